package vn.trian.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.Register;
import vn.trian.place.UnitMap;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;
import vn.trian.summary.Comparison;
import vn.trian.summary.Measures;
import vn.trian.summary.Summaries;
import vn.trian.summary.SummaryQuery;
import vn.trian.summary.SummaryQuery.Period;
import vn.trian.summary.SummaryRow;
import vn.trian.text.Language;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.FindingList;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.visit.ledger.VisitList;

/** Makes the model of a document from the ledger. */
public final class ReportModels {
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final JdbcTemplate jdbc;
  private final Register register;
  private final Summaries summaries;
  private final SourceFiles files;
  private final UnitMap yearsMap;
  private final Clock clock;

  /**
   * Models over a ledger.
   *
   * @param yearsMap the map that years are compared on
   */
  public ReportModels(
      JdbcTemplate jdbc,
      Register register,
      Summaries summaries,
      SourceFiles files,
      UnitMap yearsMap,
      Clock clock) {
    this.jdbc = jdbc;
    this.register = register;
    this.summaries = summaries;
    this.files = files;
    this.yearsMap = yearsMap;
    this.clock = clock;
  }

  /** The document as the ledger stands now. */
  public ReportModel model(ReportKey key, Language language, int release) {
    if (key instanceof ReportKey.Month month) {
      return month(month, language, release);
    }
    return years(key, language, release);
  }

  private ReportModel month(ReportKey.Month key, Language language, int release) {
    YearMonth month = key.month();
    LocalDate from = key.calendar().firstDayOf(month);
    LocalDate to = key.calendar().lastDayOf(month);
    int number = month.getYear() * 100 + month.getMonthValue();
    SummaryQuery query =
        SummaryQuery.ofYears(UnitMap.AS_RECORDED, key.calendar(), language)
            .by(Period.MONTH, number, number);
    Map<String, Measures> totals = new TreeMap<>(summaries.totals(query));
    totals.put("", totals.getOrDefault(month.toString(), Measures.NONE));
    List<SummaryRow> rows = summaries.rows(query);
    List<SourceFile> sources = files.listOfVisitsBetween(from, to);
    LocalDate asOf = asOf(sources);
    return new ReportModel(
        key,
        language,
        asOf,
        !to.isBefore(asOf),
        release,
        sources,
        query.map(),
        new Comparison(List.of(), List.of()),
        rows,
        totals,
        rows,
        new VisitList(jdbc, register, from, to),
        summaries.lines(query)::of,
        FindingList.between(jdbc, from, to));
  }

  private ReportModel years(ReportKey key, Language language, int release) {
    SummaryQuery byYear = SummaryQuery.ofYears(yearsMap, key.calendar(), language);
    SummaryQuery allTime = byYear.by(Period.ALL_TIME, 0, 0);
    Map<String, Measures> totals = new TreeMap<>(summaries.totals(byYear));
    totals.put("", summaries.totals(allTime).getOrDefault("", Measures.NONE));
    List<SourceFile> all = files.listContributing();
    LocalDate asOf = asOf(all);
    return new ReportModel(
        key,
        language,
        asOf,
        isProvisional(key.calendar(), totals, asOf),
        release,
        all,
        yearsMap,
        summaries.comparison(byYear),
        summaries.rows(byYear),
        totals,
        summaries.rows(allTime),
        new VisitList(jdbc, register, FIRST_DAY, LAST_DAY),
        summaries.lines(byYear)::of,
        FindingList.all(jdbc));
  }

  /** Whether the last year that has visits had not ended when the data was received. */
  private static boolean isProvisional(
      ReportingCalendar calendar, Map<String, Measures> totals, LocalDate asOf) {
    return totals.keySet().stream()
        .filter(year -> !year.isEmpty())
        .mapToInt(Integer::parseInt)
        .max()
        .stream()
        .anyMatch(year -> !calendar.lastDayOf(YearMonth.of(year, 12)).isBefore(asOf));
  }

  private LocalDate asOf(List<SourceFile> sources) {
    return sources.stream()
        .map(file -> file.receivedAt().toLocalDate())
        .max(LocalDate::compareTo)
        .orElseGet(() -> LocalDate.now(clock));
  }

  /**
   * The hash of what a document shows, its release apart: when it is that of the last release,
   * nothing is issued. Visits are named by the last one that touched them, not gone through again.
   */
  public String content(ReportModel model) {
    MessageDigest digest = Hash.sha256();
    add(digest, model.language(), model.provisional(), model.rows(), model.totals());
    add(
        digest,
        model.map().id(),
        model.comparison(),
        model.unitTotals(),
        touchedBy(model.key()),
        model.findings().count());
    for (SourceFile file : model.files()) {
      add(digest, file.sha256(), file.name(), file.balance());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private long touchedBy(ReportKey key) {
    return key instanceof ReportKey.Month month
        ? summaries.touchedBy(key.calendar(), month.month())
        : summaries.mark();
  }

  private static void add(MessageDigest digest, Object... values) {
    for (Object value : values) {
      digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
  }
}
