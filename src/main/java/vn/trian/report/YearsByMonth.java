package vn.trian.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.report.content.Edition;
import vn.trian.report.content.Evidence;
import vn.trian.report.content.Recommendation;
import vn.trian.report.evidence.Bridging;
import vn.trian.report.evidence.Differences;
import vn.trian.report.evidence.FigureCheck;
import vn.trian.report.evidence.KeptTrace;
import vn.trian.report.evidence.KeptTraces;
import vn.trian.report.evidence.MonthPart;
import vn.trian.report.evidence.Outline;
import vn.trian.report.evidence.PartWriter.Written;
import vn.trian.report.evidence.Placed;
import vn.trian.report.evidence.Placing;
import vn.trian.report.evidence.TraceFiles;
import vn.trian.report.evidence.TraceWriter;
import vn.trian.summary.Summaries;
import vn.trian.summary.SummaryRow;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.Visits;

/**
 * Gathers what a comparison of years with many visits rests on, month by month: of months that
 * nothing touched since the release before, what that one kept and delivered is taken over, and no
 * visit of theirs is looked at.
 */
final class YearsByMonth {
  private final Visits visits;
  private final Summaries summaries;
  private final KeptTraces traces;
  private final Releases releases;
  private final ReportSettings settings;
  private final EvidenceGathering gathering;
  private final AsideFolder aside;
  private final Predicate<String> delivered;

  /**
   * Gathering by month.
   *
   * @param delivered whether a file lies in the output folder
   */
  YearsByMonth(
      Visits visits,
      Summaries summaries,
      KeptTraces traces,
      Releases releases,
      ReportSettings settings,
      EvidenceGathering gathering,
      AsideFolder aside,
      Predicate<String> delivered) {
    this.visits = visits;
    this.summaries = summaries;
    this.traces = traces;
    this.releases = releases;
    this.settings = settings;
    this.gathering = gathering;
    this.aside = aside;
    this.delivered = delivered;
  }

  /**
   * Gathers what a document rests on.
   *
   * @param release the number that it will have
   * @param same whether the release before counted by the same units and settings
   * @throws IllegalStateException when a figure is not that of its visits
   */
  Gathered gather(
      Outline outline,
      int release,
      Optional<Before> before,
      Predicate<Before> same,
      Scope scope,
      IntFunction<SourceFile> file) {
    Optional<Before> base =
        before.filter(of -> scope != Scope.ALL && of.trace().isByMonth()).filter(same);
    if (base.isPresent()) {
      Optional<Gathered> gathered = whatChanged(outline, release, base.get(), scope, file);
      if (gathered.isPresent()) {
        return gathered.get();
      }
    }
    return all(outline, release, before, scope, file);
  }

  private VisitFiles visitFiles(Outline outline, Scope scope) {
    List<Edition> editions = scope == Scope.LOOK ? List.of() : settings.editions(outline.key());
    return new VisitFiles(outline.key(), editions, aside);
  }

  private Gathered all(
      Outline outline,
      int release,
      Optional<Before> before,
      Scope scope,
      IntFunction<SourceFile> file) {
    VisitFiles visitFiles = visitFiles(outline, scope);
    FigureCheck check = new FigureCheck(outline.lines());
    @Nullable Differences differences =
        before.map(of -> new Differences(of.trace(), outline.figures().unitTotals())).orElse(null);
    List<Recommendation> recommended = gathering.recommendations(outline);
    try (PartsWriter parts =
        new PartsWriter(
            traces, outline.key(), visitFiles, file, WholePass.byMonth(outline, recommended))) {
      goThrough(outline, outline.from(), outline.to(), takers(check, parts, differences));
      NavigableMap<YearMonth, MonthPart> all = new TreeMap<>();
      parts.written().forEach((month, written) -> all.put(month, written.part()));
      check.hold(outline.figures());
      return gathered(
          outline,
          release,
          all,
          recommended,
          Optional.ofNullable(differences).map(Differences::list),
          parts.unkept(),
          visitFiles,
          file);
    }
  }

  private static List<Consumer<Placed>> takers(
      Consumer<Placed> check, PartsWriter parts, @Nullable Differences differences) {
    List<Consumer<Placed>> takers = new ArrayList<>(List.of(check, parts));
    if (differences != null) {
      takers.add(differences);
    }
    return takers;
  }

  private void goThrough(
      Outline outline, LocalDate from, LocalDate to, List<Consumer<Placed>> takers) {
    Placing placing = outline.placing();
    visits
        .countedBetween(from, to)
        .forEach(
            visit -> placing.place(visit, placed -> takers.forEach(taker -> taker.accept(placed))));
  }

