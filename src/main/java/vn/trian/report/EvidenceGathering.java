package vn.trian.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

  /** The evidence of a document under a release number. */
  Evidence evidence(
      Outline outline,
      Census census,
      Rows<HostLine> hosts,
      Bridge bridge,
      int release,
      List<SourceFile> sources) {
    VisitList current = visits.between(outline.from(), outline.to());
    boolean whole = outline.area().isCountry();
    Rows<VisitLine> covered =
        whole ? current : current.filter(visit -> census.counts(visit.id()), census.count());
    return new Evidence(
        covered,
        outline.lines()::of,
        whole ? findings(outline) : findingsOn(outline, census),
        hosts,
        Rows.of(recommendations(outline, current, census)),
        new Trace(outline.key().folder() + "/" + release, traced(outline, census)),
        bridge,
        quality(outline, census, sources));
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

  private static List<Recommendation> recommendations(
      Outline outline, VisitList visits, Census census) {
    List<Recommendation> recommendations = new ArrayList<>();
    visits
        .withRecommendation()
        .forEach(
            visit -> {
              if (census.counts(visit.id())) {
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
    recommendations.sort(
        Comparator.comparing((Recommendation of) -> of.addressee().isEmpty())
            .thenComparing(Recommendation::addressee, NameOrder.VIETNAMESE));
    return recommendations;
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

  private Quality quality(Outline outline, Census census, List<SourceFile> sources) {
    long firstMark =
        releases.find(outline.key().name(), 1).map(Release::mark).orElse(Long.MAX_VALUE);
    List<Quality.FromFile> from =
        sources.stream()
            .map(
                file -> {
                  long counted = census.fromFile(file.id());
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
