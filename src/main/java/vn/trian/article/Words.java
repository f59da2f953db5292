package vn.trian.article;

import java.util.Locale;
import java.util.Set;

/** Words of news prose. */
final class Words {
  private static final Set<String> SHORT_FORMS =
      Set.of(
          "tp", "tx", "tt", "q", "h", "p", "x", "t", "ts", "ths", "pgs", "gs", "bs", "bscki",
          "bsckii", "cki", "ckii", "ck", "uv", "st", "đc", "ds", "cn", "ks", "v", "ông", "mr", "tr",
          "gd", "pgd");

  private Words() {}

  static boolean isShortForm(String word) {
    return SHORT_FORMS.contains(word.toLowerCase(Locale.ROOT));
  }
}
