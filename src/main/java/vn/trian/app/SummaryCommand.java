package vn.trian.app;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.trian.app.Listing.Format;
import vn.trian.calendar.Occasion;
import vn.trian.calendar.Occasions;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.Level;
import vn.trian.place.Register;
import vn.trian.place.Unit;
import vn.trian.place.UnitHistory;
import vn.trian.place.UnitMap;
import vn.trian.report.Releases;
import vn.trian.report.content.ReportKey;
import vn.trian.summary.ComparabilityWords;
import vn.trian.summary.Explanation;
import vn.trian.summary.Explanations;
import vn.trian.summary.Summaries;
import vn.trian.summary.SummaryQuery;
import vn.trian.summary.SummaryQuery.Period;

/** Prints the totals by unit and period. */
@Command(name = "summary")
final class SummaryCommand extends Verb {
  @Option(
      names = "--by",
      paramLabel = "unit,year|unit,month",
      defaultValue = "unit,year",
      descriptionKey = "summary.by")
  private String by = "unit,year";

  @Option(
      names = "--level",
      paramLabel = "district|province|commune",
      defaultValue = "district",
      descriptionKey = "summary.level")
  private String level = "district";

  @Option(names = "--map", paramLabel = "as-recorded|YYYY-MM-DD", descriptionKey = "summary.map")
  private @Nullable String map;

  @Option(
      names = "--calendar",
      paramLabel = "statistical|administrative",
      descriptionKey = "summary.calendar")
  private @Nullable String calendar;

  @Option(names = "--occasion", paramLabel = "CODE", descriptionKey = "summary.occasion")
  private @Nullable String occasion;

  @Option(names = "--from", paramLabel = "YYYY", descriptionKey = "summary.from")
  private int from = 1;

  @Option(names = "--to", paramLabel = "YYYY", descriptionKey = "summary.to")
  private int to = 9999;

  @Option(
      names = "--format",
      paramLabel = "csv|json|table",
      defaultValue = "table",
      descriptionKey = "summary.format")
  private Format format = Format.table;

  @Option(names = "--differences", descriptionKey = "summary.differences")
  private boolean differences;

  @Option(names = "--explain", paramLabel = "NAME|CODE", descriptionKey = "summary.explain")
  private @Nullable String explain;

  @Option(names = "--in", paramLabel = "NAME|CODE", descriptionKey = "summary.in")
  private @Nullable String in;

  @Override
  int call(Settings settings) {
    SummaryQuery query = query(settings);
    if (explain != null && (from < 1000 || to > 9998 || from == to)) {
      throw Failure.usage("summary.explain-years");
    }
    Format form = isJson() ? Format.json : format;
    SummaryPrinter printer = new SummaryPrinter(console(), form);
    try (OpenLedger ledger = OpenLedger.open(settings, "summary")) {
      if (explain != null) {
        explain(ledger, query);
      } else if (differences) {
        printer.differences(
            ledger.get(Summaries.class).comparison(query),
            new ComparabilityWords(settings.language()));
      } else {
        printer.rows(ledger.get(Summaries.class).rows(query));
      }
    }
    return ExitCode.DONE;
  }

  /** The difference between two years of one unit, which is that of the map asked for. */
  private void explain(OpenLedger ledger, SummaryQuery query) {
    Unit unit = unit(ledger.get(Register.class), query);
    Explanation explanation =
        ledger
            .get(Explanations.class)
            .explain(query, unit, year -> reportedOn(ledger.get(Releases.class), query, year));
    ExplanationPrinter printer =
        new ExplanationPrinter(console(), new ComparabilityWords(query.language()));
    if (isJson() || format == Format.json) {
      printer.json(explanation);
    } else {
      printer.tell(explanation);
    }
  }

  private Unit unit(Register register, SummaryQuery query) {
    LocalDate day = query.map().day();
    Level counted =
        query.level() == Level.DISTRICT && day.isAfter(Register.LAST_DAY_OF_DISTRICTS)
            ? Level.COMMUNE
            : query.level();
    String name = String.valueOf(explain);
    List<Unit> units =
        register.history(name, day, in).stream()
            .map(UnitHistory::unit)
            .filter(unit -> unit.level() == counted && unit.inForceOn(day))
            .toList();
    if (units.isEmpty()) {
      throw Failure.usage("summary.explain-none", name, UnitWords.day(day));
    }
    if (units.size() > 1) {
      throw Failure.usage("summary.explain-several", name, new Lines(named(units, register, day)));
    }
    return units.get(0);
  }

  private static List<String> named(List<Unit> units, Register register, LocalDate day) {
    return units.stream()
        .map(
            unit ->
                "  %s · %s, %s"
                    .formatted(
                        unit.code(),
                        unit.fullName(),
                        register.provinceOn(unit, day).map(Unit::fullName).orElse("")))
        .toList();
  }

  /** When the comparison of years was first issued after a year had ended. */
  private static @Nullable LocalDateTime reportedOn(
      Releases releases, SummaryQuery query, String year) {
    LocalDate last = query.calendar().lastDayOf(YearMonth.of(Integer.parseInt(year), 12));
    String report = new ReportKey.Years(query.calendar()).name();
    return releases.findFirstIssue(report, last.plusDays(1).atStartOfDay()).orElse(null);
  }

  private SummaryQuery query(Settings settings) {
    if (from < 1 || to > 9999) {
      throw Failure.usage(
          "option.value", from < 1 ? "--from" : "--to", from < 1 ? from : to, "YYYY");
    }
    if (from > to) {
      throw Failure.usage("option.value", "--from", from, "--to >= --from");
    }
    ReportingCalendar reporting =
        calendar == null ? settings.calendar() : Settings.calendar(calendar);
    boolean years = differences || explain != null;
    boolean months =
        switch (by) {
          case "unit,year" -> false;
          case "unit,month" -> !years;
          default -> throw Failure.usage("option.value", "--by", by, "unit,year | unit,month");
        };
    return new SummaryQuery(
        months ? Period.MONTH : Period.YEAR,
        months ? from * 100 + 1 : from,
        months ? to * 100 + 12 : to,
        level(),
        unitMap(settings),
        reporting,
        occasion == null ? null : occasion().code(),
        settings.language());
  }

  /** Differences are of the map on which years are compared, unless another is asked for. */
  private UnitMap unitMap(Settings settings) {
    if (map == null) {
      UnitMap usual = differences || explain != null ? settings.map() : UnitMap.AS_RECORDED;
      boolean dated = explain == null || !usual.isAsRecorded();
      return dated ? usual : UnitMap.LAST_WITH_DISTRICTS;
    }
    try {
      UnitMap asked = UnitMap.parse(map);
      if (explain == null || !asked.isAsRecorded()) {
        return asked;
      }
    } catch (IllegalArgumentException e) {
      throw Failure.usage("option.value", "--map", map, "as-recorded | YYYY-MM-DD >= 2004-08-31");
    }
    throw Failure.usage("option.value", "--map", map, "YYYY-MM-DD");
  }

  private Level level() {
    for (Level candidate : Level.values()) {
      if (candidate.name().toLowerCase(Locale.ROOT).equals(level)) {
        return candidate;
      }
    }
    throw Failure.usage("option.value", "--level", level, "district | province | commune");
  }

  private Occasion occasion() {
    Occasions occasions = Occasions.load();
    return occasions
        .find(String.valueOf(occasion))
        .orElseThrow(
            () ->
                Failure.usage(
                    "option.value",
                    "--occasion",
                    occasion,
                    String.join(" | ", occasions.list().stream().map(Occasion::code).toList())));
  }
}
