package vn.trian.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A province, district or commune as it was between two days.
 *
 * @param type the official word for its kind: {@code Huyện}, {@code Phường}
 * @param name the official name without the type
 * @param parentCode the code of the unit above it; empty for a province
 * @param validTo the last day; null while it is in force
 * @param act the act that made it, where known; several are separated by a semicolon
 */
public record Unit(
    UnitKey key,
    String type,
    String name,
    String parentCode,
    @Nullable LocalDate validTo,
    @Nullable String act) {

  public Unit {
    if (validTo != null && validTo.isBefore(key.validFrom())) {
      throw new IllegalArgumentException(
          key + " must not end before it begins but ends " + validTo);
    }
    if ((key.level() == Level.PROVINCE) != parentCode.isEmpty()) {
      throw new IllegalArgumentException(
          key + " must have a parent unless it is a province but has '" + parentCode + "'");
    }
  }

  public Level level() {
    return key.level();
  }

  public String code() {
    return key.code();
  }

  public LocalDate validFrom() {
    return key.validFrom();
  }

  /** The name as it is printed: {@code Huyện Kiến Thuỵ}, {@code Phường 11}. */
  public String fullName() {
    return type + " " + name;
  }

  /** Whether the unit existed on a day; its first and its last day are among them. */
  public boolean inForceOn(LocalDate date) {
    return !date.isBefore(key.validFrom()) && (validTo == null || !date.isAfter(validTo));
  }

  /** A day, or the nearest to it on which the unit was in force. */
  LocalDate nearest(LocalDate day) {
    if (day.isBefore(key.validFrom())) {
      return key.validFrom();
    }
    return day.isAfter(lastDay()) ? lastDay() : day;
  }

  boolean meets(Unit other) {
    return (validTo == null || !validTo.isBefore(other.validFrom()))
        && (other.validTo == null || !other.validTo.isBefore(validFrom()));
  }

  /** The last day on which the unit is known to exist: far in the future while it is in force. */
  LocalDate lastDay() {
    return validTo == null ? LocalDate.MAX : validTo;
  }
}
