package vn.trian.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Bridge;
import vn.trian.report.content.Changes;
import vn.trian.report.content.Edition;
import vn.trian.report.content.Evidence;
import vn.trian.report.content.HostLine;
import vn.trian.report.content.Recommendation;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Trace;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;
import vn.trian.visit.ledger.VisitLine;

/**
 * A document without the names of individual people: their role stands for them, every count stays.
 * Names and titles are personal data, Law 91/2025/QH15, article 2; officials appear as holders of
 * their office.
 */
final class PlannerEdition {
  private PlannerEdition() {}

  static ReportModel of(ReportModel model) {
    Evidence evidence = model.evidence();
    return new ReportModel(
        model.key(),
        model.language(),
        Edition.PLANNER,
        model.issuer(),
        model.issue(),
        model.figures(),
        new Evidence(
            evidence.visits().map(PlannerEdition::visit),
            evidence.counted(),
            evidence.findings(),
            evidence.hosts().map(PlannerEdition::host),
            evidence.recommendations().map(PlannerEdition::recommendation),
            new Trace(
                evidence.trace().prefix(), evidence.trace().records().map(PlannerEdition::traced)),
            new Bridge(
                evidence.bridge().other(),
                evidence.bridge().lines(),
                evidence.bridge().moved().stream().map(PlannerEdition::moved).toList()),
            evidence.quality()),
        changes(model.changes()));
  }

  /** Somebody who may be a person has a role, or nothing. */
  private static Host host(Host host) {
    return isPerson(host) ? new Host(host.kind(), null, host.title()) : host;
  }

  /** A host of no stated kind may be a person. */
  private static boolean isPerson(Host host) {
    return host.kind() != HostKind.FACILITY;
  }

  private static VisitLine visit(VisitLine visit) {
    return visit.with(
        host(visit.host()),
        withoutName(visit.giftDescription(), visit),
        withoutName(visit.remarks(), visit),
        withoutName(visit.recommendation(), visit));
  }

  /** A text in which the person's name is the role. */
  private static @Nullable String withoutName(@Nullable String text, VisitLine visit) {
    String name = visit.host().name();
    return text == null ? null : withoutName(text, isPerson(visit.host()) ? name : null, visit);
  }

  private static String withoutName(String text, @Nullable String name, VisitLine visit) {
    String role = visit.host().title() == null ? "…" : visit.host().title();
    String without = name == null ? text : text.replace(name, role);
    String lead = visit.leadName();
    String office = visit.leadTitle() == null ? "…" : visit.leadTitle();
    return lead == null ? without : without.replace(lead, office);
  }

  private static HostLine host(HostLine line) {
    return new HostLine(
        line.code(),
        line.unit(),
        host(line.host()),
        line.visits(),
        line.gifts(),
        line.first(),
        line.last());
  }

  private static Recommendation recommendation(Recommendation of) {
    String name = of.host().name();
    String role = of.host().title() == null ? "…" : of.host().title();
    return new Recommendation(
        of.addressee(),
        isPerson(of.host()) && name != null ? of.text().replace(name, role) : of.text(),
        of.date(),
        of.unit(),
        host(of.host()),
        of.delegation(),
        of.at());
  }

  private static Trace.Traced traced(Trace.Traced of) {
    return new Trace.Traced(
        of.code(), of.period(), of.date(), host(of.host()), of.at(), of.sha256());
  }

  private static Bridge.Moved moved(Bridge.Moved of) {
    return new Bridge.Moved(of.date(), of.unit(), host(of.host()), of.at(), of.here(), of.there());
  }

  private static Changes changes(Changes changes) {
    return new Changes(
        changes.since(),
        changes.standingBefore(),
        changes.told(),
        changes.figures().stream().map(PlannerEdition::figure).toList());
  }

  private static Changes.Figure figure(Changes.Figure of) {
    List<Changes.Reason> reasons =
        of.reasons().stream()
            .map(
                reason ->
                    new Changes.Reason(
                        reason.cause(),
                        reason.effect(),
                        reason.records().stream().map(PlannerEdition::cited).toList()))
            .toList();
    return new Changes.Figure(
        of.provinceCode(),
        of.province(),
        of.unitCode(),
        of.unit(),
        of.period(),
        of.measure(),
        of.before(),
        of.after(),
        reasons);
  }

  private static Changes.Cited cited(Changes.Cited of) {
    return new Changes.Cited(of.counted(), of.date(), host(of.host()), of.at(), of.sha256());
  }
}
