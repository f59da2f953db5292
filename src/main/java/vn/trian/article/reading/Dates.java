package vn.trian.article.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Span;
import vn.trian.calendar.LunarYears;

/**
 * The days that a text names. Those of an anniversary, and those that only name an occasion, are
 * none of a visit.
 */
final class Dates {
  private static final String D = "\\s*[/.\\-–]\\s*";
  private static final Pattern RANGE =
      Pattern.compile(
          "\\d{1,2}"
              + D
              + "\\d{1,2}"
              + D
              + "\\d{4}\\s*(?:[-–—/]|đến)\\s*\\d{1,2}"
              + D
              + "\\d{1,2}"
              + D
              + "(\\d{4})");
  private static final Pattern FULL =
      Pattern.compile("(?<![\\d/])(\\d{1,2})" + D + "(\\d{1,2})" + D + "(\\d{4})(?!\\d)");
  private static final Pattern SHORT =
      Pattern.compile(
          "(?<![\\d/.])(\\d{1,2})\\s*[/\\-–.]\\s*(\\d{1,2})(?![\\d]|\\s*[/.]\\s*\\d{4})");
  private static final Pattern WORDS =
      AnyCase.of(
          "(\\d{1,2})\\s+tháng\\s+(\\d{1,2}|giêng|chạp|hai|ba|tư)(?:[\\s,]+(?:năm\\s+)?(\\d{4}))?");
  private static final Pattern ISO = Pattern.compile("(?<!\\d)(20\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d)");
  private static final Pattern RELATIVE =
      AnyCase.of("(?:hôm|sáng|trưa|chiều|tối)\\s+(nay|qua)(?!\\p{L})");
  private static final Pattern LUNAR_DAY =
      AnyCase.of(
          "(?:(?:ngày\\s+)?(\\d{1,2})\\s+(?:tháng\\s+chạp|tết)|(?:mùng|mồng)\\s+(\\d{1,2}|một|hai|ba)(?:\\s+tết)?)");
  private static final Pattern YEAR_NAME =
      AnyCase.of(
          "(Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Kỉ|Canh|Tân|Nhâm|Quý|Quí)\\s+(Tý|Tí|Sửu|Dần|Mão|Mẹo|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi)");

  /** The last month of a lunar year is before Tết of the next. */
  private static final Pattern OF_LAST_MONTH = AnyCase.of("chạp\\s+(?:năm\\s+)?$");

  private static final Pattern WEEKDAY =
      AnyCase.of("(?:thứ\\s*(?:[2-7]|hai|ba|tư|năm|sáu|bảy)|chủ\\s+nhật)[\\s,]*$");

  /** What stands right before a day that names an occasion, and not when something took place. */
  private static final Pattern NAMES_OCCASION =
      AnyCase.of(
          "(?:việt nam|vn|thầy thuốc|kỷ niệm|kỉ niệm|dịp|mừng|nhân ngày|nhân|truyền thống|quốc tế|liệt sĩ|liệt sỹ|phụ nữ|điều dưỡng|thiếu nhi|tết)\\s*(?:ngày\\s*)?[(\\s,]*$");

  private static final Pattern SAYS_WHEN =
      AnyCase.of("(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|vào|nay|qua|lúc|từ|[(,:–-]|^|\\n)[\\s(,]*$");

  private final LunarYears lunar;

  Dates(LunarYears lunar) {
    this.lunar = lunar;
  }

  /**
   * A day as it is named.
   *
   * @param year null where none is named
   * @param when whether the words before it say that something took place then
   */
  record Named(int day, int month, @Nullable Integer year, Span span, boolean when) {
    @Nullable LocalDate in(int of) {
      try {
        return LocalDate.of(of, month, day);
      } catch (DateTimeException e) {
        return null;
      }
    }
  }

