package vn.trian.article.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trian.text.Fold;
import vn.trian.text.Language;
import vn.trian.text.Messages;
import vn.trian.visit.Field;

/** The workbook in which people decide about proposals: what it is known by and what it holds. */
public final class ReviewSheet {
  /** The name of its hidden sheet, by which it is known whatever its file is called. */
  public static final String MARK = "trian-review";

  private static final Set<Field> OURS =
      EnumSet.of(Field.RECORD_NO, Field.SENDER, Field.REVISED_ON, Field.STATUS);

  /** The fields that it shows and lets people set. */
  public static final List<Field> FIELDS =
      Field.all().stream().filter(field -> !OURS.contains(field)).toList();

  private ReviewSheet() {}

  /** A column that is no field's. */
  public enum Head {
    ID,
    DECISION,
    NOTE,
    REVIEWER,
    WITH;

    /** The column that a header heads, in either language. */
    public static Optional<Head> of(String header) {
      String written = Fold.bare(header);
      return Arrays.stream(values())
          .filter(head -> isWord("sheet." + head.name().toLowerCase(Locale.ROOT), written))
          .findFirst();
    }
  }

  /** What a row says is to be done. */
  public enum Choice {
    ACCEPT,
    ACCEPT_SEPARATELY,
    EDIT,
    REJECT,
    MERGE;

    /** The choice that a cell names, in either language. */
    public static Optional<Choice> of(String cell) {
      String written = Fold.bare(cell);
      for (Language language : Language.values()) {
        String[] words = words("sheet.choices", language).split("\\|", -1);
        for (Choice choice : values()) {
          if (Fold.bare(words[choice.ordinal()]).equals(written)) {
            return Optional.of(choice);
          }
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A row.
   *
   * @param line its number in the sheet, from 1
   * @param id as the row has it, and in full where the workbook knows it
   * @param seal of the proposal as it was when the workbook was written; empty where it has none
   * @param cells what the columns of fields say
   */
  public record SheetRow(
      long line,
      String id,
      String fullId,
      String seal,
      String decision,
      String note,
      String reviewer,
      String with,
      Map<Field, String> cells) {}

  private static boolean isWord(String key, String written) {
    return Arrays.stream(Language.values())
        .anyMatch(language -> Fold.bare(words(key, language)).equals(written));
  }

  private static String words(String key, Language language) {
    return Messages.of("/vn/trian/article/review", language).get(key);
  }
}
