package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.app.Workplace.Ended;

/** One file from which everything can be made again. */
@Tag("job")
class BackupTest {
  /** Of the points of a restore every so manieth is tried: each takes a process of its own. */
  private static final int EVERY = Integer.getInteger("trian.fault.step", 60);

  @TempDir Path folder;
  private Workplace place;
  private Path backup;
  private String summaries = "";

  @BeforeEach
  void backUpAPlace() {
    place =
        new Workplace(folder.resolve("old"))
            .with("so-y-te/a.csv", Visits.file(Visits.row(1, "2025-02-18")))
            .with("b.csv", Visits.file(Visits.row(1, "2025-03-18"), Visits.row(2, "")));
    place.trian("run");
    place.trian("withdraw", "b.csv", "--reason=nhầm");
    backup = folder.resolve("backup.zip");
    summaries = Visits.summaries(place);
    Ended ended = place.trian("backup", backup.toString(), "--lang=en");
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.lastLine())
        .matches("Done: 2 source files and \\d+ lines of the journal are in .*backup.zip.");
  }

  @Test
  void isRestoredToTheSameFiguresAndReleases() throws Exception {
    Workplace fresh = new Workplace(folder.resolve("new"));

    Ended restore = fresh.trian("restore", backup.toString());

    assertThat(restore.exit()).as(restore.err()).isZero();
    assertThat(Visits.summaries(fresh)).isEqualTo(summaries);
    assertThat(fresh.data().resolve("journal.jsonl"))
        .hasSameTextualContentAs(place.data().resolve("journal.jsonl"));
    assertThat(fresh.data().resolve("restoring")).doesNotExist();
    assertThat(fresh.trian("status", "--json").json().get("outputs"))
        .isEqualTo(place.trian("status", "--json").json().get("outputs"));
  }

  @Test
  void isForTheUserAloneAndNeverWrittenOver() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
    Ended again = place.trian("backup", backup.toString(), "--lang=en");
    assertThat(again.exit()).isEqualTo(3);
    assertThat(again.err()).isEqualTo("The file " + backup + " exists; choose another name.\n");
  }

  @Test
  void aKeptFileThatIsNotWhatItWasIsNotBackedUpAsIfItWere() throws Exception {
    Path kept;
    try (var files = Files.walk(place.data().resolve("files"))) {
      kept = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(kept);
    bytes[5] ^= 1;
    Files.write(kept, bytes);

    Ended ended = place.trian("backup", folder.resolve("two.zip").toString(), "--lang=en");

    assertThat(ended.exit()).isEqualTo(4);
    assertThat(ended.err()).contains(kept.getFileName().toString(), "no backup was written");
    assertThat(folder.resolve("two.zip")).doesNotExist();
  }

  @Test
  void takesAnOccupiedFolderOnlyWhenToldToAndPutsTheOldAside() {
    Workplace other =
        new Workplace(folder.resolve("other"))
            .with("c.csv", Visits.file(Visits.row(9, "2025-04-18")));
    other.trian("run");
    String before = Visits.summaries(other);

    Ended refused = other.trian("restore", backup.toString(), "--lang=en");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("already holds a ledger", "--replace");
    assertThat(Visits.summaries(other)).isEqualTo(before);

    Ended replaced = other.trian("restore", backup.toString(), "--replace", "--lang=en");
    assertThat(replaced.exit()).as(replaced.err()).isZero();
    Path aside = other.data().resolve("aside").resolve("restored-1");
    assertThat(replaced.out()).contains("What the data folder held was put aside: " + aside);
    assertThat(aside.resolve("journal.jsonl")).exists();
    assertThat(Files.exists(aside.resolve("ledger.mv.db")))
        .isNotEqualTo(TestDatabase.isPostgresql());
    assertThat(Visits.summaries(other)).isEqualTo(summaries);
  }

  @Test
  void aFlippedByteIsNamedAndNothingIsTouched() throws Exception {
    byte[] bytes = Files.readAllBytes(backup);
    for (int position : new int[] {bytes.length / 4, bytes.length / 2, bytes.length - 30}) {
      byte[] flipped = bytes.clone();
      flipped[position] ^= 0x55;
      Files.write(backup, flipped);
      Workplace fresh = new Workplace(folder.resolve("new"));

      Ended restore = fresh.trian("restore", backup.toString(), "--lang=en");

      assertThat(restore.exit()).as(position + restore.err()).isIn(3, 4);
      assertThat(restore.err()).contains("backup.zip").contains("Nothing was touched.");
      assertThat(fresh.data()).doesNotExist();
    }
  }

  @Test
  void whatIsNoBackupIsNamed() throws Exception {
    Files.writeString(folder.resolve("text.zip"), "no zip at all");
    assertThat(refusal(folder.resolve("text.zip"))).contains("is damaged");
    write(folder.resolve("other.zip"), Map.of("something.txt", "else"));
    assertThat(refusal(folder.resolve("other.zip"))).contains("is not a backup of this program");
  }

  @Test
  void anEntryBesidesOrOutsideIsRefused() throws Exception {
    for (String name : new String[] {"../evil", "files/aa/bb", "/etc/x"}) {
      Path more = folder.resolve("more.zip");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipFile zip = new ZipFile(backup.toFile());
          ZipOutputStream out = new ZipOutputStream(bytes)) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
          ZipEntry entry = entries.nextElement();
          out.putNextEntry(new ZipEntry(entry.getName()));
          zip.getInputStream(entry).transferTo(out);
        }
        out.putNextEntry(new ZipEntry(name));
        out.write(1);
      }
      Files.write(more, bytes.toByteArray());

      assertThat(refusal(more)).contains("is damaged: " + name);
    }
  }

  @Test
  void aRestoreThatWasCutOffIsRunAgain() throws Exception {
    Workplace fresh = new Workplace(folder.resolve("new"));
    int point = 1;
    for (int exit = -1; exit != 0; point += EVERY) {
      ProcessBuilder restore = fresh.process("restore", "trian.fault.point=" + point);
      restore.command().add(backup.toString());
      exit = restore.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
      if (exit != 0 && Files.exists(fresh.data().resolve("restoring"))) {
        assertThat(fresh.trian("summary").exit()).as("point %d", point).isEqualTo(4);
      }
    }
    assertThat(point).isGreaterThan(2 * EVERY);
    assertThat(Visits.summaries(fresh)).isEqualTo(summaries);
  }

  private String refusal(Path file) {
    Workplace fresh = new Workplace(folder.resolve("new"));
    Ended restore = fresh.trian("restore", file.toString(), "--lang=en");
    assertThat(restore.exit()).isIn(3, 4);
    assertThat(fresh.data()).doesNotExist();
    return restore.err();
  }

  private static void write(Path file, Map<String, String> entries) throws Exception {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
