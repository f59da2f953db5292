package vn.trian.summary;

/** Measures while they are added up, or the change of them that a fold makes. */
final class Sum {
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

  /** Adds what one visit contributes, or takes it away. */
  void add(Contribution c) {
    visits += c.sign();
    if (c.hostKind() != null) {
      switch (c.hostKind()) {
        case "facility" -> facilities += c.sign();
        case "person" -> persons += c.sign();
        default -> throw new IllegalStateException("unknown kind of host " + c.hostKind());
      }
    }
    if (c.gift()) {
      gifts += c.sign();
    }
    if (c.giftValueMin() != null) {
      giftValueMin += c.sign() * c.giftValueMin();
      if (c.giftValueMax() == null) {
        giftValuesOpen += c.sign();
      } else {
        giftValueMax += c.sign() * c.giftValueMax();
      }
    }
  }

  long visits() {
    return visits;
  }

  /** The measures that are kept of a host, in the order of the table's columns. */
  Object[] rowOfHost(int host, int half, String occasion) {
    return new Object[] {
      visits, gifts, giftValueMin, giftValueMax, giftValuesOpen, host, half, occasion
    };
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

  void addHosts(int more) {
    hosts += more;
  }

  /** The measures in the order of the table's columns, then the key of the cell. */
  Object[] row(Cell cell) {
    return new Object[] {
      visits,
      hosts,
      facilities,
      persons,
      gifts,
      giftValueMin,
      giftValueMax,
      giftValuesOpen,
      cell.calendar(),
      cell.period(),
      cell.placeId(),
      cell.occasion()
    };
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
