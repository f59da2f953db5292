package vn.trian.place;

import java.util.Set;

/** The official words for kinds of unit, and how they are written before a name. */
enum UnitType {
  TINH("Tỉnh", "T", Set.of(), Level.PROVINCE),
  THANH_PHO("Thành phố", "TP", Set.of("T.P"), Level.PROVINCE, Level.DISTRICT),
  QUAN("Quận", "Q", Set.of(), Level.DISTRICT),
  HUYEN("Huyện", "H", Set.of("Huyện đảo"), Level.DISTRICT),
  THI_XA("Thị xã", "TX", Set.of("T.X"), Level.DISTRICT),
  THI_TRAN("Thị trấn", "TT", Set.of("T.T"), Level.COMMUNE),
  PHUONG("Phường", "P", Set.of(), Level.COMMUNE),
  XA("Xã", "X", Set.of(), Level.COMMUNE),
  DAC_KHU("Đặc khu", "ĐK", Set.of(), Level.COMMUNE);

  private final String word;
  private final String shortForm;
  private final Set<String> otherForms;
  private final Set<Level> levels;

  UnitType(String word, String shortForm, Set<String> otherForms, Level... levels) {
    this.word = word;
    this.shortForm = shortForm;
    this.otherForms = otherForms;
    this.levels = Set.of(levels);
  }

  /** The official word. */
  String word() {
    return word;
  }

  /** The usual abbreviation: in the packed register, and glued to numbers as in Q3. */
  String shortForm() {
    return shortForm;
  }

  /** Ways of writing it besides the word and the short form. */
  Set<String> otherForms() {
    return otherForms;
  }

  static UnitType ofShortForm(String shortForm) {
    for (UnitType type : values()) {
      if (type.shortForm.equals(shortForm)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no type of unit has the short form '" + shortForm + "'");
  }

  boolean isOf(Level level) {
    return levels.contains(level);
  }
}
