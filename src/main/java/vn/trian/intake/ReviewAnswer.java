package vn.trian.intake;

import java.util.Arrays;
import java.util.List;
import vn.trian.article.review.QueuedProposal;
import vn.trian.quality.Finding;

/** What came of a decision about a proposal. */
public sealed interface ReviewAnswer {
  /** It was carried out; this is the proposal now. */
  record Done(QueuedProposal now) implements ReviewAnswer {}

  /**
   * It was not, and nothing was changed.
   *
   * @param key of a sentence of the review's words
   * @param arguments what the sentence names
   * @param findings why the record would go back
   */
  record Refused(String key, List<String> arguments, List<Finding> findings)
      implements ReviewAnswer {
    static Refused of(String key, Object... arguments) {
      return new Refused(key, Arrays.stream(arguments).map(String::valueOf).toList(), List.of());
    }
  }
}
