package vn.trian.visit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trian.text.Fold;
import vn.trian.visit.Reading.Absent;
import vn.trian.visit.Reading.Reason;
import vn.trian.visit.Reading.Unreadable;
import vn.trian.visit.Reading.Value;

/**
 * Numbers as Vietnamese offices write them: {@code 1.234.567}, {@code 1,5 triệu}, {@code gần 90},
 * {@code trên 18 triệu đồng}, {@code 50 - 60}. A text such as {@code 3.500} or {@code 1,234} means
 * one number in Vietnam and another elsewhere: it is refused, not guessed.
 */
final class WrittenAmount {
  private static final long LARGEST = 1_000_000_000_000_000L;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<digits>\\d{1,3}(?:\\.\\d{3}){2,}|\\d{1,3}(?:,\\d{3}){2,}|\\d+(?:[.,]\\d+)?)"
              + "\\s*(?<scale>[\\p{L}\\p{M}]*)\\s*(?<unit>[\\p{L}\\p{M}]*)");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}[.,]\\d{3}");
  private static final Pattern BOUND =
      Pattern.compile("(?<word>[\\p{L}\\p{M}]+(?:\\s+[\\p{L}\\p{M}]+)?)\\s+(?<rest>\\d.*)");
  private static final Pattern BETWEEN =
      Pattern.compile("(?:từ\\s+)?(?<from>\\d[^–-]*?)\\s*(?:[–-]|\\s+đến\\s+)\\s*(?<to>\\d.*)");

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
          "it nhat", Bound.ABOVE,
          "khoang", Bound.ABOUT,
          "chung", Bound.ABOUT);

  private enum Bound {
    BELOW,
    ABOVE,
    /** No bound is said: the number itself stands for both. */
    ABOUT
  }

  private WrittenAmount() {}

  static Reading<Amount> read(@Nullable String written) {
    if (written == null) {
      return new Absent<>();
    }
    try {
      return new Value<>(amount(written));
    } catch (Unclear e) {
      return new Unreadable<>(e.reason);
    }
  }

  private static Amount amount(String written) throws Unclear {
    Matcher between = BETWEEN.matcher(written);
    if (between.matches()) {
      long from = number(between.group("from"), scaleOf(between.group("to")));
      long to = number(between.group("to"), BigDecimal.ONE);
      if (to < from) {
        throw new Unclear(Reason.FORM);
      }
      return new Amount(from, to);
    }
    Matcher bound = BOUND.matcher(written);
    if (!bound.matches()) {
      return Amount.exactly(number(written, BigDecimal.ONE));
    }
    Bound kind = BOUNDS.get(Fold.bare(bound.group("word")));
    if (kind == null) {
      throw new Unclear(Reason.FORM);
    }
    long number = number(bound.group("rest"), BigDecimal.ONE);
    return switch (kind) {
      case BELOW -> new Amount(0, number);
      case ABOVE -> new Amount(number, null);
      case ABOUT -> Amount.exactly(number);
    };
  }

  /** The scale word of the upper end, which the lower end of "2 - 3 triệu" shares. */
  private static BigDecimal scaleOf(String number) {
    Matcher matcher = NUMBER.matcher(number);
    return matcher.matches()
        ? SCALES.getOrDefault(Fold.bare(matcher.group("scale")), BigDecimal.ONE)
        : BigDecimal.ONE;
  }

  private static long number(String written, BigDecimal sharedScale) throws Unclear {
    Matcher matcher = NUMBER.matcher(written.strip());
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
    BigDecimal scale = SCALES.get(Fold.bare(matcher.group("scale")));
    BigDecimal value =
        new BigDecimal(plain).multiply(scale != null ? scale : sharedScale).stripTrailingZeros();
    if (value.scale() > 0 || value.compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
      throw new Unclear(Reason.FORM);
    }
    return value.longValueExact();
  }

  private static final class Unclear extends Exception {
    private final Reason reason;

    Unclear(Reason reason) {
      super(reason.name(), null, false, false);
      this.reason = reason;
    }
  }
}
