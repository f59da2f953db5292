package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.trian.app.Workplace.Ended;

/**
 * What can be wrong with the way in which files arrive: their names, what lies in their place, and
 * what happens to them while they are read. The numbers are those of docs/faults.md.
 */
@Tag("job")
class ReceiptFaultsTest {
  private static final String HEADER =
      "record_no,visit_date,delegation,host_kind,host_name,district,province\n";
  private static final String ONE =
      HEADER + "1,2025-02-18,UBND thành phố,facility,Trung tâm Y tế,Kiến Thụy,Hải Phòng\n";
  private static final String TWO =
      HEADER + "2,2025-02-20,UBND thành phố,facility,Bệnh viện,Hải An,Hải Phòng\n";
  private static final String KIEN_THUY =
      "31,Thành phố Hải Phòng,314,Huyện Kiến Thuỵ,2025,1,1,1,0,0,0,0\n";
  private static final String HAI_AN =
      "31,Thành phố Hải Phòng,306,Quận Hải An,2025,1,1,1,0,0,0,0\n";

  @TempDir Path folder;
  private Workplace place;

  @BeforeEach
  void prepare() {
    place = new Workplace(folder);
  }

  @Test
  @DisplayName("75 names that lead out, look like options, are too long or no UTF-8")
  void namesAreOnlyNames() throws Exception {
    String longest = "x".repeat(251) + ".csv";
    String bad = HEADER + "1,,UBND thành phố,facility,Trung tâm Y tế,Kiến Thụy,Hải Phòng\n";
    place.with("-rf.csv", ONE).with("..x.csv", TWO);
    place.with(longest, bad).with("Báo cáo tháng 2\r\nĐã nhận 999.csv", bad + "\n");
    Process touch =
        new ProcessBuilder(
                "sh",
                "-c",
                "printf '%s' \"$0\" > \"$1/$(printf 'b\\341o.csv')\"",
                "\n" + bad,
                place.input().toString())
            .start();
    assertThat(touch.waitFor()).isZero();
    Map<String, String> inputs = place.inputs();

    Ended run = place.trian("run", "--json", "--lang=en");

    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.json().get("files").valueStream().map(SampleRunTest::line))
        .containsExactly(
            "-rf.csv accepted 1 1 0 0 0",
            "Báo cáo tháng 2\r\nĐã nhận 999.csv accepted 1 0 0 0 1",
            "b\uFFFDo.csv accepted 1 0 0 0 1",
            longest + " accepted 1 0 0 0 1");
    assertThat(run.err().lines()).noneMatch(line -> line.startsWith("Đã nhận"));
    assertThat(place.outputs().keySet())
        .contains(
            "returned/Báo cáo tháng 2\r\nĐã nhận 999.csv.findings.xlsx",
            "returned/b\uFFFDo.csv.findings.xlsx")
        .anyMatch(name -> name.matches("returned/x{200,}~[0-9a-f]+\\.findings\\.xlsx"));
    assertThat(place.inputs()).isEqualTo(inputs);
    assertThat(place.trian("run", "--lang=en").exit()).isZero();
  }

  @Test
  @DisplayName("75 Vietnamese names under LC_ALL=C")
  void vietnameseNamesUnderAnyLocale() throws Exception {
    place.with("Sở Y tế/Báo cáo.csv", ONE + "2,,Đoàn,facility,Bệnh viện,Hải An,Hải Phòng\n");
    ProcessBuilder builder = place.process("run");
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("LANG");
    Process process = builder.redirectOutput(folder.resolve("said").toFile()).start();

    assertThat(process.waitFor()).isEqualTo(2);

    assertThat(Files.readString(folder.resolve("said")))
        .contains("Đã nhận Sở Y tế/Báo cáo.csv: 2 dòng, lưu 1,");
    assertThat(place.outputs()).containsKey("returned/Sở Y tế/Báo cáo.csv.findings.xlsx");
  }

  @Test
  @DisplayName("76 links, loops, pipes, devices and folders named like files")
  void whatIsNoFileIsNamedAndNeverOpened() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.csv"), TWO);
    Path input = place.with("good.csv", ONE).input();
    Files.createSymbolicLink(input.resolve("out.csv"), secret);
    Files.createSymbolicLink(input.resolve("loop"), input);
    Files.createSymbolicLink(input.resolve("device.csv"), Path.of("/dev/zero"));
    assertThat(new ProcessBuilder("mkfifo", input.resolve("pipe.csv").toString()).start().waitFor())
        .isZero();
    place.with("folder.csv/inside.csv", TWO);

    Ended run = place.trian("run", "--lang=en");

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().filter(line -> line.contains("file-skipped")))
        .containsExactly(
            skipped("device.csv", "a link to another place"),
            skipped("folder.csv", "a folder with the name of a file"),
            skipped("loop", "a link to another place"),
            skipped("out.csv", "a link to another place"),
            skipped("pipe.csv", "no file but a pipe or a device"));
    assertThat(summary()).isEqualTo(KIEN_THUY);
  }

  private static String skipped(String name, String what) {
    return "  %s · file-skipped · This is %s; it was skipped. Put the file itself into the input folder."
        .formatted(name, what);
  }

  @Test
  @DisplayName("77 the same bytes under another name")
  void theSameBytesUnderAnotherNameAreKnown() {
    place.with("a.csv", ONE).trian("run");
    Map<String, String> outputs = place.outputs();
    place.with("b.csv", ONE);

    assertThat(lines(place.trian("run", "--json")))
        .containsExactly("a.csv known 0 0 0 0 0", "b.csv known 0 0 0 0 0");
    assertThat(place.outputs()).isEqualTo(outputs);
  }

  @Test
  @DisplayName("78 other bytes under the same name")
  void otherBytesUnderTheSameNameAreAnotherFile() {
    place.with("a.csv", ONE).receive();
    place.with("a.csv", TWO);

    assertThat(lines(place.trian("run", "--json"))).containsExactly("a.csv accepted 1 1 0 0 0");
    assertThat(summary()).isEqualTo(HAI_AN + KIEN_THUY);
    assertThat(place.trian("status", "--json").json().get("files").size()).isEqualTo(2);
  }

  @Test
  @DisplayName("84 a file that is still growing")
  void aGrowingFileIsLeftAlone() throws Exception {
    place.with("a.csv", ONE);
    Path growing = place.with("growing.csv", HEADER).file("growing.csv");
    AtomicBoolean enough = new AtomicBoolean();
    Thread writer = new Thread(() -> append(growing, enough));
    writer.start();

    Ended run = place.trian("run", "--json", "--lang=en");

    enough.set(true);
    writer.join();
    assertThat(run.exit()).isZero();
    assertThat(lines(run))
        .containsExactly("a.csv accepted 1 1 0 0 0", "growing.csv waiting 0 0 0 0 0");
    assertThat(run.json().get("files").get(1).get("sha256").isNull()).isTrue();
    assertThat(run.err()).endsWith("; 1 files wait for a later run.\n");

    Ended later = place.trian("run", "--json");

    assertThat(lines(later).get(1)).matches("growing\\.csv accepted (\\d+) 1 \\d+ 0 0");
    assertThat(summary()).isEqualTo(HAI_AN + KIEN_THUY);
  }

  private static void append(Path file, AtomicBoolean enough) {
    try {
      while (!enough.get()) {
        Files.writeString(file, TWO.substring(HEADER.length()), StandardOpenOption.APPEND);
        // Often enough to be seen growing, and no more rows than a moment's work later.
        LockSupport.parkNanos(1_000_000);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("85 replaced while it is copied: undone, and tried once more")
  void aFileReplacedWhileItIsCopiedIsReadAnew() throws Exception {
    place.with("a.csv", ONE);
    try (Child run = pausedAt("after a received file was copied, before it is kept")) {
      Files.writeString(place.file("a.csv"), TWO, StandardCharsets.UTF_8);
      run.signal("CONT");

      assertThat(run.exit()).as(run.said()).isZero();
      assertThat(lines(run.json())).containsExactly("a.csv accepted 1 1 0 0 0");
    }
    assertThat(summary()).isEqualTo(HAI_AN);
    assertThat(place.trian("status", "--json").json().get("files").size()).isEqualTo(1);
  }

  @Test
  @DisplayName("86 gone between the list and the opening")
  void aFileThatIsGoneIsNamedAndTheOthersAreReceived() throws Exception {
    place.with("a.csv", ONE).with("b.csv", TWO);
    try (Child run = pausedAt("after the input folder was listed, before its files are opened")) {
      place.remove("a.csv");
      run.signal("CONT");

      assertThat(run.exit()).as(run.said()).isZero();
      assertThat(lines(run.json())).containsExactly("b.csv accepted 1 1 0 0 0");
      assertThat(run.json().get("findings").toString()).isEqualTo("{\"file-gone\":1}");
    }
    assertThat(summary()).isEqualTo(HAI_AN);
  }

  @Test
  @DisplayName("87 late, for a month already reported")
  void aLateRecordIsIssuedAsTheNextReleaseOfItsMonth() {
    place.with("a.csv", ONE).trian("run");
    place.with("b.csv", TWO);

    Ended run = place.trian("run", "--json");

    assertThat(
            run.json()
                .get("outputs")
                .valueStream()
                .map(o -> o.get("path").asString() + " " + o.get("release").asInt()))
        .containsExactly(
            "2025-02/visits-2025-02.pdf 2",
            "2025-02/visits-2025-02.xlsx 2",
            "years/visits-by-district-and-year.pdf 2",
            "years/visits-by-district-and-year.xlsx 2");
    assertThat(summary()).isEqualTo(HAI_AN + KIEN_THUY);
  }

  /** The real program, standing still while the world around it changes. */
  private Child pausedAt(String point) {
    return Child.start(
            place,
            List.of("run", "--json", "--lang=en"),
            "trian.fault.point=" + point,
            "trian.fault.signal=STOP")
        .awaitSuspended();
  }

  private static List<String> lines(Ended run) {
    return lines(run.json());
  }

  private static List<String> lines(JsonNode run) {
    return run.get("files").valueStream().map(SampleRunTest::line).toList();
  }

  private String summary() {
    String csv = place.trian("summary", "--format=csv").out();
    return csv.substring(csv.indexOf('\n') + 1);
  }
}
