package vn.trian.report.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.Place;
import vn.trian.summary.Counted;
import vn.trian.summary.UnitLine;
import vn.trian.visit.Amount;
import vn.trian.visit.Host;
import vn.trian.visit.ledger.VisitLine;

/** The columns of the table {@code Visits}: names for machines, the same in every language. */
final class VisitColumns {
  static final List<Column> COLUMNS =
      List.of(
          Column.day("visit_date"),
          new Column("year", Look.TEXT, 8, 8),
          Column.text("month", 10),
          Column.text("province_code", 15),
          Column.text("province", 24),
          Column.text("unit_code", 12),
          Column.text("unit", 28),
          Column.text("former_district", 24),
          Column.text("place_evidence", 18),
          Column.text("recorded_unit_code", 12),
          Column.text("recorded_unit", 28),
          Column.text("occasion", 16),
          new Column("anniversary", Look.TEXT, 8, 13),
          Column.wrapped("delegation", 40),
          Column.text("lead_name", 26),
          Column.wrapped("lead_title", 32),
          Column.text("host_kind", 12),
          Column.wrapped("host_name", 40),
          Column.wrapped("host_title", 32),
          Column.text("commune_written", 24),
          Column.text("district_written", 24),
          Column.text("province_written", 24),
          Column.text("gift", 8),
          Column.number("gift_quantity_min"),
          Column.number("gift_quantity_max"),
          Column.number("gift_value_min_vnd"),
          Column.number("gift_value_max_vnd"),
          Column.wrapped("gift_description", 36),
          Column.wrapped("remarks", 44),
          Column.wrapped("recommendation", 44),
          Column.wrapped("recommended_to", 32),
          Column.wrapped("source", 36),
          Column.wrapped("source_url", 36),
          Column.text("sender", 24),
          Column.text("record_no", 26),
          Column.text("file", 32),
          Column.text("sheet", 16),
          new Column("line", Look.TEXT, 8, 10));

  private VisitColumns() {}

  static List<@Nullable Object> cells(
      VisitLine visit, ReportingCalendar calendar, Function<VisitLine, Counted> units) {
    Counted counted = units.apply(visit);
    UnitLine line = counted.line();
    Place place = visit.place();
    Host host = visit.host();
    Amount quantity = visit.giftQuantity();
    Amount value = visit.giftValue();
    return Arrays.asList(
        visit.date(),
        calendar.yearOf(visit.date()),
        calendar.monthOf(visit.date()).toString(),
        line.provinceCode(),
        line.province(),
        line.unitCode(),
        line.unit(),
        visit.formerDistrict(),
        counted.byAddress() ? "facility-address" : place.evidence().id(),
        place.finest().code(),
        place.finest().fullName(),
        visit.occasion(),
        visit.anniversary(),
        visit.delegation(),
        visit.leadName(),
        visit.leadTitle(),
        host.kind() == null ? null : host.kind().id(),
        host.name(),
        host.title(),
        visit.written().commune(),
        visit.written().district(),
        visit.written().province(),
        yesOrNo(visit.gift()),
        quantity == null ? null : quantity.min(),
        quantity == null ? null : quantity.max(),
        value == null ? null : value.min(),
        value == null ? null : value.max(),
        visit.giftDescription(),
        visit.remarks(),
        visit.recommendation(),
        visit.recommendedTo(),
        visit.source(),
        visit.sourceUrl(),
        visit.sender(),
        visit.recordNo(),
        visit.at().file(),
        visit.at().sheet(),
        visit.at().line() == 0 ? null : visit.at().line());
  }

  private static @Nullable String yesOrNo(@Nullable Boolean gift) {
    if (gift == null) {
      return null;
    }
    return gift ? "yes" : "no";
  }
}
