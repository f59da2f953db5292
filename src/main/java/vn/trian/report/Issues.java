package vn.trian.report;

import java.time.LocalDate;
import java.util.Optional;
import vn.trian.report.Releases.Release;
import vn.trian.report.ReportOrder.Revisions;
import vn.trian.report.content.Changes;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.Standing;
import vn.trian.report.evidence.Outline;

/** Decides whether a document is issued, under which number, and what it says of itself. */
public final class Issues {
  private final ReportModels models;
  private final Releases releases;
  private final FinalMonths finals;

  public Issues(ReportModels models, Releases releases, FinalMonths finals) {
    this.models = models;
    this.releases = releases;
    this.finals = finals;
  }

  /**
   * The document to be written, if it is to be; one that is held back is noted in the drafts.
   *
   * @param awaited whether it is made although there is nothing to tell
   */
  Optional<Made> decide(
      ReportKey key, boolean awaited, ReportOrder order, LocalDate today, Drafts drafts) {
    boolean again = order instanceof ReportOrder.Again;
    Optional<Release> last = releases.findLast(key.name());
    boolean declared = finals.isFinal(key);
    boolean stands = last.filter(of -> stands(of, declared)).isPresent();
    if (!again && stands && models.isDecidedOnTheSame(key, last.orElseThrow(), today)) {
      return Optional.empty();
    }
    Outline outline = models.outline(key);
    if (!awaited && last.isEmpty() && outline.isOfNobody()) {
      return Optional.empty();
    }
    String state = models.state(outline, today);
    if (!again && stands && last.orElseThrow().state().equals(state)) {
      return Optional.empty();
    }
    int number = last.map(Release::number).orElse(0) + 1;
    Made made = models.make(outline, number, today, again ? Scope.ALL : Scope.WHAT_CHANGED);
    if (stands && last.orElseThrow().content().equals(made.content())) {
      return again
          ? Optional.of(again(outline, last.orElseThrow()))
          : forget(last.orElseThrow(), state, drafts);
    }
    // Whoever declares a month final declares what was issued, not what came in after.
    boolean revision =
        declared && last.filter(of -> !of.content().equals(made.content())).isPresent();
    if (revision && order.revisions() == Revisions.WAIT) {
      int figures = made.model().changes().figures().size();
      drafts.hold(new HeldBack(key.name(), made.content(), figures));
      return Optional.empty();
    }
    boolean first = last.filter(of -> of.standing() != Standing.PROVISIONAL).isEmpty();
    Standing standing =
        !declared ? Standing.PROVISIONAL : first ? Standing.FINAL : Standing.REVISED;
    return Optional.of(made.as(standing));
  }

  /** Nothing is issued: what decided that is remembered, and nothing waits. */
  private Optional<Made> forget(Release last, String state, Drafts drafts) {
    releases.remember(last, state);
    finals.listWaiting().stream()
        .filter(waiting -> waiting.report().equals(last.report()))
        .forEach(waiting -> drafts.hold(new HeldBack(last.report(), last.content(), -1)));
    return Optional.empty();
  }

  /** What a release shows, from the ledger as it stands. */
  Made remake(ReportKey key, int release, LocalDate on) {
    return models.make(models.outline(key), release, on, Scope.ALL);
  }

  /** What the next release of a report would change. */
  public Changes changes(ReportKey key, LocalDate today) {
    int next = releases.findLast(key.name()).map(Release::number).orElse(0) + 1;
    Made made = models.make(models.outline(key), next, today, Scope.LOOK);
    return made.model().changes();
  }

  /** The last release as it was, under its number and its day. */
  private Made again(Outline outline, Release last) {
    return models
        .make(outline, last.number(), last.issuedAt().toLocalDate(), Scope.ALL)
        .as(last.standing());
  }

  /** Whether a release says of itself what it would say now. */
  private static boolean stands(Release release, boolean declared) {
    return declared == (release.standing() != Standing.PROVISIONAL);
  }
}
