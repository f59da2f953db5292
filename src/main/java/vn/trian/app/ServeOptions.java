package vn.trian.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronExpression;
import vn.trian.calendar.ReportingCalendar;

/** The settings of what stays up: its plan, the folder that it watches, its pages. */
final class ServeOptions {
  private ServeOptions() {}

  static Settings.Serving of(Environment environment) {
    List<Plan> plans = new ArrayList<>();
    plan(environment, ReportingCalendar.STATISTICAL, "0 0 6 1 * *").ifPresent(plans::add);
    plan(environment, ReportingCalendar.ADMINISTRATIVE, "0 0 6 15 * *").ifPresent(plans::add);
    return new Settings.Serving(
        plans,
        Settings.duration(environment, "trian.intake.watch", "PT10S"),
        environment.getProperty("trian.web.address", "127.0.0.1"),
        Settings.number(environment, "trian.web.port", 8080, 0, 65_535),
        PageUsers.of(environment),
        Settings.number(environment, "trian.web.upload-megabytes", 64, 1, 9_999),
        isStructured(environment.getProperty("trian.log", "text")));
  }

  private static boolean isStructured(String form) {
    return switch (form) {
      case "text" -> false;
      case "ecs" -> true;
      default -> throw Settings.invalid("trian.log", form, "text, ecs");
    };
  }

  private static Optional<Plan> plan(
      Environment environment, ReportingCalendar calendar, String otherwise) {
    String key = "trian.schedule." + calendar.id();
    String cron = environment.getProperty(key, otherwise).strip();
    if (cron.equals(ScheduledTaskRegistrar.CRON_DISABLED)) {
      return Optional.empty();
    }
    if (!CronExpression.isValidExpression(cron)) {
      throw Settings.invalid(key, cron, otherwise);
    }
    return Optional.of(new Plan(calendar, cron));
  }
}
