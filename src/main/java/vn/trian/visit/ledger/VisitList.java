package vn.trian.visit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.place.Place;
import vn.trian.place.Register;
import vn.trian.place.Unit;
import vn.trian.place.WrittenPlace;
import vn.trian.quality.SourceLocation;
import vn.trian.visit.Amount;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;

/** The current visits between two days, both included, ordered by day and number. */
public final class VisitList implements Rows<VisitLine> {
  static final String CURRENT =
      """
      where v.visit_month between ? and ? and v.visit_date between ? and ? and not v.withdrawn
        and not exists (select 1 from amendment a where a.replaces = v.id)
      """;

  /** All that a line shows; to be given more columns to begin with, each with its comma. */
  private static final String SELECT =
      """
      select %s v.id as visit_id, v.visit_date, %s, v.host_id, v.occasion, x.anniversary,
        b.name as delegation, l.name as lead_name, l.title as lead_title, h.kind as host_kind,
        h.name as host_name, h.title as host_title, w.commune, w.district, w.province, v.gift,
        x.gift_quantity_min, x.gift_quantity_max, v.gift_value_min, v.gift_value_max,
        x.gift_description, x.remarks, x.recommendation, x.recommended_to, x.source, x.source_url,
        se.content as sender, v.record_no, f.name as file_name, x.sheet, v.line
      from %s
      join place p on p.id = v.place_id
      join body b on b.id = v.body_id
      join written_host h on h.id = v.written_host_id
      join written_place w on w.id = v.written_place_id
      join source_file f on f.id = v.file_id
      left join lead l on l.id = v.lead_id
      join particulars x on x.id = v.particulars_id
      left join text_value se on se.id = v.sender_id
      """
          .formatted("%s", Places.COLUMNS, "%s");

  private static final String VISITS = "visit v";

  private static final String RECOMMENDING = "recommended r join visit v on v.id = r.visit_id";

  private final JdbcTemplate jdbc;
  private final Register register;
  private final LocalDate from;
  private final LocalDate to;
  private final String source;

  public VisitList(JdbcTemplate jdbc, Register register, LocalDate from, LocalDate to) {
    this(jdbc, register, from, to, VISITS);
  }

  private VisitList(
      JdbcTemplate jdbc, Register register, LocalDate from, LocalDate to, String source) {
    this.source = source;
    this.jdbc = jdbc;
    this.register = register;
    this.from = from;
    this.to = to;
  }

  /** Those of the visits that left a recommendation. */
  public VisitList withRecommendation() {
    return new VisitList(jdbc, register, from, to, RECOMMENDING);
  }

  @Override
  public long count() {
    return countCurrent(jdbc, source, from, to, "");
  }

  static long countCurrent(JdbcTemplate jdbc, LocalDate from, LocalDate to, String condition) {
    return countCurrent(jdbc, VISITS, from, to, condition);
  }

  private static long countCurrent(
      JdbcTemplate jdbc, String source, LocalDate from, LocalDate to, String condition) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select count(*) from " + source + " " + CURRENT + condition,
            Long.class,
            days(from, to)));
  }

  @Override
  public void forEach(Consumer<VisitLine> consumer) {
    Places places = new Places(register);
    StreamedQuery.read(
        jdbc,
        portions ->
            portions.query(
                select("", source) + CURRENT + " order by v.visit_date, v.id",
                row -> {
                  consumer.accept(line(row, places, register));
                },
                days(from, to)));
  }

  /** All that a line shows of all visits, with more columns to begin with. */
  static String select(String columns) {
    return select(columns, VISITS);
  }

  private static String select(String columns, String source) {
    return SELECT.formatted(columns, source);
  }

  /** The arguments of {@link #CURRENT}. */
  static Object[] days(LocalDate from, LocalDate to) {
    return new Object[] {VisitTable.monthOf(from), VisitTable.monthOf(to), from, to};
  }

  static VisitLine line(ResultSet row, Places places, Register register) throws SQLException {
    Place place = places.get(row);
    Unit commune = place.commune();
    String kind = row.getString("host_kind");
    return new VisitLine(
        row.getLong("visit_id"),
        row.getObject("visit_date", LocalDate.class),
        place,
        row.getObject("host_id", Integer.class),
        commune == null || place.district() != null
            ? null
            : register.formerDistrict(commune).map(Unit::fullName).orElse(null),
        row.getString("occasion"),
        row.getObject("anniversary", Integer.class),
        row.getString("delegation"),
        row.getString("lead_name"),
        row.getString("lead_title"),
        new Host(
            kind == null ? null : HostKind.ofId(kind),
            row.getString("host_name"),
            row.getString("host_title")),
        new WrittenPlace(
            row.getString("commune"), row.getString("district"), row.getString("province")),
        row.getObject("gift", Boolean.class),
        amount(row, "gift_quantity"),
        amount(row, "gift_value"),
        row.getString("gift_description"),
        row.getString("remarks"),
        row.getString("recommendation"),
        row.getString("recommended_to"),
        row.getString("source"),
        row.getString("source_url"),
        row.getString("sender"),
        row.getString("record_no"),
        new SourceLocation(
            row.getString("file_name"), row.getString("sheet"), row.getLong("line")));
  }

  static @Nullable Amount amount(ResultSet row, String columns) throws SQLException {
    Long min = row.getObject(columns + "_min", Long.class);
    return min == null ? null : new Amount(min, row.getObject(columns + "_max", Long.class));
  }
}
