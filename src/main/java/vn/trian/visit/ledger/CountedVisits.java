package vn.trian.visit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;

/**
 * What is counted of the current visits between two days, both included, ordered by day and number.
 */
final class CountedVisits implements Rows<CountedVisit> {
  private static final String SELECT =
      """
      select v.id, v.record_key, v.content, v.visit_date, v.place_id, v.host_id, h.kind, h.name,
        h.title, v.body_id, v.occasion, v.gift, v.gift_value_min, v.gift_value_max, v.file_id,
        x.sheet, v.line, v.withdrawal_id
      from visit v
      join written_host h on h.id = v.written_host_id
      join particulars x on x.id = v.particulars_id
      """;

  private final JdbcTemplate jdbc;
  private final LocalDate from;
  private final LocalDate to;
  private final String condition;
  private final String order;

  CountedVisits(JdbcTemplate jdbc, LocalDate from, LocalDate to) {
    this(jdbc, from, to, "", "v.visit_date, v.id");
  }

  CountedVisits(JdbcTemplate jdbc, LocalDate from, LocalDate to, String condition, String order) {
    this.jdbc = jdbc;
    this.from = from;
    this.to = to;
    this.condition = condition;
    this.order = order;
  }

  @Override
  public long count() {
    return VisitList.countCurrent(jdbc, from, to, condition);
  }

  @Override
  public void forEach(Consumer<CountedVisit> consumer) {
    StreamedQuery.read(
        jdbc,
        portions ->
            portions.query(
                SELECT + VisitList.CURRENT + condition + " order by " + order,
                row -> {
                  consumer.accept(visit(row));
                },
                VisitList.days(from, to)));
  }

  private static CountedVisit visit(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new CountedVisit(
        row.getLong("id"),
        row.getObject("record_key", UUID.class),
        row.getObject("content", UUID.class),
        row.getObject("visit_date", LocalDate.class),
        row.getInt("place_id"),
        row.getObject("host_id", Integer.class),
        new Host(
            kind == null ? null : HostKind.ofId(kind),
            row.getString("name"),
            row.getString("title")),
        row.getInt("body_id"),
        row.getString("occasion"),
        row.getBoolean("gift"),
        VisitList.amount(row, "gift_value"),
        row.getInt("file_id"),
        row.getString("sheet"),
        row.getLong("line"),
        row.getObject("withdrawal_id") != null);
  }
}
