package vn.trian.article.review;

import java.util.List;
import vn.trian.article.Span;
import vn.trian.article.prose.Prose;

/** The sentences of an article as a reviewer is shown them: without the spaces around them. */
final class Sentences {
  private final List<Span> spans;

  Sentences(String text) {
    Prose prose = new Prose(text);
    this.spans =
        prose.sentences().stream()
            .map(of -> new Span(prose.at(of.from()).start(), prose.at(of.to() - 1).end()))
            .toList();
  }

  /** The sentence in which a passage begins. */
  Span around(Span passage) {
    return spans.stream()
        .filter(sentence -> sentence.end() > passage.start())
        .findFirst()
        .orElse(passage);
  }
}
