package vn.trian.summary;

import java.util.Arrays;
import vn.trian.visit.HostKind;
import vn.trian.visit.ledger.NumberedVisit;

/** Measures while they are added up, or the change of them that a fold makes. */
final class Sum {
  private static final int VISITS = 0;
  private static final int HOSTS = 1;
  private static final int FACILITIES = 2;
  private static final int PERSONS = 3;
  private static final int GIFTS = 4;
  private static final int VALUE_MIN = 5;
  private static final int VALUE_MAX = 6;
  private static final int VALUES_OPEN = 7;

  /** How many measures there are. */
  static final int MEASURES = 8;

  private final long[] values;

  /** Measures in the order above; those that are not given are zero. */
  Sum(long... values) {
    this.values = Arrays.copyOf(values, MEASURES);
  }

  /** Adds other measures of the same period. */
  void add(Sum other) {
    for (int i = 0; i < MEASURES; i++) {
      values[i] += other.values[i];
    }
  }

  /** Adds what one visit contributes, or takes it away: the sign is 1 or −1. */
  void add(NumberedVisit visit, int sign) {
    values[VISITS] += sign;
    values[FACILITIES] += visit.hostKind() == HostKind.FACILITY ? sign : 0;
    values[PERSONS] += visit.hostKind() == HostKind.PERSON ? sign : 0;
    values[GIFTS] += visit.gift() ? sign : 0;
    Long min = visit.giftValueMin();
    Long max = visit.giftValueMax();
    if (min != null) {
      values[VALUE_MIN] += sign * min;
      values[VALUE_MAX] += max == null ? 0 : sign * max;
      values[VALUES_OPEN] += max == null ? sign : 0;
    }
  }

  long visits() {
    return values[VISITS];
  }

  long hosts() {
    return values[HOSTS];
  }

  /** Hosts, and nothing else. */
  static Sum ofHosts(long count) {
    Sum sum = new Sum();
    sum.addHosts(count);
    return sum;
  }

  /** The same measures taken away. */
  Sum negated() {
    return new Sum(Arrays.stream(values).map(value -> -value).toArray());
  }

  boolean isNothing() {
    return visits() == 0;
  }

  void addHosts(long more) {
    values[HOSTS] += more;
  }

  boolean isZero() {
    return Arrays.stream(values).allMatch(value -> value == 0);
  }

  /** Writes which measures are not zero, and those. */
  void write(PackedWriter out) {
    int filled = 0;
    for (int i = 0; i < MEASURES; i++) {
      filled |= values[i] == 0 ? 0 : 1 << i;
    }
    out.number(filled);
    for (long value : values) {
      if (value != 0) {
        out.number(value);
      }
    }
  }

  static Sum read(PackedReader in) {
    Sum sum = new Sum();
    addTo(sum.values, 0, in, 1);
    return sum;
  }

  /** Adds measures to those that begin at a place among others, or takes them away. */
  static void addTo(long[] values, int at, PackedReader in, int sign) {
    int filled = in.integer();
    for (int i = 0; i < MEASURES; i++) {
      if ((filled & 1 << i) != 0) {
        values[at + i] += sign * in.number();
      }
    }
  }

  static void skip(PackedReader in) {
    for (int left = Integer.bitCount(in.integer()); left > 0; left--) {
      in.number();
    }
  }

  /** The measures that begin at a place among others. */
  static Sum of(long[] values, int at) {
    return new Sum(Arrays.copyOfRange(values, at, at + MEASURES));
  }

  Measures measures() {
    return new Measures(
        values[VISITS],
        values[HOSTS],
        values[FACILITIES],
        values[PERSONS],
        values[GIFTS],
        values[VALUE_MIN],
        values[VALUES_OPEN] > 0 ? null : values[VALUE_MAX]);
  }
}
