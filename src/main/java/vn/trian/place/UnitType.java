package vn.trian.place;

/** The official words for kinds of unit, and how they are written before a name. */
enum UnitType {
  TINH("Tỉnh", "T", "T", Level.PROVINCE, Level.PROVINCE),
  THANH_PHO("Thành phố", "TP", "T.P", Level.PROVINCE, Level.DISTRICT),
  QUAN("Quận", "Q", "Q", Level.DISTRICT, Level.DISTRICT),
  HUYEN("Huyện", "H", "Huyện đảo", Level.DISTRICT, Level.DISTRICT),
  THI_XA("Thị xã", "TX", "T.X", Level.DISTRICT, Level.DISTRICT),
  THI_TRAN("Thị trấn", "TT", "T.T", Level.COMMUNE, Level.COMMUNE),
  PHUONG("Phường", "P", "P", Level.COMMUNE, Level.COMMUNE),
  XA("Xã", "X", "X", Level.COMMUNE, Level.COMMUNE),
  DAC_KHU("Đặc khu", "ĐK", "ĐK", Level.COMMUNE, Level.COMMUNE);

  private static final UnitType[] ALL = values();

  private final String word;
  private final String shortForm;
  private final String otherForm;
  private final Level highest;
  private final Level lowest;

  UnitType(String word, String shortForm, String otherForm, Level highest, Level lowest) {
    this.word = word;
    this.shortForm = shortForm;
    this.otherForm = otherForm;
    this.highest = highest;
    this.lowest = lowest;
  }

  /** The official word. */
  String word() {
    return word;
  }

  /** The usual abbreviation: in the packed register, and glued to numbers as in Q3. */
  String shortForm() {
    return shortForm;
  }

  /** One more way of writing it; the abbreviation again where there is none. */
  String otherForm() {
    return otherForm;
  }

  boolean isOf(Level level) {
    return level.compareTo(highest) >= 0 && level.compareTo(lowest) <= 0;
  }

  static UnitType ofShortForm(String shortForm) {
    for (UnitType type : ALL) {
      if (type.shortForm.equals(shortForm)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no type of unit has the short form '" + shortForm + "'");
  }
}
