package vn.trian.app;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import vn.trian.web.operator.Runs;

/** Says whether the reports are there that were due last: a report that is missing is noticed. */
final class ScheduleHealth implements HealthIndicator {
  static final Status STALE = new Status("STALE");

  private final Runs runs;

  ScheduleHealth(Runs runs) {
    this.runs = runs;
  }

  @Override
  public Health health() {
    Map<String, String> states;
    try {
      states =
          runs.planned().stream()
              .collect(
                  Collectors.toMap(
                      of -> of.calendar().id(),
                      of -> of.state().name().toLowerCase(java.util.Locale.ROOT)));
    } catch (RuntimeException e) {
      // A verb of another process has the ledger, or its server is away: nothing is known.
      return Health.unknown().withDetail("ledger", Console.causeOf(e)).build();
    }
    boolean stale = states.containsValue("missing") || states.containsValue("failed");
    return (stale ? Health.status(STALE) : Health.up()).withDetails(states).build();
  }
}
