package vn.trian.visit;

import org.jspecify.annotations.Nullable;

/** What a written cell says: nothing, a value, or something that cannot be read. */
public sealed interface Reading<T> {
  /** The cell is absent or blank. */
  record Absent<T>() implements Reading<T> {}

  record Value<T>(T value) implements Reading<T> {}

  record Unreadable<T>(Reason reason) implements Reading<T> {}

  /** Why a cell cannot be read. */
  enum Reason {
    /** No form of the field fits. */
    FORM,
    /** A year of two digits, of which the century would be a guess. */
    TWO_DIGIT_YEAR,
    /** {@code 3.500}: three and a half, or three thousand five hundred. */
    AMBIGUOUS_NUMBER
  }

  /** The value, or null where there is none to go on with. */
  default @Nullable T orNull() {
    return this instanceof Value<T> v ? v.value() : null;
  }

  default boolean isAbsent() {
    return this instanceof Absent;
  }

  /** Whether the cell cannot be read for this reason. */
  default boolean failedBy(Reason reason) {
    return this instanceof Unreadable<T> u && u.reason() == reason;
  }
}
