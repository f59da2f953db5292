package vn.trian.visit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.visit.Submission;

/** Findings in the order of receipt: those of a period, of a file, or all. */
public final class FindingList implements Rows<Finding> {
  private static final String SELECT =
      """
      select d.row_no, d.rule, f.name, s.content as sheet, d.line, c.content as head, d.cell, d.arguments
      from finding d
      join source_file f on f.id = d.file_id
      left join text_value s on s.id = d.sheet_id
      left join text_value c on c.id = d.column_id
      """;

  private final JdbcTemplate jdbc;
  private final String where;
  private final Object[] arguments;

  private FindingList(JdbcTemplate jdbc, String where, Object... arguments) {
    this.jdbc = jdbc;
    this.where = where;
    this.arguments = arguments;
  }

  /** Those that reports tell of: what is said of an article as a whole is for its reviewers. */
  public static FindingList all(JdbcTemplate jdbc) {
    return new FindingList(
        jdbc, " where not f.withdrawn and (f.proposals is null or d.row_no > 0)");
  }

  /** Findings on records whose visit day can be read and lies between two days, both included. */
  public static FindingList between(JdbcTemplate jdbc, LocalDate from, LocalDate to) {
    return new FindingList(
        jdbc, " where not f.withdrawn and d.visit_date between ? and ?", from, to);
  }

  /** The visit that each such finding is on, if it is on one, in the order of the findings. */
  public static void visitsBetween(
      JdbcTemplate jdbc, LocalDate from, LocalDate to, BiConsumer<Long, Finding> consumer) {
    jdbc.query(
        SELECT.replace("d.row_no, d.rule", "d.visit_id, d.row_no, d.rule")
            + " where not f.withdrawn and d.visit_date between ? and ? order by d.id",
        row -> {
          Long visit = row.getObject("visit_id", Long.class);
          if (visit != null) {
            consumer.accept(visit, finding(row));
          }
        },
        from,
        to);
  }

  static FindingList ofFile(JdbcTemplate jdbc, int fileId) {
    return new FindingList(jdbc, " where d.file_id = ?", fileId);
  }

  /** A finding on the row of this number in its file. */
  record OnRow(long number, Finding finding) {}

  /** The findings on the rows of a file, in the order of the rows; to be closed. */
  static Stream<OnRow> byRow(JdbcTemplate jdbc, int fileId) {
    return jdbc.queryForStream(
        SELECT + " where d.file_id = ? and d.row_no > 0 order by d.row_no, d.id",
        (row, number) -> new OnRow(row.getLong("row_no"), finding(row)),
        fileId);
  }

  /** The same of those rows only. */
  static Map<Long, List<Finding>> byRow(
      JdbcTemplate jdbc, int fileId, List<Submission> submissions) {
    if (submissions.isEmpty()) {
      return Map.of();
    }
    Map<Long, List<Finding>> findings = new HashMap<>();
    jdbc.query(
        SELECT + " where d.file_id = ? and d.row_no between ? and ? order by d.id",
        row -> {
          findings
              .computeIfAbsent(row.getLong("row_no"), number -> new ArrayList<>())
              .add(finding(row));
        },
        fileId,
        submissions.get(0).rowNo(),
        submissions.get(submissions.size() - 1).rowNo());
    return findings;
  }

  /** Some of them, from one on, the first being 0. */
  List<Finding> page(long from, int most) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add(from);
    all.add(most);
    return jdbc.query(
        SELECT + where + " order by d.id offset ? rows fetch first ? rows only",
        (row, number) -> finding(row),
        all.toArray());
  }

  @Override
  public long count() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select count(*) from finding d join source_file f on f.id = d.file_id" + where,
            Long.class,
            arguments));
  }

  @Override
  public void forEach(Consumer<Finding> consumer) {
    StreamedQuery.read(
        jdbc,
        portions ->
            portions.query(
                SELECT + where + " order by d.id",
                row -> {
                  consumer.accept(finding(row));
                },
                arguments));
  }

  private static Finding finding(ResultSet row) throws SQLException {
    List<String> texts = TextList.ofJson(row.getString("arguments"));
    return new Finding(
        Rule.ofId(row.getString("rule")),
        new SourceLocation(row.getString("name"), row.getString("sheet"), row.getLong("line")),
        row.getString("head"),
        row.getString("cell"),
        texts);
  }
}
