package vn.trian.intake.decode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Article;
import vn.trian.article.review.ReviewSheet.SheetRow;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;

/** What came of opening a source file. */
public sealed interface Opened {
  /**
   * A file with rows.
   *
   * @param table where the rows of a CSV file stand, so that it can be read in pieces; null for any
   *     other
   */
  record Accepted(RecordReader reader, @Nullable CsvTable table) implements Opened {
    public Accepted(RecordReader reader) {
      this(reader, null);
    }
  }

  /** A workbook in which people decided about what articles propose. */
  record DecisionsFile(List<SheetRow> rows) implements Opened {}

  record NotAccepted(List<Finding> findings) implements Opened {}

  /**
   * A file without rows of its own: the records in it are proposed, for a person to confirm.
   *
   * @param findings what its reading is reported for, never an error
   */
  record ArticleFile(Article article, List<Finding> findings) implements Opened {}

  /**
   * What is said of a file in a form that is not received.
   *
   * @param format a {@code word.format.…} of the rule catalogue
   */
  static Opened unknown(String name, String format) {
    return new NotAccepted(List.of(Finding.onFile(Rule.FILE_FORMAT_UNKNOWN, name, format)));
  }
}
