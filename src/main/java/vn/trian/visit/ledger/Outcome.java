package vn.trian.visit.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.trian.visit.Visit;

/** What an accepted record is to the ledger. */
enum Outcome {
  /** Not known before. */
  NEW,
  /** Another and newer version of a known one. */
  NEWER,
  /** Known with the same values. */
  UNCHANGED,
  /** Older than the version already known. */
  SUPERSEDED,
  /** The same file says two things of one visit, and nothing tells which one is newer. */
  TWICE_IN_FILE;

  /** A record that was never revised is older than any revision of it. */
  private static final Comparator<@Nullable LocalDate> BY_REVISION =
      Comparator.nullsFirst(Comparator.naturalOrder());

  /**
   * Whether a record that was received before takes the place of what a withdrawal, or its undoing,
   * left: then the order of receipt is not the order of reading.
   *
   * @param receipt the place of the record's file in the order of receipt
   * @param knownReceipt the same of the known version
   */
  static boolean takesPlace(Visit visit, @Nullable Version known, int receipt, int knownReceipt) {
    if (known == null || known.gone()) {
      return true;
    }
    int age = BY_REVISION.compare(visit.revisedOn(), known.revisedOn());
    return !known.content().equals(visit.content())
        && (age > 0 || (age == 0 && receipt > knownReceipt));
  }

  /**
   * Newer is what has the later {@code revised_on}, else what was received later.
   *
   * @param said whether the record's own file is what said the known version, or said it again
   */
  static Outcome of(Visit visit, @Nullable Version known, boolean said) {
    if (known == null || known.gone()) {
      return NEW;
    }
    if (known.content().equals(visit.content())) {
      return UNCHANGED;
    }
    int age = BY_REVISION.compare(visit.revisedOn(), known.revisedOn());
    if (age < 0) {
      return SUPERSEDED;
    }
    return age == 0 && said ? TWICE_IN_FILE : NEWER;
  }
}
