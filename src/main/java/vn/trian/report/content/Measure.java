package vn.trian.report.content;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.trian.summary.Measures;

/** What a figure counts; the columns of every table, in their order. */
public enum Measure {
  VISITS("visits", Measures::visits),
  HOSTS("hosts", Measures::hosts),
  FACILITIES("facilities", Measures::facilities),
  PERSONS("persons", Measures::persons),
  GIFTS("gifts", Measures::gifts),
  GIFT_VALUE_MIN("gift.value.min", Measures::giftValueMin),
  /** Null is an upper bound that somebody left open. */
  GIFT_VALUE_MAX("gift.value.max", Measures::giftValueMax);

  private final String key;
  private final Function<Measures, @Nullable Long> of;

  Measure(String key, Function<Measures, @Nullable Long> of) {
    this.key = key;
    this.of = of;
  }

  /** The key of its name in the bundles of words. */
  public String key() {
    return key;
  }

  public @Nullable Long of(Measures measures) {
    return of.apply(measures);
  }
}
