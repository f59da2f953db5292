package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.app.Workplace.Ended;

/** Workbooks that are large enough to be read in a process of their own. */
@Tag("job")
class WorkbookApartTest {
  private static final String GOOD = "visit_date,delegation,province\n18/02/2025,d,Hà Nội\n";

  @TempDir Path folder;

  @Test
  void aLargeWorkbookComesThroughItsOwnProcess() {
    Workplace place = new Workplace(folder).with("large.xlsx", large(2));

    Ended run = place.trian("run", "--json");

    assertThat(run.json().get("files").valueStream().map(SampleRunTest::line))
        .containsExactly("large.xlsx accepted 3 2 0 0 1");
    assertThat(run.json().get("findings").toString())
        .isEqualTo(
            "{\"file-column-unknown\":1,\"host-kind-missing\":3,\"host-name-missing\":3,"
                + "\"province-missing\":1}");
    assertThat(readers(ProcessHandle.current())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trian.workbook.seconds   | 0 | at most 0 seconds of reading
          trian.workbook.megabytes | 8 | at most 8 MB of memory while it is read
          """)
  void aRunawayIsStoppedAndTheOtherFilesGoOn(String property, String limit, String message) {
    Workplace place = new Workplace(folder).with("a.xlsx", large(2)).with("b.csv", GOOD);
    Ended check;
    Ended run;
    System.setProperty(property, limit);
    try {
      check = place.trian("check", "--lang=en", place.input().resolve("a.xlsx").toString());
      run = place.trian("run", "--json");
    } finally {
      System.clearProperty(property);
    }

    assertThat(check.out().lines().findFirst())
        .contains(
            "  a.xlsx · file-too-large · The file goes beyond what is read: "
                + message
                + ". Split a workbook into several, or save it as CSV UTF-8; keep of an article its text alone; then send it again.");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.json().get("files").valueStream().map(SampleRunTest::line))
        .containsExactly("a.xlsx not-accepted 0 0 0 0 0", "b.csv accepted 1 1 0 0 0");
    assertThat(readers(ProcessHandle.current())).isEmpty();
  }

  /** As a signal to the whole group of processes does it, or a machine that runs out of memory. */
  @Test
  void aReaderThatIsKilledIsNoFaultOfItsWorkbook() throws Exception {
    Workplace place = new Workplace(folder).with("a.xlsx", large(2));
    try (Child child = Child.start(place, "run", "trian.lang=en")) {
      ProcessHandle program = ProcessHandle.of(child.pid()).orElseThrow();
      while (readers(program).isEmpty() && program.isAlive()) {
        Thread.onSpinWait();
      }
      readers(program).forEach(ProcessHandle::destroyForcibly);

      assertThat(child.exit()).as(child.said()).isEqualTo(4);
      assertThat(child.said()).contains("the process that read a.xlsx was ended with 137");
    }

    assertThat(place.trian("run", "--json").json().get("files").valueStream())
        .extracting(SampleRunTest::line)
        .containsExactly("a.xlsx accepted 3 2 0 0 1");
  }

  private static List<ProcessHandle> readers(ProcessHandle of) {
    return of.children()
        .filter(ProcessHandle::isAlive)
        // Before it is a program of its own, a child has its parent's command line.
        .filter(child -> child.info().commandLine().orElse("").contains("+ExitOnOutOfMemoryError"))
        .toList();
  }

  /** Empty rows that make the workbook large, then visits, and one row without a province. */
  private static byte[] large(int visits) {
    int empty = 400_000;
    return Workbooks.raw(
        sheet -> {
          Workbooks.write(
              sheet, Workbooks.row(1, "visit_date", "delegation", "province", "record_no", "màu"));
          for (int i = 2; i <= empty; i++) {
            Workbooks.write(sheet, "<row r=\"" + i + "\"><c r=\"A" + i + "\" s=\"0\"/></row>");
          }
          for (int i = empty + 1; i <= empty + visits; i++) {
            Workbooks.write(sheet, Workbooks.row(i, "18/02/2025", "d", "Hà Nội", "N" + i));
          }
          Workbooks.write(sheet, Workbooks.row(empty + visits + 1, "18/02/2025", "d"));
        });
  }
}
