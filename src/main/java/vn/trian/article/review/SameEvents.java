package vn.trian.article.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Place;
import vn.trian.place.ResolvedPlace;
import vn.trian.place.Unit;
import vn.trian.text.Fold;
import vn.trian.visit.Field;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;
import vn.trian.visit.RecordReading;
import vn.trian.visit.ledger.KnownVisit;
import vn.trian.visit.ledger.KnownVisits;

/**
 * Finds what may be the same event told by another source: the same day, the same host, and places
 * that do not contradict each other.
 */
public final class SameEvents {
  private final ReviewQueue queue;
  private final KnownVisits visits;

  public SameEvents(ReviewQueue queue, KnownVisits visits) {
    this.queue = queue;
    this.visits = visits;
  }

  /**
   * Another source of what may be the same event.
   *
   * @param proposal the other proposal: one that waits, or the one that the visit was accepted from
   * @param visit the visit of the ledger; null while the proposal waits
   */
  public record Witness(@Nullable QueuedProposal proposal, @Nullable KnownVisit visit) {
    /** How people name it. */
    public String name() {
      return proposal != null ? proposal.name() : Objects.requireNonNull(visit).reference();
    }

    /** The file that tells it. */
    public String file() {
      return visit != null
          ? visit.line().at().file()
          : Objects.requireNonNull(proposal).article().name();
    }
  }

  /** Those of other articles and files; visits of the ledger first. */
  public List<Witness> of(QueuedProposal proposal) {
    RecordReading reading = queue.reading(proposal);
    LocalDate day = reading.visitDate().orNull();
    if (day == null) {
      return List.of();
    }
    List<Witness> found = new ArrayList<>();
    for (KnownVisit visit : known(proposal, reading, day)) {
      boolean own = Objects.equals(proposal.recordFile(), visit.fileId());
      if (!own && isCompatible(proposal, reading, visit)) {
        found.add(new Witness(queue.ofRecord(visit.fileId()).orElse(null), visit));
      }
    }
    for (QueuedProposal other : queue.ofSameKey(proposal)) {
      if (other.state() == ReviewState.WAITING
          && other.article().id() != proposal.article().id()
          && isCompatible(proposal, other)) {
        found.add(new Witness(other, null));
      }
    }
    return found;
  }

  private List<KnownVisit> known(QueuedProposal proposal, RecordReading reading, LocalDate day) {
    HostKind kind = reading.hostKind().orNull();
    String name = proposal.value(Field.HOST_NAME);
    UUID unstated = new Host(null, name, null).namesake();
    if (name == null || unstated == null) {
      ResolvedPlace place = reading.place();
      return place == null || place.place() == null
          ? List.of()
          : visits.unnamed(day, kind, place.place().province().key().toString());
    }
    HostKind stated = kind == null ? HostKind.FACILITY : kind;
    UUID same = Objects.requireNonNull(new Host(stated, name, null).namesake());
    return visits.of(day, List.of(unstated, same));
  }

  private static boolean isCompatible(
      QueuedProposal proposal, RecordReading reading, KnownVisit visit) {
    ResolvedPlace resolved = reading.place();
    Place place = resolved == null ? null : resolved.place();
    return place == null
        ? Stream.of(
                alike(proposal.value(Field.COMMUNE), visit.line().written().commune()),
                alike(proposal.value(Field.DISTRICT), visit.line().written().district()),
                alike(proposal.value(Field.PROVINCE), visit.line().written().province()))
            .allMatch(alike -> alike)
        : isCompatible(place, visit.line().place());
  }

  /** Whether two proposals may tell of the same place. */
  boolean isCompatible(QueuedProposal one, QueuedProposal other) {
    ResolvedPlace first = queue.reading(one).place();
    ResolvedPlace second = queue.reading(other).place();
    if (first != null && first.place() != null && second != null && second.place() != null) {
      return isCompatible(first.place(), second.place());
    }
    return Stream.of(Field.COMMUNE, Field.DISTRICT, Field.PROVINCE)
        .allMatch(field -> alike(one.value(field), other.value(field)));
  }

  private static boolean isCompatible(Place one, Place other) {
    return isCompatible(one.province(), other.province())
        && isCompatible(one.district(), other.district())
        && isCompatible(one.commune(), other.commune());
  }

  private static boolean isCompatible(@Nullable Unit one, @Nullable Unit other) {
    return one == null || other == null || one.key().equals(other.key());
  }

  /** Whether what two sources wrote may be one name: one may have its type and the other not. */
  private static boolean alike(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return true;
    }
    String first = " " + Fold.key(one) + " ";
    String second = " " + Fold.key(other) + " ";
    return first.endsWith(second) || second.endsWith(first);
  }
}
