package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the figures of the releases back to the records. */
class ReleasedTraces {
  private final ReleaseStory story = ReleaseStory.whole();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # A row, a province, all of it
          2025-05/1/3     | 05:3 05:4 05:5
          2025-05/1/P2    | 05:2 05:3 05:4 05:5 05:7
          2025-05/3/T     | sua:2 05:4 sua:3 05:5 05:6 05:7 05-muon:2 sua:4
          # The newest release, and older ones: before a correction, of a file that was withdrawn then
          2025-05/3       | 05:4 sua-2:2 05-muon:2
          2025-06/1/T     | 06:2 06:3
          2025-05/4/4     | 05:4 05:5
          2025-10/2/1     | 10:2 10:3 10:4
          # One year of the comparison, and all of its years
          years/10/T:2024 | 05:8
          years/10/5:2025 | sua:2 sua:4 08:2 09:2
          years/5/P2      | 05:8 sua:2 05:4 sua:3 05:5 05:7 05-muon:2 sua:4 06:3 07:2 07:3
          """)
  void printsExactlyTheRecordsOf(String reference, String records) {
    assertThat(
            story
                .ask("trace", reference, "--json")
                .json()
                .get("records")
                .valueStream()
                .map(
                    record ->
                        record.get("file").asString().replaceAll("so-y-te/|[.]csv", "")
                            + ":"
                            + record.get("line").asInt())
                .collect(Collectors.joining(" ")))
        .isEqualTo(records);
  }

  @Test
  void theRecordsOfEveryRowOfEveryReleaseAddUpToItsFigure() {
    int rows = 0;
    for (String name : story.releases()) {
      boolean years = name.startsWith("years");
      DeliveredRelease release = story.release(name);
      Map<String, Long> figures = new TreeMap<>();
      for (List<String> row : release.table(years ? "ByDistrictYear" : "ByDistrict")) {
        String code = row.get(row.size() - 1);
        if (years) {
          put(figures, code + " 2024", row.get(4));
          put(figures, code + " 2025", row.get(5));
        } else if (!code.isEmpty()) {
          put(figures, code + " " + name.substring(0, 7), row.get(4));
        }
      }
      Map<String, Long> records = new TreeMap<>();
      for (List<String> record : release.table("Trace")) {
        if (!record.get(0).isEmpty()) {
          records.merge(record.get(0) + " " + record.get(1), 1L, Long::sum);
        }
      }
      assertThat(records).as(name).isEqualTo(figures);
      rows += figures.size();
    }
    assertThat(rows)
        .isEqualTo(4 + 4 + 5 + 5 + 5 + 4 * 4 + 1 + 2 + 1 + 1 + 2 + 1 + 1 + 3 + 1 + yearRows());
  }

  /** Rows with visits of the comparison's releases: that of 2024, and those of 2025. */
  private static int yearRows() {
    return 10 + 4 + 5 + 6 + 6 + 6 + 5 + 5 + 6 + 5 + 5;
  }

  private static void put(Map<String, Long> figures, String cell, String visits) {
    if (visits.matches("[1-9][0-9]*")) {
      figures.put(cell, Long.valueOf(visits));
    }
  }

  @Test
  void theTraceOfAReleaseIsTheSheetOfItsWorkbook() {
    for (String name : List.of("2025-05/5", "years/9")) {
      List<String> sheet = new ArrayList<>();
      for (List<String> row : story.release(name).table("Trace")) {
        sheet.add(String.join(" ", row.get(2), row.get(4), row.get(5), row.get(7)));
      }
      assertThat(
              story
                  .ask("trace", name + "/T", "--json")
                  .json()
                  .get("records")
                  .valueStream()
                  .map(
                      record ->
                          String.join(
                              " ",
                              record.get("visit_date").asString(),
                              record.get("file").asString(),
                              record.get("sha256").asString(),
                              Integer.toString(record.get("line").asInt()))))
          .as(name)
          .containsExactlyInAnyOrderElementsOf(sheet);
    }
  }
}
