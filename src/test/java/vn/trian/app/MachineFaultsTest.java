package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.app.Workplace.Ended;

/**
 * What the machine can do to a run: disks that are full or closed, clocks that are wrong, locales,
 * homes and fonts that are not there. Real processes, real file systems. None of it is another
 * matter with another database.
 */
@DisabledIfSystemProperty(named = "trian.test.engine", matches = "postgresql")
@Tag("job")
class MachineFaultsTest {
  private static final String ROWS =
      """
      visit_date,delegation,host_kind,host_name,district,province
      2025-02-18,Đoàn,facility,Trung tâm Y tế,Kiến Thụy,Hải Phòng
      2025-02-20,Đoàn,facility,Bệnh viện,Hải An,Hải Phòng
      ,Đoàn,facility,Bệnh viện,Hải An,Hải Phòng
      """;

  @TempDir static Path once;
  private static Workplace undisturbed;

  @TempDir Path folder;
  private final List<Path> mounted = new ArrayList<>();
  private Workplace place;

  @BeforeAll
  static void runUndisturbed() {
    undisturbed = new Workplace(once).with("a.csv", ROWS);
    undisturbed.trian("run");
  }

  @BeforeEach
  void prepare() {
    place = new Workplace(folder.resolve("place")).with("a.csv", ROWS);
  }

  @AfterEach
  void unmount() throws Exception {
    for (Path mount : mounted) {
      new ProcessBuilder("umount", mount.toString()).start().waitFor();
    }
  }

  /** A file system of its own that holds so much and no more. */
  private void smallDisk(Path at, String size) throws Exception {
    Files.createDirectories(at);
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", at.toString())
            .start();
    assumeTrue(mount.waitFor() == 0, "a small disk can be mounted here");
    mounted.add(at);
  }

  @Test
  @DisplayName("90 disk full in the output folder")
  void aFullOutputFolderLeavesNoCutReport() throws Exception {
    smallDisk(place.output(), "48k");

    Ended run = run();

    assertThat(run.exit()).as(run.err()).isEqualTo(4);
    assertThat(run.err())
        .contains("Stopped because the environment failed: ")
        .contains("Nothing is lost. Fix the cause and run again");
    assertThat(run.out()).doesNotContain("Done");
    assertThat(place.outputs().keySet()).allMatch(name -> name.startsWith(".aside/"));
    unmount();
    goesOn();
  }

  @Test
  @DisplayName("90 disk full in the database")
  @Tag("long")
  void aFullDataFolderLosesNothing() throws Exception {
    smallDisk(place.data(), "300k");

    Ended run = run();

    assertThat(run.exit()).as(run.err()).isEqualTo(4);
    assertThat(run.err()).contains("Nothing is lost");
    assertThat(place.outputs()).isEmpty();
    enlarge(place.data());
    goesOn();
  }

  @Test
  @DisplayName("90 an output folder with room for the reports, but not twice")
  void aReportIsMovedToItsPlaceAndNotWrittenThere() throws Exception {
    long size = 0;
    for (String name : undisturbed.outputs().keySet()) {
      size += Files.size(undisturbed.output().resolve(name)) / 4096 * 4096 + 4096;
    }
    // While the last workbook is made, it is there twice.
    smallDisk(place.output(), size + 80_000 + "");

    Ended run = run();

    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(place.outputs().keySet()).isEqualTo(undisturbed.outputs().keySet());
  }

