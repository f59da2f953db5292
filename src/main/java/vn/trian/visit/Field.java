package vn.trian.visit;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The fields of a record, in the order of an empty form. */
public enum Field {
  RECORD_NO(100),
  SENDER(200),
  REVISED_ON(40),
  VISIT_DATE(40),
  OCCASION(200),
  ANNIVERSARY(40),
  DELEGATION(500),
  LEAD_NAME(200),
  LEAD_TITLE(500),
  HOST_KIND(40),
  HOST_NAME(500),
  HOST_TITLE(500),
  COMMUNE(200),
  DISTRICT(200),
  PROVINCE(200),
  GIFT(40),
  GIFT_QUANTITY(100),
  GIFT_VALUE_VND(100),
  GIFT_DESCRIPTION(2000),
  REMARKS(4000),
  RECOMMENDATION(4000),
  RECOMMENDED_TO(500),
  SOURCE(1000),
  SOURCE_URL(2000),
  STATUS(40);

  private static final List<Field> ALL = List.of(values());
  private static final List<Field> REQUIRED = List.of(VISIT_DATE, DELEGATION, PROVINCE);

  private static final Set<Field> PERSONAL =
      EnumSet.of(
          LEAD_NAME,
          LEAD_TITLE,
          HOST_NAME,
          HOST_TITLE,
          GIFT_DESCRIPTION,
          REMARKS,
          RECOMMENDATION,
          RECOMMENDED_TO);

  private final int longest;

  Field(int longest) {
    this.longest = longest;
  }

  /** All fields; unlike {@code values()} it copies nothing. */
  public static List<Field> all() {
    return ALL;
  }

  /** The fields that every record must have. */
  public static List<Field> required() {
    return REQUIRED;
  }

  /** The most characters that a cell of this field may have. */
  public int longest() {
    return longest;
  }

  /** Whether a cell of this field may name a person, so that messages only show it masked. */
  public boolean isPersonal() {
    return PERSONAL.contains(this);
  }

  /** The field's name in files and contracts, for example {@code visit_date}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
