package vn.trian.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.ToLongFunction;
import vn.trian.quality.Finding;
import vn.trian.report.Releases.Release;
import vn.trian.report.content.Bridge;
import vn.trian.report.content.Delegation;
import vn.trian.report.content.Evidence;
import vn.trian.report.content.HostLine;
import vn.trian.report.content.Quality;
import vn.trian.report.content.Recommendation;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.Trace;
import vn.trian.report.content.Trace.Traced;
import vn.trian.report.content.VisitsApart;
import vn.trian.report.evidence.Census;
import vn.trian.report.evidence.MonthPart;
import vn.trian.report.evidence.Outline;
import vn.trian.report.evidence.Placing;
import vn.trian.summary.SenderReceipts;
import vn.trian.text.NameOrder;
import vn.trian.visit.ledger.Rows;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.VisitLine;
import vn.trian.visit.ledger.VisitList;
import vn.trian.visit.ledger.Visits;

/** Gathers what the figures of a document rest on. */
final class EvidenceGathering {
  private final Visits visits;
  private final Releases releases;

  EvidenceGathering(Visits visits, Releases releases) {
    this.visits = visits;
    this.releases = releases;
  }

  /** The bodies that made visits, the most first. */
  List<Delegation> delegations(Map<Integer, Long> byBody) {
    List<Delegation> delegations = new ArrayList<>();
    visits
        .bodies(byBody.keySet())
        .forEach((id, name) -> delegations.add(new Delegation(name, byBody.getOrDefault(id, 0L))));
    delegations.sort(
        Comparator.comparing((Delegation delegation) -> -delegation.visits())
            .thenComparing(Delegation::name, NameOrder.VIETNAMESE));
    return delegations;
  }

  /**
   * The evidence of a document under a release number.
   *
   * @param ofYears the recommendations of a comparison of years
   */
  Evidence evidence(
      Outline outline,
      Census census,
      Rows<HostLine> hosts,
      Bridge bridge,
      int release,
      List<Recommendation> ofYears) {
    VisitList current = visits.between(outline.from(), outline.to());
    boolean whole = outline.area().isCountry();
    Rows<VisitLine> covered =
        whole ? current : current.filter(visit -> census.counts(visit.id()), census.count());
    return new Evidence(
        covered,
        outline.lines()::of,
        whole ? findings(outline) : findingsOn(outline, census),
        hosts,
        Rows.of(
            outline.key() instanceof ReportKey.Month
                ? byAddressee(recommendations(outline, current, census))
                : byAddressee(ofYears)),
        new Trace(outline.key().folder() + "/" + release, traced(outline, census)),
        bridge,
        quality(outline, sources(outline, census), file -> census.fromFile(file.id())));
  }

  /** All that was found on the records of its days. */
  Rows<Finding> findings(Outline outline) {
    return outline.key() instanceof ReportKey.Month
        ? visits.findingsBetween(outline.from(), outline.to())
        : visits.findings();
  }

  /** The findings on the visits that a department's report counts. */
  private Rows<Finding> findingsOn(Outline outline, Census census) {
    List<Finding> findings = new ArrayList<>();
    visits.findingsOnVisits(
        outline.from(),
        outline.to(),
        (visit, finding) -> {
          if (census.counts(visit)) {
            findings.add(finding);
          }
        });
    return Rows.of(findings);
  }

  /** All recommendations of a document of the whole country, by day. */
  List<Recommendation> recommendations(Outline outline) {
    return recommendations(outline, outline.from(), outline.to());
  }

  /** Those of some of its days, by day. */
  List<Recommendation> recommendations(Outline outline, LocalDate from, LocalDate to) {
    return recommendations(outline, visits.between(from, to), any -> true);
  }

  private static List<Recommendation> recommendations(
      Outline outline, VisitList visits, Census census) {
    return recommendations(outline, visits, census::counts);
  }

