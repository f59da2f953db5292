package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.app.Workplace.Ended;

/** U+0000, which H2 stores and PostgreSQL refuses: neither may lose a row or a file by it. */
@Tag("job")
@Tag("postgresql")
class NulTest {
  @TempDir Path folder;

  @Test
  void aNulInAnyColumnSendsBackItsRowAlone() {
    String[] row = {
      "1", "2025-02-18", "Ban", "facility", "Trạm", "Lê Chân", "Hải Phòng", "yes", "ghi chú", "x"
    };
    StringBuilder rows =
        new StringBuilder(
            "record_no,visit_date,delegation,host_kind,host_name,district,province,gift,remarks,extra\n");
    for (int i = 0; i < row.length; i++) {
      String[] bad = row.clone();
      bad[0] = Integer.toString(i);
      bad[i] += "\u0000";
      rows.append(String.join(",", bad)).append('\n');
    }
    Workplace place =
        new Workplace(folder)
            .with("a.csv", rows + "99,2025-02-18,Ban,facility,Trạm,Lê Chân,Hải Phòng,yes,,\n")
            .with("b.csv", "visit_date,del\u0000egation,province\n2025-02-18,Ban,Hải Phòng\n")
            .with(
                "c.jsonl",
                "{\"visit_date\":\"2025-02-18\",\"delegation\":\"B\\u0000\",\"province\":\"Hà Nội\"}\n");

    Ended run = place.trian("run", "--json");

    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.json().get("files").valueStream().map(SampleRunTest::line))
        .containsExactly(
            "a.csv accepted 11 2 0 0 9",
            "b.csv not-accepted 0 0 0 0 0",
            "c.jsonl accepted 1 0 0 0 1");
  }
}
