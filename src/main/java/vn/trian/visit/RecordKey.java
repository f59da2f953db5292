package vn.trian.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys of records: half of each is a hash of what the record is known by, and the half before
 * it what those share that come together. An index of them grows at few places: at the end of a
 * sender's numbers, or in the days that are told of.
 */
final class RecordKey {
  private static final long UNNUMBERED = 1L << 63;
  private static final int DAY_AT = 40;
  private static final int SENDER_AT = 48;
  private static final long SENDERS = 0x7fff;
  private static final int MOST_DIGITS = 14;

  private RecordKey() {}

  /** The key of a record that its sender numbered. */
  static UUID ofNumber(@Nullable String sender, @Nullable String number) {
    long senderPart = sender == null ? 0 : sender.hashCode() & SENDERS;
    long near = (senderPart << SENDER_AT) | lastDigits(number == null ? "" : number);
    return new UUID(near, Hash.of("no", sender, number).getLeastSignificantBits());
  }

  /**
   * The key of a record without a number.
   *
   * @param values what it is known by, apart from its day
   */
  static UUID ofVisit(LocalDate day, @Nullable Object... values) {
    UUID hash = Hash.of("visit", day, Hash.of(values));
    long near = UNNUMBERED | (day.toEpochDay() << DAY_AT);
    return new UUID(
        near | (hash.getMostSignificantBits() >>> (Long.SIZE - DAY_AT)),
        hash.getLeastSignificantBits());
  }

  /** The number that a text ends with, as far as it fits. */
  private static long lastDigits(String text) {
    long number = 0;
    long place = 1;
    for (int i = text.length() - 1; i >= 0 && text.length() - i <= MOST_DIGITS; i--) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        break;
      }
      number += place * (c - '0');
      place *= 10;
    }
    return number;
  }
}
