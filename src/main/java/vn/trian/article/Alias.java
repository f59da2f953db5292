package vn.trian.article;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import vn.trian.visit.Field;

/**
 * What a person said that written words mean.
 *
 * @param number by which it is named
 * @param written folded
 * @param province in which it holds, folded; empty for everywhere
 * @param proposal the proposal that was corrected
 */
public record Alias(
    int number,
    Kind kind,
    String written,
    String province,
    String meaning,
    String reviewer,
    LocalDateTime at,
    String proposal) {

  /** What the words name. */
  public enum Kind {
    HOST(Field.HOST_NAME),
    COMMUNE(Field.COMMUNE),
    DISTRICT(Field.DISTRICT),
    PROVINCE(Field.PROVINCE);

    private final Field field;

    Kind(Field field) {
      this.field = field;
    }

    public Field field() {
      return field;
    }

    /** The name in the ledger, for example {@code host}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind ofId(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }

    public static Optional<Kind> of(Field field) {
      for (Kind kind : values()) {
        if (kind.field == field) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }
}
