package vn.trian.article.review;

import java.util.Locale;

/** What became of a proposed record. */
public enum ReviewState {
  WAITING,
  ACCEPTED,
  REJECTED,
  /** It is one of several sources of a visit. */
  MERGED;

  /** The name in the ledger and on the command line, for example {@code waiting}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ReviewState ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
