package vn.trian.article;

import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The text of one article. Spans are places in {@code text}.
 *
 * @param name of its file, relative to the input folder
 * @param text title, body and captions in their order, in Unicode's composed form, without carriage
 *     returns; a paragraph ends with a line feed
 * @param address where it was published, as far as the file's own markup says
 * @param published the day on which it was published, as far as the file's own markup says
 */
public record Article(
    String name, String text, @Nullable String address, @Nullable LocalDate published) {
  public Article {
    text =
        Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
  }

  /** An article of which no more is known than its text. */
  public static Article of(String name, String text) {
    return new Article(name, text, null, null);
  }

  /** The line of the text, from 1, on which a character stands. */
  public long lineOf(int at) {
    return 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
  }
}
