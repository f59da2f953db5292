package vn.trian.article;

import vn.trian.visit.ledger.SourceFile;

/** Where articles go that were received, with what they propose. */
public interface ArticleDesk {
  /**
   * Takes an article over, in the transaction that closes its file.
   *
   * @param file the file that it came in, accepted with it
   */
  void receive(SourceFile file, Article article, Extraction extraction);
}