  /** Nothing, when the figures are not those of what is kept: then all is to be gone through. */
  private Optional<Gathered> whatChanged(
      Outline outline, int release, Before before, Scope scope, IntFunction<SourceFile> file) {
    ReportingCalendar calendar = outline.key().calendar();
    NavigableMap<YearMonth, MonthPart> all = before.trace().parts();
    NavigableMap<YearMonth, MonthPart> old = before.trace().parts();
    VisitFiles visitFiles = visitFiles(outline, scope);
    Set<YearMonth> months =
        new TreeSet<>(summaries.monthsTouchedAfter(calendar, before.release().mark()));
    YearSums sums = new YearSums(outline.figures(), before.trace());
    months.addAll(placedOtherwise(outline, before.trace(), sums.changed(), months));
    Map<String, String> files = VisitFiles.of(before.release(), releases);
    for (YearMonth month : old.keySet()) {
      if (!months.contains(month) && !visitFiles.keep(month, files, delivered)) {
        months.add(month);
      }
    }
    all.keySet().removeAll(months);
    Differences differences =
        new Differences(before.trace().only(months), outline.figures().unitTotals());
    Map<YearMonth, List<Recommendation>> recommended = new TreeMap<>();
    all.forEach(
        (month, part) -> {
          if (part.recommendations() > 0) {
            recommended.put(month, before.trace().read(part).recommendations());
          }
        });
    for (YearMonth month : months) {
      recommended.put(
          month,
          gathering.recommendations(
              outline, calendar.firstDayOf(month), calendar.lastDayOf(month)));
    }
    Map<String, Integer> rowOf = Placing.rowsOf(outline.figures().unitTotals());
    try (PartsWriter parts =
        new PartsWriter(traces, outline.key(), visitFiles, file, recommended)) {
      for (YearMonth month : months) {
        String period = month.toString();
        FigureCheck check = new FigureCheck(outline.lines());
        goThrough(
            outline,
            calendar.firstDayOf(month),
            calendar.lastDayOf(month),
            takers(placed -> check.take(placed, period), parts, differences));
        check.hold(summaries.rows(outline.query().of(month)), rowOf);
      }
      NavigableMap<YearMonth, Written> written = parts.written();
      months.forEach(month -> sums.touch(String.valueOf(month.getYear())));
      written.values().forEach(sums::add);
      all.values().forEach(sums::add);
      if (!sums.hold()) {
        return Optional.empty();
      }
      written.forEach((month, of) -> all.put(month, of.part()));
      return Optional.of(
          gathered(
              outline,
              release,
              all,
              recommended.values().stream().flatMap(List::stream).toList(),
              Optional.of(differences.list()),
              parts.unkept(),
              visitFiles,
              file));
    }
  }

  /**
   * The months that nothing touched and whose figures are others all the same: what other records
   * tell of a facility moves its visits of any month.
   */
  private Set<YearMonth> placedOtherwise(
      Outline outline, KeptTrace before, Set<String> years, Set<YearMonth> touched) {
    Set<YearMonth> otherwise = new TreeSet<>();
    NavigableMap<YearMonth, MonthPart> parts = before.parts();
    for (String year : years) {
      Map<YearMonth, List<SummaryRow>> now = new TreeMap<>();
      for (SummaryRow row : summaries.rows(outline.query().ofMonths(Integer.parseInt(year)))) {
        now.computeIfAbsent(YearMonth.parse(row.period()), any -> new ArrayList<>()).add(row);
      }
      Set<YearMonth> months = new TreeSet<>(now.keySet());
      parts.keySet().stream()
          .filter(month -> String.valueOf(month.getYear()).equals(year))
          .forEach(months::add);
      months.removeAll(touched);
      for (YearMonth month : months) {
        MonthPart part = parts.get(month);
        List<SummaryRow> was = part == null ? List.of() : before.read(part).rows();
        if (!YearSums.byUnit(was).equals(YearSums.byUnit(now.getOrDefault(month, List.of())))) {
          otherwise.add(month);
        }
      }
    }
    return otherwise;
  }

  private Gathered gathered(
      Outline outline,
      int release,
      NavigableMap<YearMonth, MonthPart> parts,
      List<Recommendation> recommendations,
      Optional<List<Differences.Difference>> differences,
      Map<String, Path> unkept,
      VisitFiles visitFiles,
      IntFunction<SourceFile> file) {
    Path head = traces.unfinished(outline.key().name());
    MessageDigest digest = Hash.sha256();
    try (TraceWriter trace = new TraceWriter(head, outline.figures(), file)) {
      for (MonthPart part : parts.values()) {
        trace.write(part);
        digest.update((part.month() + " " + part.digest() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    Evidence evidence =
        gathering.apart(
            outline,
            parts.values(),
            Bridging.ofParts(summaries, outline, parts.values()),
            release,
            recommendations);
    return new Gathered(
        outline.figures().with(WholePass.mostFirst(summaries.occasions()), List.of()),
        evidence,
        HexFormat.of().formatHex(digest.digest()),
        differences,
        new TraceFiles(head, unkept),
        visitFiles);
  }
}
