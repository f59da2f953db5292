package vn.trian.article.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import vn.trian.place.ResolvedPlace;
import vn.trian.place.Unit;

/** Counts what waits for a person: it is in no figure, and reports say so. */
public final class WaitingArticles {
  private final ReviewQueue queue;
  private final SameEvents events;

  public WaitingArticles(ReviewQueue queue, SameEvents events) {
    this.queue = queue;
    this.events = events;
  }

  /**
   * What waits of a time.
   *
   * @param articles how many articles have a proposal that waits, with a day in that time
   * @param visits how many visits that may be at most: what may be one event counts once
   * @param articlesWithoutDay how many articles have a proposal that waits and has no day yet
   * @param visitsWithoutDay how many visits those may be at most
   */
  public record Count(int articles, int visits, int articlesWithoutDay, int visitsWithoutDay) {}

  /**
   * What waits between two days, both included.
   *
   * @param provinces those asked for; a proposal whose province is not known may be in any
   */
  public Count between(LocalDate from, LocalDate to, Predicate<Unit> provinces) {
    List<QueuedProposal> dated = in(provinces, queue.waitingBetween(from, to));
    List<QueuedProposal> undated = in(provinces, queue.waitingWithoutDay());
    return new Count(articles(dated), visits(dated), articles(undated), visits(undated));
  }

  private List<QueuedProposal> in(Predicate<Unit> provinces, List<QueuedProposal> proposals) {
    return proposals.stream()
        .filter(
            proposal -> {
              ResolvedPlace place = queue.reading(proposal).place();
              return place == null
                  || place.place() == null
                  || provinces.test(place.place().province());
            })
        .toList();
  }

  private static int articles(List<QueuedProposal> proposals) {
    return (int) proposals.stream().map(p -> p.article().id()).distinct().count();
  }

  private int visits(List<QueuedProposal> proposals) {
    Map<UUID, List<QueuedProposal>> counted = new HashMap<>();
    int visits = 0;
    for (QueuedProposal proposal : proposals) {
      UUID key = queue.eventKey(proposal);
      List<QueuedProposal> ofKey =
          key == null ? new ArrayList<>() : counted.computeIfAbsent(key, any -> new ArrayList<>());
      if (ofKey.stream().noneMatch(other -> isOneEvent(other, proposal))) {
        ofKey.add(proposal);
        visits += proposal.proposal().hosts();
      }
    }
    return visits;
  }

  /** Whether two proposals with the same day and host may tell of one event. */
  private boolean isOneEvent(QueuedProposal one, QueuedProposal other) {
    return one.article().id() != other.article().id() && events.isCompatible(one, other);
  }
}
