package vn.trian.web.operator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.trian.article.Article;
import vn.trian.article.Span;
import vn.trian.article.review.KeptField;
import vn.trian.article.review.KeptProposal;
import vn.trian.visit.Field;

/** The text of an article in which the words are marked that a proposal's fields rest on. */
final class MarkedText {
  private final Article article;
  private final Map<Field, Span> spans = new EnumMap<>(Field.class);

  private MarkedText(Article article) {
    this.article = article;
  }

  /**
   * A stretch of a line.
   *
   * @param fields that rest on it; none for words that no field rests on
   * @param ends those of the fields whose words end with it
   */
  record Piece(String text, List<Field> fields, List<Field> ends) {}

  static MarkedText of(Article article, KeptProposal proposal) {
    MarkedText text = new MarkedText(article);
    proposal
        .fields()
        .forEach((field, kept) -> text.find(kept).ifPresent(span -> text.spans.put(field, span)));
    return text;
  }

  /**
   * Where the words of a field stand: in their sentence, on their line. Words that stand there
   * twice are marked where they stand first.
   */
  private Optional<Span> find(KeptField kept) {
    String words = kept.words();
    String sentence = kept.sentence();
    if (words == null || sentence == null || words.isEmpty()) {
      return Optional.empty();
    }
    String text = article.text();
    for (int from = text.indexOf(sentence); from >= 0; from = text.indexOf(sentence, from + 1)) {
      int end = from + sentence.length();
      for (int at = text.indexOf(words, from);
          at >= 0 && at < end;
          at = text.indexOf(words, at + 1)) {
        if (article.lineOf(at) == kept.line()) {
          return Optional.of(new Span(at, at + words.length()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the words of a field are marked. */
  boolean marks(Field field) {
    return spans.containsKey(field);
  }

  /** The lines that hold something, in pieces. */
  List<List<Piece>> lines() {
    List<List<Piece>> lines = new ArrayList<>();
    String text = article.text();
    for (int from = 0; from < text.length(); ) {
      int feed = text.indexOf('\n', from);
      int end = feed < 0 ? text.length() : feed;
      if (!text.substring(from, end).isBlank()) {
        lines.add(pieces(from, end));
      }
      from = end + 1;
    }
    return lines;
  }

  private List<Piece> pieces(int from, int end) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(from, end));
    for (Span span : spans.values()) {
      for (int cut : List.of(span.start(), span.end())) {
        if (cut > from && cut < end) {
          cuts.add(cut);
        }
      }
    }
    List<Piece> pieces = new ArrayList<>();
    int start = from;
    for (int cut : cuts.tailSet(from, false)) {
      pieces.add(piece(start, cut));
      start = cut;
    }
    return pieces;
  }

  private Piece piece(int start, int end) {
    List<Field> fields = new ArrayList<>();
    List<Field> ends = new ArrayList<>();
    spans.forEach(
        (field, span) -> {
          if (span.start() < end && start < span.end()) {
            fields.add(field);
            if (span.end() == end) {
              ends.add(field);
            }
          }
        });
    return new Piece(article.text().substring(start, end), fields, ends);
  }
}