  private static List<Recommendation> recommendations(
      Outline outline, VisitList visits, LongPredicate counts) {
    List<Recommendation> recommendations = new ArrayList<>();
    visits
        .withRecommendation()
        .forEach(
            visit -> {
              if (counts.test(visit.id())) {
                String to = visit.recommendedTo();
                recommendations.add(
                    new Recommendation(
                        to == null ? "" : to,
                        String.valueOf(visit.recommendation()),
                        visit.date(),
                        outline.lines().of(visit).line(),
                        visit.host(),
                        visit.delegation(),
                        visit.at()));
              }
            });
    return recommendations;
  }

  private static List<Recommendation> byAddressee(List<Recommendation> byDay) {
    return byDay.stream()
        .sorted(
            Comparator.comparing((Recommendation of) -> of.addressee().isEmpty())
                .thenComparing(Recommendation::addressee, NameOrder.VIETNAMESE))
        .toList();
  }

  private Rows<Traced> traced(Outline outline, Census census) {
    if (census.count() <= Trace.MOST_SORTED) {
      return Rows.of(census.records());
    }
    return new Rows<>() {
      @Override
      public long count() {
        return census.count();
      }

      @Override
      public void forEach(Consumer<Traced> consumer) {
        Placing placing = outline.placing();
        visits
            .countedBetween(outline.from(), outline.to())
            .forEach(
                visit -> placing.place(visit, placed -> consumer.accept(census.traced(placed))));
      }
    };
  }

  /** The evidence of a comparison of years whose visits are too many for its sheets. */
  Evidence apart(
      Outline outline,
      Collection<MonthPart> parts,
      Bridge bridge,
      int release,
      List<Recommendation> recommendations) {
    long count = parts.stream().mapToLong(MonthPart::visits).sum();
    long hosts =
        outline.figures().unitTotals().stream().mapToLong(row -> row.measures().hosts()).sum();
    Map<String, Long> byFile = new HashMap<>();
    parts.forEach(part -> part.byFile().forEach((file, of) -> byFile.merge(file, of, Long::sum)));
    return new Evidence(
        visits.between(outline.from(), outline.to()).filter(any -> true, count),
        outline.lines()::of,
        findings(outline),
        Rows.of(List.of()),
        Rows.of(byAddressee(recommendations)),
        new Trace(outline.key().folder() + "/" + release, Rows.of(List.of())),
        bridge,
        quality(outline, outline.files(), file -> byFile.getOrDefault(file.sha256(), 0L)),
        Optional.of(
            new VisitsApart(
                count, hosts, parts.stream().mapToLong(MonthPart::moved).sum(), people())));
  }

  /** Asked for only where somebody's name may have to be taken out of a text. */
  private Rows<String> people() {
    return new Rows<>() {
      @Override
      public long count() {
        return visits.people().size();
      }

      @Override
      public void forEach(Consumer<String> consumer) {
        visits.people().forEach(consumer);
      }
    };
  }

  private static List<SourceFile> sources(Outline outline, Census census) {
    return outline.area().isCountry()
        ? outline.files()
        : outline.files().stream().filter(file -> census.fromFile(file.id()) > 0).toList();
  }

  private Quality quality(
      Outline outline, List<SourceFile> sources, ToLongFunction<SourceFile> fromFile) {
    long firstMark =
        releases.find(outline.key().name(), 1).map(Release::mark).orElse(Long.MAX_VALUE);
    List<Quality.FromFile> from =
        sources.stream()
            .map(
                file -> {
                  long counted = fromFile.applyAsLong(file);
                  return new Quality.FromFile(
                      file, counted, file.firstVisitId() > firstMark ? counted : 0);
                })
            .toList();
    List<Quality.Sender> senders =
        outline.senders().stream().map(sender -> sender(sender, outline.periods())).toList();
    return new Quality(from, outline.periods(), senders, outline.waiting());
  }

  private static Quality.Sender sender(SenderReceipts sender, List<String> periods) {
    return new Quality.Sender(
        sender.name(),
        sender.expected(),
        periods.stream()
            .map(
                period -> {
                  long visits = sender.visits().getOrDefault(period, 0L);
                  Quality.State state =
                      visits > 0
                          ? Quality.State.SENT
                          : sender.nil().contains(period)
                              ? Quality.State.NIL
                              : Quality.State.NOTHING;
                  return new Quality.Received(state, visits);
                })
            .toList());
  }
}
