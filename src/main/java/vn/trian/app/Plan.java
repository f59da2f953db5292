package vn.trian.app;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import vn.trian.calendar.ReportingCalendar;

/**
 * When the reports of a calendar are made by themselves.
 *
 * @param cron in Spring's form, with seconds
 */
record Plan(ReportingCalendar calendar, String cron) {
  /** A plan that has not struck for longer is as good as none. */
  private static final Duration LONGEST = Duration.ofDays(10_000);

  /** When it strikes next. */
  Optional<ZonedDateTime> next(ZonedDateTime now) {
    return Optional.ofNullable(expression().next(now));
  }

  /**
   * When it struck last, at a time or before it: the framework only knows the next time, so longer
   * and longer stretches are searched.
   */
  Optional<ZonedDateTime> last(ZonedDateTime now) {
    CronExpression expression = expression();
    for (Duration back = Duration.ofHours(1);
        back.compareTo(LONGEST) < 0;
        back = back.multipliedBy(2)) {
      ZonedDateTime last = null;
      @Nullable ZonedDateTime next = expression.next(now.minus(back));
      while (next != null && !next.isAfter(now)) {
        last = next;
        next = expression.next(next);
      }
      if (last != null) {
        return Optional.of(last);
      }
    }
    return Optional.empty();
  }

  private CronExpression expression() {
    return CronExpression.parse(cron);
  }
}
