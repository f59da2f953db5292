package vn.trian.intake.page;

import java.util.List;
import vn.trian.article.Article;
import vn.trian.quality.Finding;

/** What came of reading a file as an article. */
public sealed interface ArticleReading {
  /**
   * An article.
   *
   * @param findings what it is reported for, never an error
   */
  record Read(Article article, List<Finding> findings) implements ArticleReading {}

  record NotRead(List<Finding> findings) implements ArticleReading {}
}