  /** The days named in a passage, in its order; those of an anniversary left out. */
  List<Named> find(String text, Span in) {
    List<Span> taken = new ArrayList<>();
    Matcher range = RANGE.matcher(text).region(in.start(), in.end());
    while (range.find()) {
      taken.add(new Span(range.start(), range.end()));
    }
    List<Named> named = new ArrayList<>();
    for (Pattern pattern : List.of(FULL, ISO, WORDS, SHORT)) {
      Matcher matcher =
          pattern.matcher(text).region(in.start(), in.end()).useTransparentBounds(true);
      while (matcher.find()) {
        Span span = new Span(matcher.start(), matcher.end());
        if (taken.stream().noneMatch(span::meets)) {
          Named day = named(text, pattern, matcher, span);
          if (day != null) {
            taken.add(span);
            named.add(day);
          }
        }
      }
    }
    named.sort((one, other) -> Integer.compare(one.span().start(), other.span().start()));
    return named;
  }

  private static @Nullable Named named(String text, Pattern pattern, Matcher matcher, Span span) {
    int day = number(matcher.group(pattern == ISO ? 3 : 1));
    int month = number(matcher.group(2));
    String year = pattern == SHORT ? null : matcher.group(pattern == ISO ? 1 : 3);
    if (day < 1 || day > 31 || month < 1 || month > 12) {
      return null;
    }
    String before = text.substring(Math.max(0, span.start() - 40), span.start());
    boolean occasion = NAMES_OCCASION.matcher(before).find();
    boolean past = year != null && (Integer.parseInt(year) < 2000 || year.compareTo("2100") > 0);
    if (past || isInAddress(text, span)) {
      return null;
    }
    boolean when =
        !occasion && (SAYS_WHEN.matcher(before).find() || WEEKDAY.matcher(before).find());
    if (occasion && year == null) {
      return null;
    }
    return new Named(day, month, year == null ? null : Integer.valueOf(year), span, when);
  }

  private static boolean isInAddress(String text, Span span) {
    int start = span.start();
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return text.startsWith("http", start);
  }

  private static int number(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "giêng", "một" -> 1;
      case "hai" -> 2;
      case "ba" -> 3;
      case "tư" -> 4;
      case "chạp" -> 12;
      default -> Integer.parseInt(written);
    };
  }

  /** A day told from the day of publication: this morning, yesterday. */
  Optional<Dated> relative(String text, Span in, LocalDate published) {
    Matcher matcher = RELATIVE.matcher(text).region(in.start(), in.end());
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean today = matcher.group(1).toLowerCase(Locale.ROOT).equals("nay");
    return Optional.of(
        new Dated(
            today ? published : published.minusDays(1),
            new Span(matcher.start(), matcher.end()),
            "published"));
  }

  /** A day of the last lunar month or of Tết, of a year that is known. */
  Optional<Dated> lunar(String text, Span in, @Nullable Integer year) {
    Matcher matcher = LUNAR_DAY.matcher(text).region(in.start(), in.end());
    if (!matcher.find() || year == null) {
      return Optional.empty();
    }
    Span span = new Span(matcher.start(), matcher.end());
    Optional<LocalDate> day =
        matcher.group(1) == null
            ? lunar.firstDay(year).map(first -> first.plusDays(number(matcher.group(2)) - 1L))
            : lunar.beforeTet(year, Integer.parseInt(matcher.group(1)));
    return day.map(of -> new Dated(of, span, "lunar"));
  }

  /** The year of Tết that a name such as Nhâm Thìn means. */
  Optional<Integer> yearName(String text) {
    Matcher matcher = YEAR_NAME.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String before = text.substring(Math.max(0, matcher.start() - 16), matcher.start());
    int next = OF_LAST_MONTH.matcher(before).find() ? 1 : 0;
    return lunar.named(matcher.group()).map(year -> year + next);
  }

  /** The last year of an anniversary's two dates: 27/2/1955 – 27/2/2025. */
  Optional<Integer> anniversaryYear(String text) {
    Matcher matcher = RANGE.matcher(text);
    return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }
}
