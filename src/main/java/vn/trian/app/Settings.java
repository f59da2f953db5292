package vn.trian.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import vn.trian.app.worker.BrokerAddress;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.delivery.MailSettings;
import vn.trian.intake.Whole;
import vn.trian.place.UnitMap;
import vn.trian.report.ReportSettings;
import vn.trian.summary.ExpectedSenders;
import vn.trian.text.Language;
import vn.trian.web.User;

/**
 * Everything that can be set, read once and checked.
 *
 * @param kept the data folder in which the source files are kept: {@code data}, but for a ledger
 *     that is made to look at what was
 * @param map the map that years are compared on
 * @param reports how reports are made
 * @param mail how mail is sent, and to whom
 * @param clock the run's clock in the zone of the reports; fixed when {@code trian.now} is set
 * @param workers who checks ranges of large files besides this process
 * @param serving what {@code serve} does by itself, and where its pages are
 * @param whole when a file in the input folder is whole
 * @param minAge how long a file in the input folder must have stood still
 * @param exitRejected the exit code of a run with rejected rows
 * @param rejectedShare the percentage of rejected rows above which a file is named in the last line
 * @param reviewer who confirms proposed records, where nobody is named
 */
record Settings(
    Path input,
    Path output,
    Path data,
    Path kept,
    Language language,
    ReportingCalendar calendar,
    UnitMap map,
    ExpectedSenders expectedSenders,
    ReportSettings reports,
    MailSettings mail,
    Clock clock,
    Database database,
    Workers workers,
    Serving serving,
    Whole whole,
    Duration minAge,
    int exitRejected,
    int rejectedShare,
    String reviewer) {

  /**
   * Where the ledger is.
   *
   * @param patience how long a command waits for a database that does not answer
   */
  record Database(String url, String user, String password, Duration patience) {
    /** The address without its parameters, of which one may be a password. */
    String place() {
      return url.split("[?;]", 2)[0];
    }
  }

  /**
   * Other processes that check ranges of large files.
   *
   * @param broker over which they are asked; null where there are none
   * @param patience how long a run waits for them while nothing comes back
   * @param megabytes how much of a file is given out at a time
   */
  record Workers(@Nullable BrokerAddress broker, Duration patience, int megabytes) {
    static final Workers NONE = new Workers(null, Duration.ZERO, 8);
  }

  /**
   * What {@code serve} does.
   *
   * @param plans when the job runs by itself; none for a calendar whose cron is {@code -}
   * @param watch how often the input folder is looked into; zero for never
   * @param address on which pages are served
   * @param port zero for any that is free
   * @param users who may log in; none where everybody on this machine may do everything
   * @param megabytes the largest file that pages take
   * @param structured whether what is said while it stays up is written for machines
   */
  record Serving(
      List<Plan> plans,
      Duration watch,
      String address,
      int port,
      List<User> users,
      int megabytes,
      boolean structured) {
    /** Pages that others can reach are for those only who log in. */
    void requireUsersWhereOthersReach() {
      if (users.isEmpty() && !PageUsers.isOfThisMachine(address)) {
        throw Failure.usage("settings.open", address);
      }
    }
  }

  /** The same for another calendar. */
  Settings in(ReportingCalendar other) {
    return with(language, other);
  }

  /** The same, said in another language; documents stay in theirs. */
  Settings in(Language other) {
    return with(other, calendar);
  }

  private Settings with(Language said, ReportingCalendar counted) {
    return new Settings(
        input,
        output,
        data,
        kept,
        said,
        counted,
        map,
        expectedSenders,
        reports.in(counted),
        mail,
        clock,
        database,
        workers,
        serving,
        whole,
        minAge,
        exitRejected,
        rejectedShare,
        reviewer);
  }

  static Settings of(Environment environment) {
    Path data = path(environment, "trian.data", "data");
    ReportSettings reports = ReportOptions.of(environment);
    ZoneId zone = zone(environment.getProperty("trian.zone", "Asia/Ho_Chi_Minh"));
    return new Settings(
        path(environment, "trian.input", "input"),
        path(environment, "trian.output", "output"),
        data,
        path(environment, "trian.kept", data.toString()),
        language(environment),
        calendar(environment),
        map(environment),
        ReportOptions.expectedSenders(environment),
        reports,
        mail(environment, reports),
        clock(environment.getProperty("trian.now", ""), zone),
        new Database(
            environment.getProperty("trian.database.url", h2(data)),
            environment.getProperty("trian.database.user", "trian"),
            environment.getProperty("trian.database.password", ""),
            duration(environment, "trian.database.patience", "PT30S")),
        WorkerOptions.of(environment),
        ServeOptions.of(environment),
        whole(environment.getProperty("trian.intake.whole", "still")),
        duration(environment, "trian.intake.min-age", "PT2S"),
        exitRejected(environment.getProperty("trian.exit.rejected", "2")),
        number(environment, "trian.intake.rejected-share", 50, 0, 100),
        environment.getProperty("trian.reviewer", System.getProperty("user.name", "")));
  }

  /** Where no server is set, nothing of the mail library is loaded. */
  private static MailSettings mail(Environment environment, ReportSettings reports) {
    return environment.getProperty("trian.mail.host", "").isBlank()
        ? MailSettings.NONE
        : MailOptions.of(environment, reports);
  }

  private static Whole whole(String id) {
    return switch (id) {
      case "still" -> Whole.STILL;
      case "done" -> Whole.MARKED;
      default -> throw invalid("trian.intake.whole", id, "still, done");
    };
  }

  static Language language(Environment environment) {
    return language(environment.getProperty("trian.lang", "vi"));
  }

  static ReportingCalendar calendar(Environment environment) {
    return calendar(environment.getProperty("trian.calendar", "statistical"));
  }

  static UnitMap map(Environment environment) {
    String id = environment.getProperty("trian.map", UnitMap.LAST_WITH_DISTRICTS.id());
    return map("trian.map", id);
  }

  static Language language(String tag) {
    for (Language language : Language.values()) {
      if (language.tag().equals(tag)) {
        return language;
      }
    }
    throw invalid("trian.lang", tag, "vi, en");
  }

  static ReportingCalendar calendar(String id) {
    try {
      return ReportingCalendar.ofId(id);
    } catch (IllegalArgumentException e) {
      throw invalid("trian.calendar", id, "statistical, administrative");
    }
  }

  static UnitMap map(String key, String id) {
    try {
      return UnitMap.parse(id);
    } catch (IllegalArgumentException e) {
      throw invalid(key, id, "as-recorded, 2025-06-30");
    }
  }

  /**
   * WRITE_DELAY=0: with H2's default a killed process loses what it had committed.
   * TRACE_LEVEL_FILE=0: no statement with somebody's name is left in a file of H2's own.
   */
  private static String h2(Path data) {
    String file = data.toAbsolutePath().resolve("ledger").toString().replace('\\', '/');
    return "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
  }

  private static Path path(Environment environment, String key, String otherwise) {
    String value = environment.getProperty(key, otherwise);
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw invalid(key, value, otherwise);
    }
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw invalid("trian.zone", id, "Asia/Ho_Chi_Minh");
    }
  }

  private static Clock clock(String now, ZoneId zone) {
    if (now.isEmpty()) {
      return Clock.system(zone);
    }
    try {
      return Clock.fixed(LocalDateTime.parse(now).atZone(zone).toInstant(), zone);
    } catch (DateTimeException e) {
      throw invalid("trian.now", now, "2026-03-01T06:00:00");
    }
  }

  static Duration duration(Environment environment, String key, String otherwise) {
    String value = environment.getProperty(key, otherwise);
    try {
      Duration duration = Duration.parse(value);
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeException e) {
      throw invalid(key, value, otherwise);
    }
    throw invalid(key, value, otherwise);
  }

  /** A whole number within bounds, without zeros before it. */
  static int number(Environment environment, String key, int otherwise, int least, int most) {
    String value = environment.getProperty(key, Integer.toString(otherwise));
    if (value.matches("0|[1-9][0-9]{0,8}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw invalid(key, value, Integer.toString(otherwise));
  }

  private static int exitRejected(String code) {
    return switch (code.toLowerCase(Locale.ROOT)) {
      case "0" -> ExitCode.DONE;
      case "2" -> ExitCode.REJECTED;
      default -> throw invalid("trian.exit.rejected", code, "0, 2");
    };
  }

  static Failure invalid(String key, String value, String example) {
    return Failure.usage("settings.invalid", key, value, example);
  }
}
