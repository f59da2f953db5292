package vn.trian.summary;

import java.util.Arrays;
import java.util.BitSet;

/** The totals of places in one period while packed cells are added up: a few numbers a place. */
final class PlaceSums {
  private long[] sums = new long[1 << 16];
  private final BitSet places = new BitSet();

  /** Takes the total of a place. */
  interface OfPlace {
    void take(int placeId, Sum sum);
  }

  /** Adds the cells of an occasion. */
  void add(byte[] packed, String occasion) {
    Cells.forEach(
        packed,
        occasion,
        (place, in) -> {
          places.set(place);
          int at = at(place);
          Sum.addTo(sums, at, in, 1);
        });
  }

  /** Takes the cells of an occasion away, of the places that there are. */
  void subtract(byte[] packed, String occasion) {
    Cells.forEach(
        packed,
        occasion,
        (place, in) -> {
          int at = at(place);
          Sum.addTo(sums, at, in, places.get(place) ? -1 : 0);
        });
  }

  /** Hands out the places in the order of their numbers, and forgets them. */
  void takeAll(OfPlace taker) {
    for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
      int at = at(place);
      Sum sum = Sum.of(sums, at);
      Arrays.fill(sums, at, at + Sum.MEASURES, 0);
      if (sum.visits() > 0) {
        taker.take(place, sum);
      }
    }
    places.clear();
  }

  private int at(int place) {
    int at = place * Sum.MEASURES;
    if (at + Sum.MEASURES > sums.length) {
      sums = Arrays.copyOf(sums, Math.max(2 * sums.length, at + Sum.MEASURES));
    }
    return at;
  }
}
