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
import vn.trian.quality.Finding;
import vn.trian.report.content.Bridge;
import vn.trian.report.content.Changes;
import vn.trian.report.content.Edition;
import vn.trian.report.content.Evidence;
import vn.trian.report.content.Figures;
import vn.trian.report.content.Issue;
import vn.trian.report.content.Quality;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Standing;
import vn.trian.report.content.Trace;
import vn.trian.summary.Comparison;
import vn.trian.summary.Lines;
import vn.trian.summary.Measures;
import vn.trian.summary.Summaries;
import vn.trian.summary.SummaryQuery;
import vn.trian.summary.SummaryQuery.Period;
import vn.trian.summary.SummaryRow;
import vn.trian.text.Language;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.FindingList;
import vn.trian.visit.ledger.Rows;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.visit.ledger.VisitLine;
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
    return model(
        key,
        language,
        new Issue(release, Standing.PROVISIONAL, !to.isBefore(asOf), asOf, LocalDate.now(clock)),
        new Figures(
            query.map(),
            new Comparison(List.of(), List.of()),
            rows,
            totals,
            rows,
            List.of(),
            Map.of(),
            List.of()),
        new VisitList(jdbc, register, from, to),
        summaries.lines(query),
        FindingList.between(jdbc, from, to),
        sources);
  }

  private ReportModel years(ReportKey key, Language language, int release) {
    SummaryQuery byYear = SummaryQuery.ofYears(yearsMap, key.calendar(), language);
    SummaryQuery allTime = byYear.by(Period.ALL_TIME, 0, 0);
    Map<String, Measures> totals = new TreeMap<>(summaries.totals(byYear));
    totals.put("", summaries.totals(allTime).getOrDefault("", Measures.NONE));
    List<SourceFile> all = files.listContributing();
    LocalDate asOf = asOf(all);
    boolean running = isRunning(key.calendar(), totals, asOf);
    return model(
        key,
        language,
        new Issue(release, Standing.PROVISIONAL, running, asOf, LocalDate.now(clock)),
        new Figures(
            yearsMap,
            summaries.comparison(byYear),
            summaries.rows(byYear),
            totals,
            summaries.rows(allTime),
            List.of(),
            Map.of(),
            List.of()),
        new VisitList(jdbc, register, FIRST_DAY, LAST_DAY),
        summaries.lines(byYear),
        FindingList.all(jdbc),
        all);
  }

  private static ReportModel model(
      ReportKey key,
      Language language,
      Issue issue,
      Figures figures,
      Rows<VisitLine> visits,
      Lines lines,
      Rows<Finding> findings,
      List<SourceFile> files) {
    return new ReportModel(
        key,
        language,
        Edition.INTERNAL,
        null,
        issue,
        figures,
        new Evidence(
            visits,
            lines::of,
            findings,
            Rows.of(List.of()),
            Rows.of(List.of()),
            new Trace(key.folder() + "/" + issue.release(), Rows.of(List.of())),
            new Bridge(key.calendar(), List.of(), List.of()),
            new Quality(
                files.stream().map(f -> new Quality.FromFile(f, 0, 0)).toList(),
                List.of(),
                List.of())),
        Changes.NONE);
  }

  /** Whether the last year that has visits had not ended when the data was received. */
  private static boolean isRunning(
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
    Figures figures = model.figures();
    add(digest, model.language(), model.issue().running(), figures.rows(), figures.totals());
    add(
        digest,
        figures.map().id(),
        figures.comparison(),
        figures.unitTotals(),
        touchedBy(model.key()),
        model.evidence().findings().count());
    for (Quality.FromFile from : model.evidence().quality().files()) {
      SourceFile file = from.file();
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
