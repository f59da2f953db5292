package vn.trian.article;

import java.util.ArrayList;
import java.util.List;

/** A text in sentences: a line ends one, and so does a full stop that is not part of a word. */
final class Sentences {
  private final String text;
  private final List<Span> all = new ArrayList<>();

  Sentences(String text) {
    this.text = text;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ends(i)) {
        add(start, i + 1);
        start = i + 1;
      }
    }
    add(start, text.length());
  }

  /** All sentences in order, without the spaces around them. */
  List<Span> all() {
    return all;
  }

  /** The sentence in which a passage begins. */
  Span around(Span span) {
    return all.stream().filter(sentence -> sentence.end() > span.start()).findFirst().orElse(span);
  }

  private boolean ends(int at) {
    char c = text.charAt(at);
    if (c == '\n') {
      return true;
    }
    if (".!?…;".indexOf(c) < 0 || c == ';') {
      return false;
    }
    int next = at + 1;
    while (next < text.length() && "”\"’)".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next >= text.length()) {
      return true;
    }
    if (c == '.' && isShort(at)) {
      return false;
    }
    boolean space = Character.isWhitespace(text.charAt(next)) || text.charAt(next) == '(';
    return space && beginsSentence(next);
  }

  /** Whether a full stop belongs to a short form: {@code TP. Hồ Chí Minh}, {@code TS. Lê}. */
  private boolean isShort(int at) {
    int start = at;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, at);
    return Words.isShortForm(word);
  }

  private boolean beginsSentence(int at) {
    int next = at;
    while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
      if (text.charAt(next) == '\n') {
        return true;
      }
      next++;
    }
    return next >= text.length() || !Character.isLowerCase(text.charAt(next));
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      all.add(new Span(start, end));
    }
  }
}
