package vn.trian.summary;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.UnitMap;
import vn.trian.text.Language;

/** The totals of places by month as they are kept, for tests that recompute them by SQL. */
public final class PackedTotals {
  private PackedTotals() {}

  /** A line for each month and place: {@code 202502 17: 3 2 1}, visits, hosts and gifts. */
  public static List<String> of(Connection connection) {
    SummaryQuery months =
        SummaryQuery.ofYears(UnitMap.AS_RECORDED, ReportingCalendar.STATISTICAL, Language.EN)
            .by(SummaryQuery.Period.MONTH, 0, 999_912);
    List<String> lines = new ArrayList<>();
    new TotalTable(new JdbcTemplate(new SingleConnectionDataSource(connection, true)))
        .read(
            months,
            (period, place, sum) -> {
              Measures m = sum.measures();
              lines.add(
                  "%d %d: %d %d %d".formatted(period, place, m.visits(), m.hosts(), m.gifts()));
            });
    lines.sort(null);
    return lines;
  }
}
