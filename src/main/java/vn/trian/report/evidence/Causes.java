package vn.trian.report.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Changes.Cause;
import vn.trian.report.evidence.Differences.Difference;
import vn.trian.report.evidence.KeptTrace.KeptVisit;
import vn.trian.visit.ledger.RecordState;
import vn.trian.visit.ledger.Visits;

/** Says why visits are counted otherwise than at the release before. */
public final class Causes {
  private final Map<UUID, RecordState> states;
  private final long mark;
  private final Cause moved;

  /**
   * Causes of some differences.
   *
   * @param mark the last visit that the release before had seen
   * @param moved why a visit moves of which nothing was said anew
   */
  public Causes(Visits ledger, List<Difference> differences, long mark, Cause moved) {
    this.states = ledger.states(differences.stream().map(Difference::key).toList());
    this.mark = mark;
    this.moved = moved;
  }

  Cause of(Difference difference) {
    KeptVisit before = difference.before();
    Placed after = difference.after();
    if (before == null) {
      return ofAdded(Objects.requireNonNull(after));
    }
    return after == null ? ofRemoved(before) : ofChanged(before, after);
  }

  private Cause ofAdded(Placed after) {
    @Nullable RecordState state = states.get(after.visit().key());
    if (after.visit().withdrawal()) {
      return Cause.REINSTATED;
    }
    if (after.visit().id() <= mark) {
      return moved;
    }
    return state != null && state.firstVisit() <= mark ? Cause.CORRECTED : Cause.LATE;
  }

  private Cause ofRemoved(KeptVisit before) {
    @Nullable RecordState state = states.get(before.key());
    if (state == null) {
      return moved;
    }
    if (!state.counts()) {
      return Cause.WITHDRAWN;
    }
    if (state.content().equals(before.content())) {
      return moved;
    }
    return state.withdrawal() ? Cause.WITHDRAWN : Cause.CORRECTED;
  }

  private Cause ofChanged(KeptVisit before, Placed after) {
    if (before.content().equals(after.visit().content())) {
      return moved;
    }
    return after.visit().withdrawal() ? Cause.WITHDRAWN : Cause.CORRECTED;
  }
}
