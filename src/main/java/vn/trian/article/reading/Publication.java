package vn.trian.article.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Article;
import vn.trian.article.Span;

/**
 * Where and when an article was published, by its markup, else by the lines around its text.
 *
 * @param address a web address, or null
 * @param day null where it is not told
 * @param daySpan where the text says the day, or null
 * @param year of publication, where the address tells no more
 */
record Publication(
    @Nullable String address,
    @Nullable LocalDate day,
    @Nullable Span daySpan,
    @Nullable Integer year) {
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern DAY_IN_ADDRESS =
      Pattern.compile("/(20\\d\\d)[/-]?(0?[1-9]|1[0-2])[/-]?(0?[1-9]|[12]\\d|3[01])/");
  private static final Pattern STAMP_IN_ADDRESS =
      Pattern.compile("(?<!\\d)(20[0-3]\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{4,9}(?!\\d)");
  private static final Pattern MONTH_IN_ADDRESS =
      Pattern.compile("/(20[0-3]\\d)[/-]?(0[1-9]|1[0-2])/");

  private static final Pattern HEADER_MONTH =
      Pattern.compile("date\\s+(20\\d\\d)-(0[1-9]|1[0-2])(?![-\\d])");

  /** A line that tells a day of publication has so few other words. */
  private static final int FEW_WORDS = 9;

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern TIME = Pattern.compile("\\d{1,2}\\s*[:h]\\s*\\d{2}");
  private static final Pattern SAYS_SO =
      AnyCase.of("cập nhật|đăng|xuất bản|ngày đăng|date|thứ|chủ nhật|gmt|published");

  static Publication of(Article article, Dates dates) {
    String text = article.text();
    String address = article.address();
    if (address == null) {
      Matcher matcher = ADDRESS.matcher(text);
      address = matcher.find() && matcher.start() < 400 ? matcher.group() : null;
    }
    if (article.published() != null) {
      return new Publication(address, article.published(), null, null);
    }
    Dates.Named line = line(text, dates);
    if (line != null && line.year() != null) {
      LocalDate day = line.in(line.year());
      if (day != null) {
        return new Publication(address, day, line.span(), null);
      }
    }
    Matcher header = HEADER_MONTH.matcher(text);
    if (header.find() && header.start() < 400) {
      return new Publication(address, null, null, Integer.valueOf(header.group(1)));
    }
    LocalDate day = address == null ? null : dayIn(address);
    if (day != null || address == null) {
      return new Publication(address, day, null, null);
    }
    Matcher month = MONTH_IN_ADDRESS.matcher(address);
    return new Publication(
        address, null, null, month.find() ? Integer.valueOf(month.group(1)) : null);
  }

  /** The first full day in a line that holds little else, or at the very beginning. */
  private static Dates.@Nullable Named line(String text, Dates dates) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end);
      if (!line.isBlank() && !line.startsWith("http")) {
        Dates.Named named = named(text, start, end, dates);
        if (named != null) {
          return named;
        }
      }
      start = end + 1;
    }
    return null;
  }

  private static Dates.@Nullable Named named(String text, int start, int end, Dates dates) {
    List<Dates.Named> found = dates.find(text, new Span(start, end));
    for (Dates.Named day : found) {
      if (day.year() == null) {
        continue;
      }
      String line = text.substring(start, end);
      boolean few = WORD.matcher(line).results().limit(FEW_WORDS + 1L).count() <= FEW_WORDS;
      String before = text.substring(start, day.span().start());
      boolean stamp =
          before.length() < 40
              && (SAYS_SO.matcher(before).find()
                  || TIME.matcher(before).find()
                  || TIME.matcher(
                          text.substring(
                              day.span().end(), Math.min(text.length(), day.span().end() + 14)))
                      .find());
      boolean opens = before.isBlank() || before.strip().equals("(");
      boolean today =
          opens
              && line.substring(Math.min(line.length(), day.span().end() - start)).contains(" nay");
      if (today || (few && !before.toLowerCase(Locale.ROOT).contains("kỷ niệm")) || stamp) {
        return day;
      }
    }
    return null;
  }

  private static @Nullable LocalDate dayIn(String address) {
    for (Pattern pattern : List.of(DAY_IN_ADDRESS, STAMP_IN_ADDRESS)) {
      Matcher matcher = pattern.matcher(address);
      if (matcher.find()) {
        try {
          return LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
          // Digits that are no day tell nothing.
        }
      }
    }
    return null;
  }
}