  @Test
  @DisplayName("files that name people are for the user alone who runs the program")
  void filesAreForTheirOwnerAlone() throws Exception {
    assertThat(run().exit()).isEqualTo(2);
    for (Path of : List.of(place.data(), place.output())) {
      try (Stream<Path> files = Files.walk(of)) {
        assertThat(files.filter(Files::isRegularFile).filter(f -> !f.endsWith("run.lock")))
            .isNotEmpty()
            .allSatisfy(
                file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
      }
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.data())))
        .isEqualTo("rwx------");
  }

  private void enlarge(Path disk) throws Exception {
    Process mount = new ProcessBuilder("mount", "-o", "remount,size=100m", disk.toString()).start();
    assertThat(mount.waitFor()).isZero();
  }

  @Test
  @DisplayName("90 disk full where the answer and the log go")
  void anAnswerThatCannotBeWrittenIsNoSuccess() throws Exception {
    Process process =
        place
            .process("run")
            .redirectErrorStream(false)
            .redirectOutput(new File("/dev/full"))
            .redirectError(folder.resolve("err").toFile())
            .start();

    assertThat(process.waitFor()).isEqualTo(4);

    assertThat(Files.readString(folder.resolve("err")))
        .isEqualTo(
            "Không ghi được kết quả ra đầu ra chuẩn (ổ đĩa đầy?). Kho số liệu và báo cáo không bị"
                + " ảnh hưởng; chạy lại để xem kết quả.\n");
    Process silent =
        place
            .process("status")
            .redirectErrorStream(false)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(new File("/dev/full"))
            .start();
    assertThat(silent.waitFor()).isZero();
    goesOn();
  }

  @Test
  @DisplayName("91 output folder that cannot be written")
  @Tag("long")
  void aClosedOutputFolderIsNamed() throws Exception {
    smallDisk(place.output(), "10m");
    remount("ro");

    Ended run = run();

    assertThat(run.exit()).as(run.err()).isEqualTo(4);
    assertThat(run.err())
        .isEqualTo(
            """
            Stopped because the environment failed: FileSystemException: %s: Read-only file system
            Nothing is lost. Fix the cause and run again: the program goes on from what it has stored.
            """
                .formatted(place.output().resolve(".aside")));
    remount("rw");
    goesOn();
  }

  private void remount(String how) throws Exception {
    Process mount =
        new ProcessBuilder("mount", "-o", "remount," + how, place.output().toString()).start();
    assertThat(mount.waitFor()).isZero();
  }

  @Test
  @DisplayName("91 a report whose place is taken by a folder")
  void aReportThatCannotTakeItsPlaceIsNoSuccess() throws Exception {
    Path taken = place.output().resolve("years/visits-by-district-and-year.pdf/x");
    Files.createDirectories(taken);

    Ended run = run();

    assertThat(run.exit()).as(run.err()).isEqualTo(4);
    assertThat(run.out()).doesNotContain("Done");
    Files.delete(taken);
    Files.delete(taken.getParent());
    goesOn();
  }

  @ParameterizedTest(name = "93 the clock says {0}")
  @ValueSource(strings = {"1970-01-01T00:00:00", "2025-02-18T06:00:00", "2026-03-01T00:30:00"})
  void aClockThatIsWrongDelaysWhatItCannotJudgeAndLosesNothing(String now) {
    System.setProperty("trian.now", now);
    try {
      assertThat(place.trian("run").exit()).isEqualTo(2);
    } finally {
      System.clearProperty("trian.now");
    }
    Ended status = place.trian("status", "--json");
    assertThat(status.json().get("files").valueStream())
        .allSatisfy(
            file -> {
              var rows = file.get("rows");
              assertThat(rows.get("read").asInt())
                  .isEqualTo(
                      rows.get("stored").asInt()
                          + rows.get("unchanged").asInt()
                          + rows.get("superseded").asInt()
                          + rows.get("rejected").asInt());
              assertThat(file.get("received").asString()).startsWith(now.substring(0, 16));
            });
    Map<String, String> outputs = place.outputs();
    assertThat(place.trian("run").exit()).isZero();
    assertThat(place.outputs()).isEqualTo(outputs);
  }

  @Test
  @DisplayName("93 half past midnight on the 1st in Vietnam, still the day before in UTC")
  void theDayIsVietnamsDay() {
    place.with(
        "today.csv",
        """
        visit_date,delegation,host_kind,host_name,district,province
        2025-03-01,Đoàn,facility,Bệnh viện,Hải An,Hải Phòng
        2025-03-02,Đoàn,facility,Bệnh viện,Hải An,Hải Phòng
        """);
    System.setProperty("trian.now", "2025-03-01T00:30:00");
    try {
      Ended check = Workplace.call("check", "--lang=en", place.file("today.csv").toString());
      assertThat(check.out())
          .contains(
              "today.csv · line 3 · column visit_date (A) · visit-date-in-future · “2025-03-02” ·"
                  + " The visit date is after 01/03/2025, the day of receipt.")
          .doesNotContain("line 2");
    } finally {
      System.clearProperty("trian.now");
    }
  }

  @Test
  @DisplayName("locale C, no home folder, no fonts")
  void nothingDependsOnLocaleHomeOrFonts() throws Exception {
    requireTheSameIn("C");
  }

  @ParameterizedTest(name = "locale {0}, no home folder, no fonts")
  @ValueSource(strings = {"tr_TR.UTF-8", "vi_VN.UTF-8"})
  @Tag("long")
  void norInOtherLocales(String locale) throws Exception {
    requireTheSameIn(locale);
  }

  private void requireTheSameIn(String locale) throws Exception {
    ProcessBuilder builder =
        place.process("run", "user.home=/nowhere/at/all", "sun.java2d.fontpath=/nowhere");
    builder.environment().clear();
    builder.environment().put("LC_ALL", locale);
    Process process = builder.redirectOutput(folder.resolve("out").toFile()).start();

    assertThat(process.waitFor()).as(Files.readString(folder.resolve("out"))).isEqualTo(2);

    assertThat(place.outputs()).isEqualTo(undisturbed.outputs());
  }

  /** The real program in a process of its own. */
  private Ended run() throws IOException, InterruptedException {
    ProcessBuilder builder = place.process("run", "trian.lang=en");
    Process process =
        builder
            .redirectErrorStream(false)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    int exit = process.waitFor();
    return new Ended(
        exit,
        Files.readString(folder.resolve("out"), StandardCharsets.UTF_8),
        Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
  }

  /** After the cause is mended, one run ends where an undisturbed one does. */
  private void goesOn() {
    Map<String, String> inputs = place.inputs();
    assertThat(place.trian("run").exit()).isIn(0, 2);
    assertThat(summary(place)).isEqualTo(summary(undisturbed));
    assertThat(place.outputs().keySet()).isEqualTo(undisturbed.outputs().keySet());
    Map<String, String> outputs = place.outputs();
    assertThat(place.trian("run").exit()).isZero();
    assertThat(place.outputs()).isEqualTo(outputs);
    assertThat(place.inputs()).isEqualTo(inputs).isEqualTo(undisturbed.inputs());
  }

  private static String summary(Workplace of) {
    return of.trian("summary", "--by=unit,month", "--level=commune", "--format=csv").out();
  }
}
