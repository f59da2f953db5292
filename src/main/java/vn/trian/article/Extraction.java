package vn.trian.article;

import java.util.List;

/**
 * What an article was read as.
 *
 * @param verdict whether it tells of a visit, and if not, of what
 * @param proposals one for each host visited, in the order of the text; empty unless it is a visit
 */
public record Extraction(Verdict verdict, List<Proposal> proposals) {
  public Extraction {
    proposals = List.copyOf(proposals);
    if ((verdict == Verdict.VISIT) == proposals.isEmpty()) {
      throw new IllegalArgumentException(
          "an article has proposals exactly when it tells of a visit but is %s with %d"
              .formatted(verdict, proposals.size()));
    }
  }

  /** Of an article that tells of no visit. */
  public static Extraction not(Verdict verdict) {
    return new Extraction(verdict, List.of());
  }

  public boolean isVisit() {
    return verdict == Verdict.VISIT;
  }
}
