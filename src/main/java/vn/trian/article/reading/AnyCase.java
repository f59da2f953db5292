package vn.trian.article.reading;

import java.util.regex.Pattern;

/** Patterns of words that an article may write in letters of either case, Vietnamese ones too. */
final class AnyCase {
  private AnyCase() {}

  static Pattern of(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
