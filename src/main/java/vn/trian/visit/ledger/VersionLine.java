package vn.trian.visit.ledger;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of a visit, and when it was what.
 *
 * @param withdrawn whether this version says that the visit does not count
 * @param at when the version came to be: its file was received, or a file was withdrawn
 * @param firstAt when the first version of the visit did
 * @param replacedAt when a newer version took its place; null for the one that counts now
 * @param replacedBy where that one was read: file and line
 */
public record VersionLine(
    VisitLine visit,
    boolean withdrawn,
    LocalDateTime at,
    LocalDateTime firstAt,
    @Nullable LocalDateTime replacedAt,
    @Nullable String replacedBy) {

  /** Whether it is the version that counts now, and counts as a visit. */
  public boolean counts() {
    return !withdrawn && replacedAt == null;
  }

  /** The same as it was at a time. */
  public boolean countedAt(LocalDateTime time) {
    return !withdrawn && !at.isAfter(time) && (replacedAt == null || replacedAt.isAfter(time));
  }
}
