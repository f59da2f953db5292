package vn.trian.intake.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the markup of a page says of the article: where and when it was published. When it was
 * changed counts for nothing.
 */
record PageFacts(@Nullable String address, @Nullable LocalDate published) {
  /** A moment is a day where the newspapers are. */
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final int LONGEST_ADDRESS = 2_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)? ?(Z|[+-]\\d{2}:?\\d{2})?)?\\b.*");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\b.*");

  static PageFacts of(Document page) {
    String address =
        Stream.of(
                attribute(page, "link[rel=canonical]", "href"),
                attribute(page, "meta[property=og:url]", "content"))
            .flatMap(Optional::stream)
            .filter(url -> url.matches("https?://\\S+") && url.length() <= LONGEST_ADDRESS)
            .findFirst()
            .orElse(null);
    LocalDate published =
        written(page).flatMap(written -> day(written).stream()).findFirst().orElse(null);
    return new PageFacts(address, published);
  }

  /** The days of publication, the most certain first. */
  private static Stream<String> written(Document page) {
    List<String> written = new ArrayList<>();
    add(written, page, "meta[property=article:published_time]", "content");
    List<String> ofOthers = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(JSON.readTree(script.data()), written, ofOthers);
      } catch (JacksonException e) {
        // What a program cannot read of it, nobody reads.
      }
    }
    written.addAll(ofOthers);
    add(written, page, "[itemprop=datePublished]", "content");
    add(written, page, "[itemprop=datePublished]", "datetime");
    page.select("[itemprop=datePublished]").forEach(element -> written.add(element.text()));
    add(written, page, "meta[name~=(?i)^(pubdate|publish-?date|dc\\.date\\.issued)$]", "content");
    add(written, page, "time[pubdate]", "datetime");
    add(written, page, "article time[datetime]", "datetime");
    add(written, page, "time[datetime]", "datetime");
    return written.stream();
  }

  private static void add(List<String> written, Document page, String where, String attribute) {
    attribute(page, where, attribute).ifPresent(written::add);
  }

  private static Optional<String> attribute(Document page, String where, String attribute) {
    return page.select(where).stream()
        .map(element -> element.attr(attribute).strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static void collect(JsonNode node, List<String> ofArticles, List<String> ofOthers) {
    JsonNode day = node.get("datePublished");
    if (day != null && day.isString()) {
      boolean article = String.valueOf(node.get("@type")).matches(".*(Article|Posting|Report).*");
      (article ? ofArticles : ofOthers).add(day.asString().strip());
    }
    node.forEach(child -> collect(child, ofArticles, ofOthers));
  }

  private static Optional<LocalDate> day(String written) {
    try {
      Matcher moment = MOMENT.matcher(written);
      if (moment.matches()) {
        return Optional.of(day(moment));
      }
      Matcher dayFirst = DAY_FIRST.matcher(written);
      return dayFirst.matches()
          ? Optional.of(date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate day(Matcher moment) {
    LocalDate day = date(moment.group(1), moment.group(2), moment.group(3));
    String zone = moment.group(6);
    if (zone == null) {
      return day;
    }
    int hour = Integer.parseInt(moment.group(4));
    int minute = Integer.parseInt(moment.group(5));
    return LocalDateTime.of(day, LocalTime.of(hour, minute))
        .atOffset(ZoneOffset.of(zone))
        .atZoneSameInstant(VIETNAM)
        .toLocalDate();
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
