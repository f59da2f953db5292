package vn.trian.summary;

/** By how much a fold changes one cell of the totals. */
final class Change {
  private long visits;
  private long hosts;
  private long facilities;
  private long persons;
  private long gifts;
  private long giftValueMin;
  private long giftValueMax;
  private long giftValuesOpen;

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

  void addHosts(int more) {
    hosts += more;
  }

  /** The changes in the order of the table's columns, then the key of the cell. */
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
}
