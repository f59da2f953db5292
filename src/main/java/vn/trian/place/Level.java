package vn.trian.place;

import java.util.Optional;

/** The levels of administration, the highest first. Districts ended on 2025-06-30. */
public enum Level {
  PROVINCE('P', 2),
  DISTRICT('D', 3),
  COMMUNE('C', 5);

  private final char letter;
  private final int codeLength;

  Level(char letter, int codeLength) {
    this.letter = letter;
    this.codeLength = codeLength;
  }

  /** The letter that stands for the level in the text of a {@link UnitKey}. */
  public char letter() {
    return letter;
  }

  /** How many digits an official code of the level has; it differs from level to level. */
  public int codeLength() {
    return codeLength;
  }

  /** The level whose official codes look like this one; empty when it is no code. */
  public static Optional<Level> ofCode(String code) {
    for (Level level : values()) {
      if (level.isCode(code)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  boolean isCode(String text) {
    if (text.length() != codeLength) {
      return false;
    }
    for (int i = 0; i < codeLength; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
