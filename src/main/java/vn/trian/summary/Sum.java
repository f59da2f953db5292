package vn.trian.summary;

import java.util.Arrays;
import vn.trian.visit.HostKind;
import vn.trian.visit.ledger.NumberedVisit;

/** Measures while they are added up, or the change of them that a fold makes. */
final class Sum {
  /** How many measures there are. */
  static final int MEASURES = 8;

  private long visits;
  private long hosts;
  private long facilities;
  private long persons;
  private long gifts;
  private long giftValueMin;
  private long giftValueMax;
  private long giftValuesOpen;

  Sum() {}

  Sum(
      long visits,
      long hosts,
      long facilities,
      long persons,
      long gifts,
      long giftValueMin,
      long giftValueMax,
      long giftValuesOpen) {
    this.visits = visits;
    this.hosts = hosts;
    this.facilities = facilities;
    this.persons = persons;
    this.gifts = gifts;
    this.giftValueMin = giftValueMin;
    this.giftValueMax = giftValueMax;
    this.giftValuesOpen = giftValuesOpen;
  }

  /** Adds other measures of the same period. */
  void add(Sum other) {
    visits += other.visits;
    hosts += other.hosts;
    facilities += other.facilities;
    persons += other.persons;
    gifts += other.gifts;
    giftValueMin += other.giftValueMin;
    giftValueMax += other.giftValueMax;
    giftValuesOpen += other.giftValuesOpen;
  }

  /** Adds what one visit contributes, or takes it away: the sign is 1 or −1. */
  void add(NumberedVisit visit, int sign) {
    visits += sign;
    facilities += visit.hostKind() == HostKind.FACILITY ? sign : 0;
    persons += visit.hostKind() == HostKind.PERSON ? sign : 0;
    gifts += visit.gift() ? sign : 0;
    Long min = visit.giftValueMin();
    Long max = visit.giftValueMax();
    if (min != null) {
      giftValueMin += sign * min;
      giftValueMax += max == null ? 0 : sign * max;
      giftValuesOpen += max == null ? sign : 0;
    }
  }

  long visits() {
    return visits;
  }

  /** Hosts, and nothing else. */
  static Sum ofHosts(long count) {
    Sum sum = new Sum();
    sum.hosts = count;
    return sum;
  }

  /** The same measures taken away. */
  Sum negated() {
    return new Sum(
        -visits,
        -hosts,
        -facilities,
        -persons,
        -gifts,
        -giftValueMin,
        -giftValueMax,
        -giftValuesOpen);
  }

  boolean isNothing() {
    return visits == 0;
  }

  void addHosts(long more) {
    hosts += more;
  }

  long hosts() {
    return hosts;
  }

  boolean isZero() {
    return Arrays.stream(values()).allMatch(value -> value == 0);
  }

  private long[] values() {
    return new long[] {
      visits, hosts, facilities, persons, gifts, giftValueMin, giftValueMax, giftValuesOpen
    };
  }

  /** Writes which measures are not zero, and those. */
  void write(PackedWriter out) {
    long[] values = values();
    int filled = 0;
    for (int i = 0; i < values.length; i++) {
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
    long[] values = new long[MEASURES];
    addTo(values, 0, in, 1);
    return of(values, 0);
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
  static Sum of(long[] v, int at) {
    return new Sum(
        v[at], v[at + 1], v[at + 2], v[at + 3], v[at + 4], v[at + 5], v[at + 6], v[at + 7]);
  }

  Measures measures() {
    return new Measures(
        visits,
        hosts,
        facilities,
        persons,
        gifts,
        giftValueMin,
        giftValuesOpen > 0 ? null : giftValueMax);
  }
}
