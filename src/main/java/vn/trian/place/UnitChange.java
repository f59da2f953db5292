package vn.trian.place;

import vn.trian.place.Succession.Extent;

/**
 * A pair of a later decree: a unit that begins on a day, and a unit of the same level that it was
 * made from and that ended on the eve. A unit that goes on otherwise than before is made from
 * itself.
 *
 * @param key the new unit; its first day is the day on which the decree takes effect
 * @param type the official word for its kind
 * @param name the official name without the type
 * @param parentCode the code of its province; empty for a province
 * @param fromCode the code of the earlier unit
 * @param extent how much of the earlier unit went into the new one
 */
public record UnitChange(
    UnitKey key,
    String type,
    String name,
    String parentCode,
    String act,
    String fromCode,
    Extent extent) {
  public UnitChange {
    if (!key.validFrom().isAfter(Register.LAST_DAY_OF_DISTRICTS.plusDays(1))) {
      throw new IllegalArgumentException(
          "a later decree must take effect after the reform but has " + key);
    }
    if (!key.level().isCode(fromCode)) {
      throw new IllegalArgumentException(
          key + " must be made from a unit of its level but is made from '" + fromCode + "'");
    }
  }

  /** Whether a word is the official one for a kind of unit that there is since the reform. */
  public static boolean isType(Level level, String word) {
    for (UnitType type : UnitType.values()) {
      if (type.word().equals(word)) {
        return level != Level.DISTRICT && type != UnitType.THI_TRAN && type.isOf(level);
      }
    }
    return false;
  }

  /** The new unit as it is on its first day. */
  public Unit unit() {
    return new Unit(key, type, name, parentCode, null, act);
  }
}
