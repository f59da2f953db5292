package vn.trian.quality;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.text.Language;
import vn.trian.text.Messages;
import vn.trian.text.OneLine;

/**
 * A problem seen in a record or a file. A value: its sentence is made when someone reads it, in the
 * reader's language.
 *
 * @param column the column as its sender heads it, with its letter, or null
 * @param value the cell as written, masked where it may name a person, or null where there is none
 * @param arguments what the rule's sentence names beyond the value, in the rule's order; one that
 *     is a {@code word.…} of the catalogue is said in the reader's language
 */
public record Finding(
    Rule rule,
    SourceLocation at,
    @Nullable String column,
    @Nullable String value,
    List<String> arguments) {
  private static final String BUNDLE = "/vn/trian/quality/rules";
  private static final String WORD = "word.";

  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** A finding on a file as a whole. */
  public static Finding onFile(Rule rule, String file, Object... arguments) {
    return on(rule, SourceLocation.ofFile(file), arguments);
  }

  /** A finding on a place of a file that is no single column's. */
  public static Finding on(Rule rule, SourceLocation at, Object... arguments) {
    return new Finding(rule, at, null, null, texts(arguments));
  }

  public static List<String> texts(Object... arguments) {
    return Arrays.stream(arguments).map(String::valueOf).toList();
  }

  /** What is wrong, in one sentence. */
  public String sentence(Language language) {
    return text(rule.id(), language);
  }

  /** What to do about it; where a name is unknown, with the names that it may be. */
  public String advice(Language language) {
    String advice = text(rule.id() + ".advice", language);
    if (rule.suggests() && arguments.size() > 1) {
      return Messages.of(BUNDLE, language).get("word.similar", arguments.get(1)) + " " + advice;
    }
    return advice;
  }

  private String text(String key, Language language) {
    Messages messages = Messages.of(BUNDLE, language);
    Object[] said =
        arguments.stream()
            .map(a -> a.startsWith(WORD) && messages.has(a) ? messages.get(a) : a)
            .toArray();
    return messages.get(key, said);
  }

  /** The whole message on one line: file · line · column · rule · value · sentence · advice. */
  public String line(Language language) {
    Messages words = Messages.of(BUNDLE, language);
    StringBuilder line = new StringBuilder(oneLine(at.file()));
    if (at.sheet() != null) {
      line.append(" · ").append(words.get("word.sheet", oneLine(at.sheet())));
    }
    if (at.line() > 0) {
      String word = at.sheet() == null ? "word.line" : "word.row";
      line.append(" · ").append(words.get(word, at.line()));
    }
    if (column != null) {
      line.append(" · ").append(words.get("word.column", oneLine(column)));
    }
    line.append(" · ").append(rule.id());
    if (value != null) {
      line.append(" · “").append(oneLine(value)).append('”');
    }
    return line.append(" · ")
        .append(OneLine.of(sentence(language)))
        .append(' ')
        .append(advice(language))
        .toString();
  }

  private static String oneLine(String text) {
    String clean = OneLine.of(text);
    if (clean.length() <= 120) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(118)) ? 118 : 119;
    return clean.substring(0, end) + "…";
  }
}
