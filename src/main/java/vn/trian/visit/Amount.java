package vn.trian.visit;

import org.jspecify.annotations.Nullable;

/**
 * A whole number as said, which may be a range.
 *
 * @param min the lower bound, not negative
 * @param max the upper bound, or null where it is open-ended ({@code trên 18 triệu})
 */
public record Amount(long min, @Nullable Long max) {
  public Amount {
    if (min < 0 || (max != null && max < min)) {
      throw new IllegalArgumentException("an amount cannot run from " + min + " to " + max);
    }
  }

  public static Amount exactly(long number) {
    return new Amount(number, number);
  }

  @Override
  public String toString() {
    return min + ".." + (max == null ? "" : max);
  }
}
