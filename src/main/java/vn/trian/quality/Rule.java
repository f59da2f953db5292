package vn.trian.quality;

import static vn.trian.quality.Severity.ERROR;
import static vn.trian.quality.Severity.WARNING;

import java.util.Locale;

/**
 * The catalogue of rules. Each has a sentence and an advice in both languages in {@code
 * rules_vi.properties} and {@code rules_en.properties} and a line in {@code docs/findings.md}.
 */
public enum Rule {
  // A file.
  FILE_EMPTY(ERROR),
  FILE_UNREADABLE(ERROR),
  FILE_FORMAT_UNKNOWN(ERROR),
  FILE_TOO_LARGE(ERROR),
  FILE_UNSAFE(ERROR),
  FILE_ENCODING(ERROR),
  FILE_ENCODING_LEGACY(ERROR),
  FILE_HEADER_MISSING(ERROR),
  FILE_COLUMN_TWICE(ERROR),
  FILE_COLUMN_UNKNOWN(WARNING),
  FILE_WITHOUT_ROWS(WARNING),
  FILE_SKIPPED(WARNING),
  FILE_GROWING(WARNING),
  FILE_GONE(WARNING),
  FILE_LOCKED(ERROR),
  FILE_LINKS_OUT(WARNING),
  FILE_PARTS_HIDDEN(WARNING),
  FILE_CELLS_MERGED(WARNING),
  // An article.
  ARTICLE_CONVERTED(WARNING),
  ARTICLE_WITHOUT_VISIT(WARNING),
  ARTICLE_WITHOUT_DATE(WARNING),
  // A row.
  ROW_FIELD_COUNT(ERROR),
  ROW_UNREADABLE(ERROR),
  ROW_CELLS_MERGED(ERROR),
  TEXT_TOO_LONG(ERROR),
  TEXT_UNPRINTABLE(ERROR),
  // A record.
  VISIT_DATE_MISSING(ERROR),
  VISIT_DATE_UNREADABLE(ERROR),
  VISIT_DATE_TWO_DIGIT_YEAR(ERROR),
  VISIT_DATE_TOO_EARLY(ERROR),
  VISIT_DATE_IN_FUTURE(ERROR),
  REVISED_ON_UNREADABLE(ERROR),
  DELEGATION_MISSING(ERROR),
  OCCASION_UNKNOWN(WARNING),
  ANNIVERSARY_UNREADABLE(ERROR),
  ANNIVERSARY_MISMATCH(WARNING),
  HOST_KIND_MISSING(WARNING),
  HOST_KIND_UNKNOWN(ERROR),
  HOST_NAME_MISSING(WARNING),
  GIFT_UNREADABLE(ERROR),
  GIFT_QUANTITY_UNREADABLE(ERROR),
  GIFT_VALUE_UNREADABLE(ERROR),
  NUMBER_AMBIGUOUS(ERROR),
  STATUS_UNKNOWN(ERROR),
  RECORD_TWICE_IN_FILE(ERROR),
  // A place.
  PROVINCE_MISSING(ERROR),
  PROVINCE_UNKNOWN(ERROR),
  DISTRICT_UNKNOWN(WARNING),
  DISTRICT_AMBIGUOUS(WARNING),
  DISTRICT_ENDED(WARNING),
  COMMUNE_UNKNOWN(WARNING),
  COMMUNE_AMBIGUOUS(WARNING),
  UNIT_OF_ANOTHER_DAY(WARNING),
  UNIT_DIVIDED(WARNING),
  PLACE_BY_DELEGATION(WARNING),
  UNIT_TYPE_DIFFERS(WARNING),
  // A decision about what an article proposes.
  REVIEW_UNKNOWN(WARNING),
  REVIEW_WORD_UNKNOWN(WARNING),
  REVIEW_DECIDED(WARNING),
  REVIEW_OUTDATED(WARNING),
  REVIEW_RECORD_REJECTED(WARNING),
  REVIEW_SAME_EVENT(WARNING),
  REVIEW_REFUSED(WARNING),
  // A file of later decrees.
  UNITS_HEADER(ERROR),
  UNITS_FORM(ERROR),
  UNITS_DATE(ERROR),
  UNITS_UNKNOWN(ERROR),
  UNITS_OVERLAP(ERROR),
  UNITS_TWICE(ERROR),
  UNITS_EXTENT(ERROR),
  UNITS_ORPHAN(ERROR);

  private final Severity severity;

  Rule(Severity severity) {
    this.severity = severity;
  }

  /** The stable name in findings, files and documents, for example {@code visit-date-missing}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }

  /** Whether the second argument of a finding holds names that the unknown one may be. */
  boolean suggests() {
    return this == PROVINCE_UNKNOWN || this == DISTRICT_UNKNOWN || this == COMMUNE_UNKNOWN;
  }

  public static Rule ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
