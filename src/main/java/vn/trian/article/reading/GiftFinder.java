package vn.trian.article.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Span;
import vn.trian.visit.Amount;
import vn.trian.visit.WrittenAmount;

/** Finds what was given, how much of it, and what it was worth. */
final class GiftFinder {
  private static final String NUMBER =
      "(?:(?:gần|trên|hơn|khoảng|hàng|ít nhất|tối thiểu)\\s+)?\\d+(?:[.,]\\d+)*";
  private static final Pattern GIVES =
      AnyCase.of(
          "(?:tặng|trao|gửi|hỗ trợ|biếu|mừng tuổi|lì xì|(?<!ghi )(?<!đón )(?<!tiếp )(?<!công )(?<!cảm )(?<!xác )nhận)(?!\\s+(?:thưởng|bằng khen|giấy khen|kỷ niệm chương|danh hiệu|huân chương))");
  private static final Pattern THING =
      AnyCase.of(
          "(?:những\\s+|các\\s+|nhiều\\s+|một số\\s+)?(?:lẵng\\s+hoa|bó\\s+hoa|hoa(?:\\s+tươi)?(?:\\s*(?:,|và)\\s*(?:những\\s+|các\\s+)?(?:phần\\s+|món\\s+)?quà)?|(?:phần|suất|túi|món)\\s+quà|quà(?:\\s+tết)?|phong bì|nhu yếu phẩm|tiền mặt|khẩu trang|vật tư y tế|trang thiết bị|máy\\s+\\p{L}+)");
  private static final Pattern QUANTITY =
      AnyCase.of(
          "(" + NUMBER + ")\\s+(?:suất|phần|túi|gói|giỏ|lẵng|bó|món|hộp|thùng)(?:\\s+\\p{L}+)?");
  private static final Pattern VALUE =
      AnyCase.of(
          "("
              + NUMBER
              + "\\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)?\\s*(?:đồng|đ|vnđ|vnd)(?!\\p{L}))|("
              + NUMBER
              + "\\s*(?:triệu|tỷ|tỉ)(?!\\p{L}))");
  private static final Pattern EACH =
      AnyCase.of(
          "(?:mỗi|từng)\\s+(?:suất|phần|túi|gói|món|người|trường hợp|bệnh nhân)(?:\\s+quà)?[^.,;]{0,30}?$");
  private static final Pattern GIVEN =
      AnyCase.of("(?:được|đã được)\\s+(?:[^.,;]{0,30}\\s)?(?:trao|tặng)");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)\\.(?=\\d{3}(?!\\d))");

  /**
   * A gift as it is told.
   *
   * @param span the words that tell of it
   * @param description those that say what it was
   * @param quantity how many pieces, as written; null where not told
   * @param value what all of it was worth, as written or worked out; null where not told
   * @param basis what the value was worked out from; null where it stands so
   */
  record Gift(
      Span span,
      Span description,
      @Nullable Span quantity,
      @Nullable String value,
      @Nullable Span valueSpan,
      @Nullable String basis) {

    /** How much it tells: of two tellings of one gift the one that tells more counts. */
    int tells() {
      int amounts = (quantity == null ? 0 : 200) + (valueSpan == null ? 0 : 400);
      return amounts + description.end() - description.start();
    }
  }

  /** A gift told by what was given: Lẵng hoa … được trao cho các đơn vị. */
  private static Optional<Gift> passive(String text, Span in) {
    Matcher given = GIVEN.matcher(text).region(in.start(), in.end());
    if (!given.find()) {
      return Optional.empty();
    }
    Span before = new Span(in.start(), Math.max(in.start() + 1, given.start()));
    return Optional.ofNullable(gift(text, before, in.start()));
  }

  Optional<Gift> find(String text, Span in) {
    Matcher gives = GIVES.matcher(text).region(in.start(), in.end());
    while (gives.find()) {
      Gift gift = gift(text, new Span(gives.start(), in.end()), gives.end());
      if (gift != null) {
        return Optional.of(gift);
      }
    }
    return passive(text, in);
  }

  private static @Nullable Gift gift(String text, Span in, int from) {
    Matcher thing = THING.matcher(text).region(from, in.end());
    Matcher quantity = QUANTITY.matcher(text).region(from, in.end());
    Matcher value = VALUE.matcher(text).region(from, in.end());
    boolean things = thing.find() && near(text, from, thing.start());
    boolean pieces = quantity.find() && near(text, from, quantity.start());
    boolean money = value.find() && near(text, from, value.start());
    if (!things && !pieces && !money) {
      return null;
    }
    int start =
        Math.min(
            things ? thing.start() : in.end(),
            Math.min(pieces ? quantity.start() : in.end(), money ? value.start() : in.end()));
    int end =
        Math.max(
            things ? thing.end() : start,
            Math.max(pieces ? quantity.end() : start, money ? value.end() : start));
    Span description = new Span(start, end);
    Span pieceSpan = pieces ? new Span(quantity.start(1), quantity.end(1)) : null;
    Span valueSpan =
        value.reset().region(from, in.end()).find() ? new Span(value.start(), value.end()) : null;
    if (valueSpan == null) {
      return new Gift(new Span(in.start(), end), description, pieceSpan, null, null, null);
    }
    String written = valueSpan.of(text);
    boolean each = EACH.matcher(text.substring(from, valueSpan.start())).find();
    if (each && pieceSpan != null) {
      return new Gift(
          new Span(in.start(), Math.max(end, valueSpan.end())),
          new Span(start, Math.max(end, valueSpan.end())),
          pieceSpan,
          times(plain(pieceSpan.of(text)), written),
          valueSpan,
          "each");
    }
    return new Gift(
        new Span(in.start(), Math.max(end, valueSpan.end())),
        new Span(start, Math.max(end, valueSpan.end())),
        pieceSpan,
        each ? null : plain(written),
        each ? null : valueSpan,
        null);
  }

  /** The pieces times what each was worth, where both are exact; null where one is not. */
  private static @Nullable String times(String pieces, String each) {
    Amount worth = WrittenAmount.DONG.read(plain(each)).orNull();
    if (worth == null || !Objects.equals(worth.max(), worth.min()) || !pieces.matches("\\d{1,6}")) {
      return null;
    }
    return String.valueOf(Long.parseLong(pieces) * worth.min());
  }

  /** A number of Vietnamese prose, where a dot before three digits is never a decimal one. */
  static String plain(String written) {
    return THOUSANDS.matcher(written).replaceAll("");
  }

  /** Whether no sentence and no speech stands between a verb and what it gives. */
  private static boolean near(String text, int from, int at) {
    String between = text.substring(from, at);
    return between.length() < 70
        && List.of("mong", "đề nghị", "ghi nhận", "chúc mừng năm mới").stream()
            .noneMatch(between::contains);
  }
}
