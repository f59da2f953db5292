package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.calendar.ReportingCalendar;

class PlanTest {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          0 0 6 1 * *    | 2026-03-01T05:59:59 | 2026-02-01T06:00 | 2026-03-01T06:00
          0 0 6 1 * *    | 2026-03-01T06:00:00 | 2026-03-01T06:00 | 2026-04-01T06:00
          0 0 6 15 * *   | 2026-03-01T06:00:00 | 2026-02-15T06:00 | 2026-03-15T06:00
          0 */5 * * * *  | 2026-03-01T06:03:00 | 2026-03-01T06:00 | 2026-03-01T06:05
          0 0 0 29 2 *   | 2026-03-01T06:00:00 | 2024-02-29T00:00 | 2028-02-29T00:00
          0 0 0 30 2 *   | 2026-03-01T06:00:00 | -                | -
          """)
  void knowsWhenItStruckLastAndWhenItStrikesNext(
      String cron, LocalDateTime now, @Nullable LocalDateTime last, @Nullable LocalDateTime next) {
    Plan plan = new Plan(ReportingCalendar.STATISTICAL, cron);
    ZonedDateTime there = now.atZone(VIETNAM);

    assertThat(plan.last(there).map(ZonedDateTime::toLocalDateTime).orElse(null)).isEqualTo(last);
    assertThat(plan.next(there).map(ZonedDateTime::toLocalDateTime).orElse(null)).isEqualTo(next);
  }
}
