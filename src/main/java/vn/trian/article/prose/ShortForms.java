package vn.trian.article.prose;

import java.util.Set;

/** Words that are written with a full stop that ends no sentence: {@code TP. Hồ Chí Minh}. */
final class ShortForms {
  private static final Set<String> ALL =
      Keys.ofAll(
          "tp", "tx", "tt", "q", "h", "p", "x", "t", "ts", "ths", "th", "pgs", "gs", "bs", "bscki",
          "bsckii", "bsck", "cki", "ckii", "ck", "uv", "đ", "ds", "cn", "ks", "mr", "tskh", "ub",
          "bv", "nxb", "ttnd", "ttưt", "đc");

  private ShortForms() {}

  static boolean isOne(String key) {
    return ALL.contains(key);
  }
}
