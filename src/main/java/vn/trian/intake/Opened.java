package vn.trian.intake;

import java.util.List;
import vn.trian.article.Article;
import vn.trian.article.ReviewSheet.SheetRow;
import vn.trian.quality.Finding;

/** What came of opening a source file. */
sealed interface Opened {
  record Accepted(RecordReader reader) implements Opened {}

  /** The text of an article, whose records a person must confirm. */
  record ArticleFile(Article article) implements Opened {}

  /** A workbook in which people decided about what articles propose. */
  record DecisionsFile(List<SheetRow> rows) implements Opened {}

  record NotAccepted(List<Finding> findings) implements Opened {}
}
