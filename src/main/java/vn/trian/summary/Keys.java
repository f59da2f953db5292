package vn.trian.summary;

import java.util.ArrayList;
import java.util.List;

/**
 * What visits are put in order by, as numbers: a half of a month, a place or host, an occasion, and
 * which visit it is. 0 is no occasion, or all together.
 */
final class Keys {
  static final int INDEX_BITS = 20;
  static final int OCCASION_BITS = 6;
  private static final int NUMBER_BITS = 26;
  private static final int HALF_BITS = 12;

  private static final int FIRST_YEAR = 1945;
  private static final int MIDDLE = 1 << (HALF_BITS - 1);
  private static final int MONTHS = 12;

  private final List<String> occasions = new ArrayList<>(List.of(""));

  /** The number of an occasion. */
  int occasion(String code) {
    int known = occasions.indexOf(code);
    if (known < 0) {
      known = occasions.size();
      occasions.add(code);
      check(known, OCCASION_BITS);
    }
    return known;
  }

  String occasion(int number) {
    return occasions.get(number);
  }

  static long of(int half, int place, int occasion, int index) {
    check(place, NUMBER_BITS);
    check(index, INDEX_BITS);
    long key = ((long) (place(half) - MIDDLE) << NUMBER_BITS) | place;
    return (((key << OCCASION_BITS) | occasion) << INDEX_BITS) | index;
  }

  static long ofHost(int host, int half, int occasion, int index) {
    check(host, NUMBER_BITS);
    check(index, INDEX_BITS);
    long key = ((long) host << HALF_BITS) | place(half);
    return (((key << OCCASION_BITS) | occasion) << INDEX_BITS) | index;
  }

  static int indexOf(long key) {
    return (int) key & ((1 << INDEX_BITS) - 1);
  }

  static int occasionOf(long key) {
    return (int) (key >>> INDEX_BITS) & ((1 << OCCASION_BITS) - 1);
  }

  static int placeOf(long key) {
    return (int) (key >>> (INDEX_BITS + OCCASION_BITS)) & ((1 << NUMBER_BITS) - 1);
  }

  static int halfOf(long key) {
    return half((int) (key >> (INDEX_BITS + OCCASION_BITS + NUMBER_BITS)) + MIDDLE);
  }

  static int hostOf(long key) {
    return (int) (key >>> (INDEX_BITS + OCCASION_BITS + HALF_BITS));
  }

  static int halfOfHost(long key) {
    return half((int) (key >>> (INDEX_BITS + OCCASION_BITS)) & ((1 << HALF_BITS) - 1));
  }

  /** The place of a half month among all since the first year of visits. */
  private static int place(int half) {
    int month = half / 10;
    int place = ((month / 100 - FIRST_YEAR) * MONTHS + month % 100 - 1) * 2 + half % 10 - 1;
    check(place, HALF_BITS);
    return place;
  }

  private static int half(int place) {
    int month = place / 2;
    return ((FIRST_YEAR + month / MONTHS) * 100 + month % MONTHS + 1) * 10 + place % 2 + 1;
  }

  private static void check(int number, int bits) {
    if (number < 0 || number >= 1 << bits) {
      throw new IllegalArgumentException("the number must fit " + bits + " bits but was " + number);
    }
  }
}
