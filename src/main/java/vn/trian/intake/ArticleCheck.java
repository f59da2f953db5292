package vn.trian.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Aliases;
import vn.trian.article.Article;
import vn.trian.article.Extraction;
import vn.trian.article.reading.Extractor;
import vn.trian.intake.decode.Opened;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.visit.Field;

/** Reads what an article tells, and says of what somebody should know before it is reviewed. */
public final class ArticleCheck {
  private final Supplier<Extractor> reader;
  private final Supplier<Aliases> aliases;
  private @Nullable Extractor extractor;

  /**
   * A check of articles.
   *
   * @param reader made when the first article comes: most runs have none
   * @param aliases what people said so far that written words mean
   */
  public ArticleCheck(Supplier<Extractor> reader, Supplier<Aliases> aliases) {
    this.reader = reader;
    this.aliases = aliases;
  }

  /**
   * An article that was read.
   *
   * @param findings on the file as a whole, those of its reading first; never an error
   */
  record Checked(Article article, Extraction extraction, List<Finding> findings) {
    int proposals() {
      return extraction.proposals().size();
    }
  }

  Checked check(Opened.ArticleFile file) {
    Article article = file.article();
    if (extractor == null) {
      extractor = reader.get();
    }
    Extraction extraction = extractor.extract(article, aliases.get());
    List<Finding> findings = new ArrayList<>(file.findings());
    if (!extraction.isVisit()) {
      String why = "word.verdict." + extraction.verdict().id();
      findings.add(Finding.onFile(Rule.ARTICLE_WITHOUT_VISIT, article.name(), why));
    }
    long undated =
        extraction.proposals().stream().filter(p -> p.get(Field.VISIT_DATE) == null).count();
    if (undated > 0) {
      findings.add(Finding.onFile(Rule.ARTICLE_WITHOUT_DATE, article.name(), undated));
    }
    return new Checked(article, extraction, findings);
  }
}
