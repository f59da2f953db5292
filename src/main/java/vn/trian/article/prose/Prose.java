package vn.trian.article.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trian.text.Fold;

/**
 * A text as its words, with the sentences that they stand in. Positions of words are called places;
 * a place behind the last word is the number of words.
 */
public final class Prose {
  private static final Pattern TOKEN =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*|\\d+(?:[.,]\\d+)*|[^\\s]");
  private static final String DASHES = "-–—−‒";
  private static final String QUOTES = "\"“”«»";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Stretch> sentences = new ArrayList<>();

  public Prose(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      add(matcher.start(), matcher.end(), matcher.group());
    }
    splitSentences();
  }

  public String text() {
    return text;
  }

  public int size() {
    return tokens.size();
  }

  public Token at(int place) {
    return tokens.get(place);
  }

  /** The sentences in the order of the text. */
  public List<Stretch> sentences() {
    return sentences;
  }

  /** The sentence that a place is in. */
  public Stretch sentenceOf(int place) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).to() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sentences.get(low);
  }

  /** The words from one place to before another, as they stand in the text. */
  public String text(int from, int to) {
    return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  public String text(Stretch stretch) {
    return text(stretch.from(), stretch.to());
  }

  /** Whether a mark stands at a place; never behind the end. */
  public boolean isMark(int place, String marks) {
    return place >= 0
        && place < tokens.size()
        && !tokens.get(place).word()
        && marks.contains(tokens.get(place).key());
  }

  /** Whether a word of the program's own stands at a place. */
  public boolean isWord(int place, String key) {
    return place >= 0 && place < tokens.size() && tokens.get(place).is(Keys.of(key));
  }

  /** Whether nothing but one space or less stands before a place. */
  public boolean isGlued(int place) {
    return place > 0
        && place < tokens.size()
        && tokens.get(place).start() == tokens.get(place - 1).end();
  }

  /** Whether a line ends before a place. */
  public boolean beginsLine(int place) {
    return place == 0
        || text.substring(tokens.get(place - 1).end(), tokens.get(place).start()).indexOf('\n')
            >= 0;
  }

  private void add(int start, int end, String written) {
    char first = written.charAt(0);
    if (Character.isLetterOrDigit(first)) {
      String key = Fold.key(written);
      tokens.add(
          new Token(start, end, key.isEmpty() ? written : key, true, Character.isUpperCase(first)));
    } else if (QUOTES.indexOf(first) < 0) {
      String key = DASHES.indexOf(first) >= 0 ? "-" : written;
      tokens.add(new Token(start, end, key, false, false));
    }
  }

  private void splitSentences() {
    int from = 0;
    for (int place = 0; place < tokens.size(); place++) {
      boolean last = place + 1 == tokens.size();
      if (last || breaks(place + 1) || endsSentence(place)) {
        sentences.add(new Stretch(from, place + 1));
        from = place + 1;
      }
    }
  }

  /** A line break within a sentence is one before a small letter. */
  private boolean breaks(int place) {
    Token token = tokens.get(place);
    boolean goesOn = token.word() && !token.capital() && !token.isNumber();
    return beginsLine(place) && !(goesOn && !isMark(place - 1, ".!?") && !endsAddress(place));
  }

  private boolean endsAddress(int place) {
    int end = tokens.get(place - 1).end();
    int start = text.lastIndexOf('\n', end - 1) + 1;
    return text.startsWith("http", start);
  }

  private boolean endsSentence(int place) {
    Token token = tokens.get(place);
    if (token.word() || ".!?".indexOf(token.key()) < 0) {
      return false;
    }
    Token next = tokens.get(place + 1);
    if (token.is(".") && place > 0) {
      Token before = tokens.get(place - 1);
      boolean glued = before.end() == token.start();
      if (glued && (ShortForms.isOne(before.key()) || isInitial(before))) {
        return false;
      }
      if (glued && next.start() == token.end() && next.word() && !next.capital()) {
        return false;
      }
    }
    if (!next.word()) {
      return !"/.,;:)".contains(next.key());
    }
    return next.capital() || next.isNumber() || !Character.isLetter(next.key().charAt(0));
  }

  /** A single capital letter before a full stop: T.X Phổ Yên. */
  private static boolean isInitial(Token token) {
    return token.capital() && token.end() - token.start() == 1;
  }
}
