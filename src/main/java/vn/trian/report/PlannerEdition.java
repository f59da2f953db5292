package vn.trian.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.Finding;
import vn.trian.report.content.Bridge;
import vn.trian.report.content.Changes;
import vn.trian.report.content.Delegation;
import vn.trian.report.content.Edition;
import vn.trian.report.content.Evidence;
import vn.trian.report.content.Figures;
import vn.trian.report.content.HostLine;
import vn.trian.report.content.Recommendation;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Trace;
import vn.trian.report.content.VisitsApart;
import vn.trian.text.Masked;
import vn.trian.text.PersonNames;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;
import vn.trian.visit.ledger.VisitLine;

/**
 * A document without the names of individual people: their role stands for them, every count stays.
 * Names and titles are personal data, Law 91/2025/QH15, article 2; officials appear as holders of
 * their office.
 */
public final class PlannerEdition {
  private final PersonNames names = new PersonNames();

  private PlannerEdition(ReportModel model) {
    Optional<VisitsApart> apart = model.evidence().apart();
    if (apart.isPresent()) {
      apart.get().people().forEach(names::add);
      return;
    }
    model
        .evidence()
        .hosts()
        .forEach(
            line -> {
              if (isPerson(line.host())) {
                names.add(line.host().name());
              }
            });
  }

  static ReportModel of(ReportModel model) {
    return new PlannerEdition(model).edition(model);
  }

  private ReportModel edition(ReportModel model) {
    Evidence evidence = model.evidence();
    Figures figures = model.figures();
    return new ReportModel(
        model.key(),
        model.language(),
        Edition.PLANNER,
        model.issuer(),
        model.issue(),
        figures.with(
            figures.occasions(),
            figures.delegations().stream()
                .map(of -> new Delegation(names.without(of.name()), of.visits()))
                .toList()),
        new Evidence(
            evidence.visits().map(this::visit),
            evidence.counted(),
            evidence.findings().map(this::finding),
            evidence.hosts().map(this::host),
            evidence.recommendations().map(this::recommendation),
            new Trace(evidence.trace().prefix(), evidence.trace().records().map(this::traced)),
            new Bridge(
                evidence.bridge().other(),
                evidence.bridge().lines(),
                evidence.bridge().moved().stream().map(this::moved).toList()),
            evidence.quality(),
            evidence.apart()),
        changes(model.changes()));
  }

  /** Somebody who may be a person has a role, or nothing. */
  private Host host(Host host) {
    return isPerson(host) ? new Host(host.kind(), null, text(host.title())) : host;
  }

  /**
   * A host as it may be shown where nothing depends on the names of others: in a file of one month,
   * on a page.
   */
  public static Host alone(Host host) {
    String title = host.title();
    if (!isPerson(host) || title == null) {
      return isPerson(host) ? new Host(host.kind(), null, null) : host;
    }
    PersonNames own = new PersonNames();
    own.add(host.name());
    return new Host(host.kind(), null, own.without(title));
  }

  /** A host of no stated kind may be a person. */
  private static boolean isPerson(Host host) {
    return host.kind() != HostKind.FACILITY;
  }

  private @Nullable String text(@Nullable String text) {
    return text == null ? null : names.without(text);
  }

  /** What people wrote, without names; an address on the web may spell one, and goes. */
  private VisitLine visit(VisitLine visit) {
    PersonNames own = new PersonNames();
    own.add(visit.leadName());
    own.add(isPerson(visit.host()) ? visit.host().name() : null);
    return visit.with(
        host(visit.host()),
        text -> names.without(own.without(text, role(visit.host()))),
        isPerson(visit.host()) ? null : visit.sourceUrl());
  }

  private static String role(Host host) {
    return host.title() == null ? "…" : host.title();
  }

  /** A value that a rule quotes may be a name in the wrong column. */
  private Finding finding(Finding finding) {
    String value = finding.value();
    return new Finding(
        finding.rule(),
        finding.at(),
        finding.column(),
        value == null ? null : hidden(value),
        finding.arguments().stream().map(PlannerEdition::hidden).toList());
  }

  private static String hidden(String text) {
    return text.codePoints().anyMatch(Character::isLetter) ? Masked.of(text) : text;
  }

  private HostLine host(HostLine line) {
    return new HostLine(
        line.code(),
        line.unit(),
        host(line.host()),
        line.visits(),
        line.gifts(),
        line.first(),
        line.last());
  }

  private Recommendation recommendation(Recommendation of) {
    PersonNames own = new PersonNames();
    own.add(isPerson(of.host()) ? of.host().name() : null);
    return new Recommendation(
        names.without(of.addressee()),
        names.without(own.without(of.text(), role(of.host()))),
        of.date(),
        of.unit(),
        host(of.host()),
        names.without(of.delegation()),
        of.at());
  }

  private Trace.Traced traced(Trace.Traced of) {
    return new Trace.Traced(
        of.code(), of.period(), of.date(), host(of.host()), of.at(), of.sha256());
  }

  private Bridge.Moved moved(Bridge.Moved of) {
    return new Bridge.Moved(of.date(), of.unit(), host(of.host()), of.at(), of.here(), of.there());
  }

  private Changes changes(Changes changes) {
    return new Changes(
        changes.since(),
        changes.standingBefore(),
        changes.told(),
        changes.figures().stream().map(this::figure).toList());
  }

  private Changes.Figure figure(Changes.Figure of) {
    List<Changes.Reason> reasons =
        of.reasons().stream()
            .map(
                reason ->
                    new Changes.Reason(
                        reason.cause(),
                        reason.effect(),
                        reason.records().stream().map(this::cited).toList()))
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

  private Changes.Cited cited(Changes.Cited of) {
    return new Changes.Cited(of.counted(), of.date(), host(of.host()), of.at(), of.sha256());
  }
}
