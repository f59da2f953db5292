package vn.trian.article.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Span;
import vn.trian.calendar.Occasion;
import vn.trian.calendar.Occasions;

/** Finds the occasion that an article names, and which anniversary it is said to be. */
final class OccasionFinder {
  /** The occasions by the words that name them, the more telling first. */
  private static final List<Sign> SIGNS =
      List.of(
          sign(
              "27-2",
              "ngay-th[a-z]*y-thuoc|thay-thuoc-viet-nam|ngày\\s+(?:truyền thống\\s+)?(?:của\\s+)?(?:các\\s+)?th[ầâ]y\\s*thuốc|thầy thuốc\\s+(?:việt nam|vn)|ngày\\s*(?:lễ\\s*)?0?27\\s*[/.–-]\\s*0?2(?![\\d/.–-])|(?:dịp|lễ|mừng|kỷ niệm)\\s+(?:ngày\\s+)?0?27\\s*[/.–-]\\s*0?2(?!\\d)"),
          sign(
              "27-7",
              "thương binh\\s*[-–,và ]*\\s*liệt s[ĩỹ]|(?:ngày|dịp|kỷ niệm)\\s*0?27\\s*[/–-]\\s*0?7(?!\\d)"),
          sign(
              "12-5",
              "ngày\\s+(?:quốc tế\\s+)?điều dưỡng(?:\\s+quốc tế)?(?:\\s+thế giới)?\\s*\\(?\\s*0?12\\s*[/–-]\\s*0?5|quốc tế điều dưỡng|điều dưỡng (?:quốc tế|thế giới)"),
          sign("26-10", "ngày\\s+điều dưỡng việt nam"),
          sign("5-5", "(?:quốc tế|ngày)\\s+(?:nữ\\s+)?hộ sinh"),
          sign(
              "20-10",
              "ngày\\s+phụ nữ việt nam|phụ nữ việt nam\\s*\\(?\\s*20\\s*[/–-]\\s*10|(?:ngày|dịp|kỷ niệm)\\s*20\\s*[/–-]\\s*10(?!\\d)"),
          sign("8-3", "quốc tế phụ nữ|(?:ngày|dịp|kỷ niệm)\\s*0?8\\s*[/–-]\\s*0?3(?!\\d)"),
          sign("1-6", "quốc tế thiếu nhi|(?:ngày|dịp|tết|kỷ niệm)\\s*0?1\\s*[/–-]\\s*0?6(?!\\d)"),
          sign(
              "22-12",
              "thành lập\\s+(?:quân đội nhân dân|qđnd)|(?:ngày|dịp|kỷ niệm)\\s*22\\s*[/–-]\\s*12(?!\\d)"),
          sign("7-4", "ngày\\s+sức kh[ỏoẻ]e\\s+thế giới"),
          sign("1-10", "quốc tế\\s+(?:về\\s+)?người cao tuổi"),
          sign("26-12", "ngày\\s+dân số(?:\\s+việt nam)"),
          sign("20-11", "nhà giáo việt nam|(?:ngày|dịp|kỷ niệm)\\s*20\\s*[/–-]\\s*11(?!\\d)"),
          sign("2-9", "quốc khánh|tết độc lập"),
          sign("HTLO", "hải thượng lãn ông|lê hữu trác"),
          sign("VULAN", "vu lan"),
          sign("TRUNGTHU", "trung thu"),
          sign(
              "TET",
              "tết nguyên đán|tết âm lịch|tết cổ truyền|chúc tết|(?:dịp|đón|mừng|vui|trước|ngày|những ngày|tết)\\s+tết|tết\\s+(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)|giao thừa|năm mới|mừng xuân|tháng chạp"));

  private static final Pattern ANNIVERSARY =
      AnyCase.of(
          "(?:kỷ niệm|kỉ niệm|nhân|dịp|lần thứ|mừng)\\s+(?:ngày\\s+)?(?:lần\\s+)?(?:thứ\\s+)?(\\d{1,3})\\s*năm|(\\d{1,3})\\s+năm\\s+(?:ngày|thành lập)|lần thứ\\s+(\\d{1,3})");

  private static final Pattern DOCTORS_DAY =
      AnyCase.of(
          "(\\d{2})\\s+năm\\s+ngày\\s+th[ầâ]y\\s*thuốc|thầy thuốc\\s+việt nam[^.]{0,20}lần thứ\\s+(\\d{2})");

  /** So near behind the number the occasion must be named. */
  private static final int NEAR = 45;

  private final Occasions occasions;

  OccasionFinder(Occasions occasions) {
    this.occasions = occasions;
  }

  private record Sign(String code, Pattern words) {}

  private static Sign sign(String code, String words) {
    return new Sign(code, AnyCase.of(words));
  }

  /**
   * An occasion as it is named.
   *
   * @param anniversary where its number stands, or null
   */
  record Named(
      Occasion occasion, Span span, @Nullable Integer number, @Nullable Span anniversary) {}

  /** The occasion that a passage names; the first of several by how telling its words are. */
  Optional<Named> find(String text, Span in) {
    for (Sign sign : SIGNS) {
      Matcher matcher = sign.words().matcher(text).region(in.start(), in.end());
      matcher.useTransparentBounds(true);
      if (matcher.find()) {
        Span span = new Span(matcher.start(), matcher.end());
        return Optional.of(withAnniversary(text, in, occasions.get(sign.code()), span));
      }
    }
    return Optional.empty();
  }

  /** The number of the anniversary, said in a passage or elsewhere in the text. */
  Named withAnniversary(String text, Span in, Occasion occasion, Span span) {
    Matcher matcher = ANNIVERSARY.matcher(text).region(in.start(), in.end());
    while (matcher.find()) {
      int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
      boolean near = matcher.end() <= span.end() + NEAR && matcher.end() + NEAR >= span.start();
      String between =
          near && matcher.end() < span.start() ? text.substring(matcher.end(), span.start()) : "";
      if (near && !between.contains("thành lập") && !between.contains("truyền thống và")) {
        return new Named(
            occasion,
            span,
            Integer.valueOf(matcher.group(group)),
            new Span(matcher.start(group), matcher.end(group)));
      }
    }
    return new Named(occasion, span, null, null);
  }

  /** The number of an anniversary of an occasion, anywhere in a text. */
  Optional<Named> anniversary(String text, Occasion occasion) {
    for (Sign sign : SIGNS) {
      if (!sign.code().equals(occasion.code())) {
        continue;
      }
      Matcher matcher = sign.words().matcher(text);
      while (matcher.find()) {
        Named named =
            withAnniversary(
                text,
                new Span(0, text.length()),
                occasion,
                new Span(matcher.start(), matcher.end()));
        if (named.number() != null) {
          return Optional.of(named);
        }
      }
    }
    return Optional.empty();
  }

  /** The year that an anniversary of Doctors' Day is in; it is counted from 1955. */
  static Optional<Integer> yearOfAnniversary(String text) {
    Matcher matcher = DOCTORS_DAY.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String number = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return Optional.of(1955 + Integer.parseInt(number));
  }
}
