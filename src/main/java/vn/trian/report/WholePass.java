package vn.trian.report;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Bridge;
import vn.trian.report.content.Evidence;
import vn.trian.report.content.Figures;
import vn.trian.report.content.Recommendation;
import vn.trian.report.content.ReportKey;
import vn.trian.report.evidence.Bridging;
import vn.trian.report.evidence.Census;
import vn.trian.report.evidence.Differences;
import vn.trian.report.evidence.FigureCheck;
import vn.trian.report.evidence.HostCensus;
import vn.trian.report.evidence.KeptTraces;
import vn.trian.report.evidence.Outline;
import vn.trian.report.evidence.Placed;
import vn.trian.report.evidence.Placing;
import vn.trian.report.evidence.TraceFiles;
import vn.trian.report.evidence.TraceWriter;
import vn.trian.summary.Summaries;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.Visits;

/** Goes through all visits of a document once, and tells everything that wants to know of them. */
final class WholePass {
  private final Visits visits;
  private final Summaries summaries;
  private final KeptTraces traces;
  private final EvidenceGathering gathering;
  private final AsideFolder aside;

  WholePass(
      Visits visits,
      Summaries summaries,
      KeptTraces traces,
      EvidenceGathering gathering,
      AsideFolder aside) {
    this.visits = visits;
    this.summaries = summaries;
    this.traces = traces;
    this.gathering = gathering;
    this.aside = aside;
  }

  /**
   * Gathers what a document rests on.
   *
   * @param release the number that it will have
   * @throws IllegalStateException when a figure is not that of its visits
   */
  Gathered gather(
      Outline outline, int release, Optional<Before> before, IntFunction<SourceFile> file) {
    boolean years = outline.key() instanceof ReportKey.Years;
    FigureCheck check = new FigureCheck(outline.lines());
    Census census = new Census(file);
    HostCensus hosts = new HostCensus(visits, outline);
    Bridging bridging = new Bridging(visits, summaries, outline, file);
    @Nullable Differences differences =
        before.map(of -> new Differences(of.trace(), outline.figures().unitTotals())).orElse(null);
    List<Recommendation> recommended = years ? gathering.recommendations(outline) : List.of();
    VisitFiles none = new VisitFiles(outline.key(), List.of(), aside);
    Path head = traces.unfinished(outline.key().name());
    Map<String, Path> unkept = Map.of();
    try (TraceWriter trace = new TraceWriter(head, outline.figures(), file);
        PartsWriter parts =
            new PartsWriter(traces, outline.key(), none, file, byMonth(outline, recommended))) {
      List<Consumer<Placed>> takers = new ArrayList<>(List.of(check, census, hosts, bridging));
      takers.add(years ? parts : trace);
      if (differences != null) {
        takers.add(differences);
      }
      Placing placing = outline.placing();
      visits
          .countedBetween(outline.from(), outline.to())
          .forEach(
              visit ->
                  placing.place(visit, placed -> takers.forEach(taker -> taker.accept(placed))));
      if (years) {
        parts.written().values().forEach(written -> trace.write(written.part()));
        unkept = parts.unkept();
      }
    }
    check.hold(outline.figures());
    Bridge bridge = bridging.bridge();
    Evidence evidence =
        gathering.evidence(outline, census, hosts.hosts(), bridge, release, recommended);
    return new Gathered(
        figures(outline, census),
        evidence,
        census.digest(),
        Optional.ofNullable(differences).map(Differences::list),
        new TraceFiles(head, unkept),
        none);
  }

  /** Recommendations by the month of their day. */
  static Map<YearMonth, List<Recommendation>> byMonth(
      Outline outline, List<Recommendation> recommendations) {
    Map<YearMonth, List<Recommendation>> byMonth = new LinkedHashMap<>();
    for (Recommendation one : recommendations) {
      YearMonth month = outline.key().calendar().monthOf(one.date());
      byMonth.computeIfAbsent(month, any -> new ArrayList<>()).add(one);
    }
    return byMonth;
  }

  private Figures figures(Outline outline, Census census) {
    boolean ofMonth = outline.key() instanceof ReportKey.Month;
    return outline
        .figures()
        .with(
            mostFirst(census.byOccasion()),
            ofMonth ? gathering.delegations(census.byBody()) : List.of());
  }

  /** Visits by occasion, the most first. */
  static Map<String, Long> mostFirst(Map<String, Long> byOccasion) {
    Map<String, Long> occasions = new LinkedHashMap<>();
    byOccasion.entrySet().stream()
        .sorted(Comparator.comparing(of -> -of.getValue()))
        .forEach(of -> occasions.put(of.getKey(), of.getValue()));
    return occasions;
  }
}
