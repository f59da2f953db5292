package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trian.app.Workplace.Ended;
import vn.trian.summary.PackedTotals;

/**
 * What holds of a workplace after every fault, however often it was disturbed: looked at from
 * outside, by SQL of the tests' own and on the files that were delivered.
 */
final class Invariants {
  private static final String ROWS =
      """
      select f.sha256 || ' visit ' || v.line || ' ' || v.content
      from visit v join source_file f on f.id = v.file_id
      union all
      select f.sha256 || ' ' || r.outcome || ' ' || r.row_no
      from repeated r join source_file f on f.id = r.file_id
      union all
      select f.sha256 || ' rejected ' || r.row_no
      from rejected r join source_file f on f.id = r.file_id
      union all
      select f.sha256 || ' finding ' || d.row_no || ' ' || d.rule
      from finding d join source_file f on f.id = d.file_id
      """;

  private static final String UNBALANCED =
      """
      select f.name || ' ' || f.state
      from source_file f
      where f.state = 'reading'
        or f.rows_read <> f.rows_stored + f.rows_unchanged + f.rows_superseded + f.rows_rejected
        or f.rows_stored <> (select count(*) from visit v where v.file_id = f.id)
        or f.rows_unchanged + f.rows_superseded
          <> (select count(*) from repeated r where r.file_id = f.id)
        or f.rows_rejected <> (select count(*) from rejected r where r.file_id = f.id)
      """;

  private static final String RECOMPUTED =
      """
      select c.period || ' ' || c.place_id || ': ' || count(*) || ' ' || count(distinct c.host_id)
        || ' ' || sum(c.gifts)
      from (
        select cast(extract(year from v.visit_date) * 100 + extract(month from v.visit_date) as integer)
            as period,
          v.place_id, v.host_id, case when v.gift then 1 else 0 end as gifts
        from visit v
        where not v.withdrawn and not exists (select 1 from amendment a where a.replaces = v.id)
      ) c
      group by c.period, c.place_id
      """;

  private static final String RUNNING =
      """
      select status from batch_job_execution where status in ('STARTING', 'STARTED', 'STOPPING')
      """;

  private final Map<String, String> inputs;
  private final List<String> rows;
  private final String summary;
  private final List<String> names;

  private Invariants(Workplace undisturbed) {
    this.inputs = undisturbed.inputs();
    this.rows = rows(undisturbed);
    this.summary = summary(undisturbed);
    this.names = List.copyOf(undisturbed.outputs().keySet());
  }

  /** What went wrong, in the figures that people ask for first. */
  record Damage(long lost, long doubled, long cut) {
    static final Damage NONE = new Damage(0, 0, 0);

    Damage plus(Damage other) {
      return new Damage(lost + other.lost, doubled + other.doubled, cut + other.cut);
    }
  }

  /** What a run that was never disturbed has come to on the same input. */
  static Invariants of(Workplace undisturbed) {
    return new Invariants(undisturbed);
  }

  /** Counts the damage, and fails where it is of another kind. */
  Damage check(Workplace place, String after) {
    List<String> now = rows(place);
    Damage damage =
        new Damage(without(rows, now).size(), without(now, rows).size(), cutOutputs(place));
    if (!damage.equals(Damage.NONE)) {
      return damage;
    }
    assertThat(ask(place, UNBALANCED)).as("I1 " + after).isEmpty();
    assertThat(place.inputs()).as("I2 " + after).isEqualTo(inputs);
    assertThat(totals(place)).as("I3 " + after).isEqualTo(ask(place, RECOMPUTED));
    assertThat(summary(place)).as("summary " + after).isEqualTo(summary);
    assertThat(ask(place, RUNNING)).as("job tables " + after).isEmpty();
    Map<String, String> outputs = place.outputs();
    assertThat(outputs.keySet()).as("I5 " + after).containsExactlyElementsOf(names);
    Ended again = place.trian("run");
    assertThat(again.exit()).as("I4 " + after + again.out() + again.err()).isZero();
    assertThat(place.outputs()).as("I4 " + after).isEqualTo(outputs);
    return damage;
  }

  private static String summary(Workplace place) {
    Ended summary = place.trian("summary", "--by=unit,month", "--level=commune", "--format=csv");
    assertThat(summary.exit()).as(summary.err()).isZero();
    return summary.out();
  }

  private static List<String> totals(Workplace place) {
    try (Connection connection = place.database().connect()) {
      return PackedTotals.of(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> rows(Workplace place) {
    return ask(place, ROWS);
  }

  private static List<String> ask(Workplace place, String question) {
    List<String> answers = new ArrayList<>();
    try (Connection connection = place.database().connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    answers.sort(null);
    return answers;
  }

  /** What one sorted list has more often than another one. */
  private static List<String> without(List<String> these, List<String> those) {
    Map<String, Integer> counts = new TreeMap<>();
    those.forEach(row -> counts.merge(row, 1, Integer::sum));
    return these.stream().filter(row -> counts.merge(row, -1, Integer::sum) < 0).toList();
  }

  /** Counts the damage of a load of so many good rows, each on a line of its own. */
  static Damage damage(Workplace place, long good) {
    long stored = number(place, "select count(*) from visit");
    long lines = number(place, "select count(distinct line) from visit");
    assertThat(ask(place, UNBALANCED)).isEmpty();
    return new Damage(good - lines, stored - lines, cutOutputs(place));
  }

  private static long number(Workplace place, String question) {
    return Long.parseLong(ask(place, question).get(0));
  }

  /** Files that are not what the manifest says, do not open, or should not be there at all. */
  private static long cutOutputs(Workplace place) {
    Map<String, String> promised = new TreeMap<>();
    try {
      JsonNode manifest =
          JsonMapper.builder()
              .build()
              .readTree(Files.readString(place.output().resolve("manifest.json")));
      for (JsonNode file : manifest.get("outputs")) {
        promised.put(file.get("path").asString(), file.get("sha256").asString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> there = new TreeMap<>(place.outputs());
    there.remove("manifest.json");
    long cut = leftovers(place.output()) + leftovers(place.data());
    for (Map.Entry<String, String> file : there.entrySet()) {
      if (!file.getValue().equals(promised.remove(file.getKey()))
          || !opens(place.output().resolve(file.getKey()))) {
        cut++;
      }
    }
    return cut + promised.size();
  }

  private static long leftovers(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".part") || Set.of(".aside", "tidying").contains(name))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean opens(Path file) {
    try {
      if (file.toString().endsWith(".pdf")) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        return content.startsWith("%PDF-") && content.strip().endsWith("%%EOF");
      }
      if (file.toString().endsWith(".csv")) {
        try (RandomAccessFile csv = new RandomAccessFile(file.toFile(), "r")) {
          csv.seek(csv.length() - 1);
          return csv.read() == '\n';
        }
      }
      try (ZipFile zip = new ZipFile(file.toFile())) {
        return zip.size() > 0;
      }
    } catch (IOException e) {
      return false;
    }
  }
}
