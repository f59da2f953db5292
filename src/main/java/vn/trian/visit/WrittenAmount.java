package vn.trian.visit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.trian.text.Fold;
import vn.trian.text.Remembered;
import vn.trian.visit.Reading.Absent;
import vn.trian.visit.Reading.Reason;
import vn.trian.visit.Reading.Unreadable;
import vn.trian.visit.Reading.Value;

/**
 * Numbers as Vietnamese offices write them: {@code 1.234.567}, {@code 1,5 triệu}, {@code gần 90},
 * {@code trên 18 triệu đồng}, {@code 50 - 60 suất}. A text such as {@code 3.500} or {@code 1,234}
 * means one number in Vietnam and another elsewhere: it is refused, not guessed. So is a number
 * with a word that is not known, for it may change the number ({@code 3 triệu rưỡi}, {@code 20
 * USD}, {@code 50 trở lên}).
 */
public final class WrittenAmount {
  /** How many of something: {@code 50}, {@code gần 90 suất quà}. */
  static final WrittenAmount COUNT =
      new WrittenAmount(
          "suất", "phần", "quà", "túi", "hộp", "giỏ", "bó", "lẵng", "hoa", "thùng", "gói", "món",
          "chiếc", "cái", "bộ");

  /** A sum of money in đồng: {@code 1.500.000}, {@code 3 triệu đồng}. */
  public static final WrittenAmount DONG = new WrittenAmount("đồng", "đ", "VNĐ", "VND");

  private static final long LARGEST = 1_000_000_000_000_000L;

  /** More than any number needs: nothing longer is even tried. */
  private static final int LONGEST = 100;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<digits>\\d{1,3}(?:\\.\\d{3}){2,}|\\d{1,3}(?:,\\d{3}){2,}|\\d+(?:[.,]\\d+)?)"
              + " ?(?<words>\\p{L}[\\p{L} ]*)?");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}[.,]\\d{3}");
  private static final Pattern BOUND = Pattern.compile("(?<words>\\p{L}[\\p{L} ]*) (?<rest>\\d.*)");
  private static final Pattern ABOUT = Pattern.compile("(?:khoảng|khoang|chừng|chung) (?<rest>.+)");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:(?:từ|tu) )?(?<from>\\d[^–—-]*?)(?: ?[–—-] ?| (?:đến|den|tới|toi) )(?<to>\\d.*)");

  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "nghin", new BigDecimal(1_000),
          "ngan", new BigDecimal(1_000),
          "trieu", new BigDecimal(1_000_000),
          "ty", new BigDecimal(1_000_000_000),
          "ti", new BigDecimal(1_000_000_000));
  private static final Map<String, Bound> BOUNDS =
      Map.of(
          "gan", Bound.BELOW,
          "duoi", Bound.BELOW,
          "khong qua", Bound.BELOW,
          "tren", Bound.ABOVE,
          "hon", Bound.ABOVE,
          "it nhat", Bound.ABOVE);

  private enum Bound {
    BELOW,
    ABOVE
  }

  private final Set<String> units;
  private final Remembered<Reading<Amount>> known = new Remembered<>(this::readShort);

  private WrittenAmount(String... units) {
    this.units = Arrays.stream(units).map(Fold::bare).collect(Collectors.toUnmodifiableSet());
  }

  public Reading<Amount> read(@Nullable String written) {
    if (written == null) {
      return new Absent<>();
    }
    return written.length() > LONGEST ? new Unreadable<>(Reason.FORM) : known.of(written);
  }

  private Reading<Amount> readShort(String written) {
    try {
      return new Value<>(amount(written));
    } catch (Unclear e) {
      return new Unreadable<>(e.reason);
    }
  }

  private Amount amount(String written) throws Unclear {
    String text = WrittenText.plain(written);
    Matcher about = ABOUT.matcher(text);
    text = about.matches() ? about.group("rest") : text;
    Matcher between = BETWEEN.matcher(text);
    if (between.matches()) {
      return between(between.group("from"), between.group("to"));
    }
    Matcher bound = BOUND.matcher(text);
    if (!bound.matches()) {
      return Amount.exactly(number(text).asLong());
    }
    Bound kind = BOUNDS.get(Fold.bare(bound.group("words")));
    if (kind == null) {
      throw new Unclear(Reason.FORM);
    }
    long number = number(bound.group("rest")).asLong();
    return switch (kind) {
      case BELOW -> new Amount(0, number);
      case ABOVE -> new Amount(number, null);
    };
  }

  /** The lower end of "2 - 3 triệu" shares the scale of the upper one. */
  private Amount between(String from, String to) throws Unclear {
    Scaled upper = number(to);
    Scaled lower = number(from);
    BigDecimal scale = lower.scale() != null ? lower.scale() : upper.scale();
    long min = new Scaled(lower.value(), scale).asLong();
    long max = upper.asLong();
    if (max < min) {
      throw new Unclear(Reason.FORM);
    }
    return new Amount(min, max);
  }

  private Scaled number(String text) throws Unclear {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      throw new Unclear(Reason.FORM);
    }
    String digits = matcher.group("digits");
    if (GROUPED.matcher(digits).matches()) {
      throw new Unclear(Reason.AMBIGUOUS_NUMBER);
    }
    boolean grouped = digits.indexOf('.') != digits.lastIndexOf('.');
    grouped |= digits.indexOf(',') != digits.lastIndexOf(',');
    String plain = grouped ? digits.replaceAll("[.,]", "") : digits.replace(',', '.');
    return new Scaled(new BigDecimal(plain), scale(matcher.group("words")));
  }

  /** The scale among the words after a number; a word that is neither scale nor unit is unclear. */
  private @Nullable BigDecimal scale(@Nullable String words) throws Unclear {
    if (words == null) {
      return null;
    }
    BigDecimal scale = null;
    String[] parts = words.split(" ", -1);
    for (int i = 0; i < parts.length; i++) {
      String word = Fold.bare(parts[i]);
      BigDecimal power = i == 0 ? SCALES.get(word) : null;
      if (power != null) {
        scale = power;
      } else if (!units.contains(word)) {
        throw new Unclear(Reason.FORM);
      }
    }
    return scale;
  }

  /** A number as written and the scale word after it, if any. */
  private record Scaled(BigDecimal value, @Nullable BigDecimal scale) {
    long asLong() throws Unclear {
      BigDecimal whole = (scale == null ? value : value.multiply(scale)).stripTrailingZeros();
      if (whole.scale() > 0 || whole.compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
        throw new Unclear(Reason.FORM);
      }
      return whole.longValueExact();
    }
  }

  private static final class Unclear extends Exception {
    private final Reason reason;

    Unclear(Reason reason) {
      super(reason.name(), null, false, false);
      this.reason = reason;
    }
  }
}
