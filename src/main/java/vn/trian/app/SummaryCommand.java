package vn.trian.app;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.trian.calendar.Occasion;
import vn.trian.calendar.Occasions;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.Level;
import vn.trian.place.UnitMap;
import vn.trian.summary.Summaries;
import vn.trian.summary.SummaryQuery;
import vn.trian.summary.SummaryQuery.Period;
import vn.trian.summary.SummaryRow;

/** Prints the totals by unit and period. */
@Command(name = "summary")
final class SummaryCommand extends Verb {
  /** The forms of the answer. */
  enum Format {
    csv,
    json,
    table
  }

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

  @Option(
      names = "--map",
      paramLabel = "as-recorded|YYYY-MM-DD",
      defaultValue = "as-recorded",
      descriptionKey = "summary.map")
  private String map = "as-recorded";

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

  @Override
  int call(Settings settings) {
    SummaryQuery query = query(settings);
    List<SummaryRow> rows;
    try (OpenLedger ledger = OpenLedger.open(settings, "summary")) {
      rows = ledger.get(Summaries.class).rows(query);
    }
    SummaryPrinter printer = new SummaryPrinter(console());
    switch (isJson() ? Format.json : format) {
      case csv -> printer.csv(rows);
      case json -> printer.json(rows);
      case table -> printer.table(rows);
    }
    return ExitCode.DONE;
  }

  private SummaryQuery query(Settings settings) {
    if (from > to) {
      throw Failure.usage("option.value", "--from", from, "--to >= --from");
    }
    ReportingCalendar reporting =
        calendar == null ? settings.calendar() : Settings.calendar(calendar);
    boolean months =
        switch (by) {
          case "unit,year" -> false;
          case "unit,month" -> true;
          default -> throw Failure.usage("option.value", "--by", by, "unit,year | unit,month");
        };
    return new SummaryQuery(
        months ? Period.MONTH : Period.YEAR,
        months ? from * 100 + 1 : from,
        months ? to * 100 + 12 : to,
        level(),
        unitMap(),
        reporting,
        occasion == null ? null : occasion().code(),
        settings.language());
  }

  private UnitMap unitMap() {
    try {
      return UnitMap.parse(map);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("option.value", "--map", map, "as-recorded | YYYY-MM-DD >= 2004-08-31");
    }
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
