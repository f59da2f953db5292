package vn.trian.web.planner;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.UnitMap;
import vn.trian.summary.SummaryQuery;
import vn.trian.text.Language;

/**
 * What a planner looks at. All of it stands in the address, so that every view can be bookmarked.
 *
 * @param usual what is looked at when nothing is said: it is left out of addresses
 * @param from the first year; null for the first that there is
 * @param to the last year; null for the last that there is
 * @param provinces their codes; none for all
 * @param occasion its code; null for all
 * @param find what the names of units must contain; empty for any
 * @param allRows whether the units of all provinces are shown, however many
 * @param drawn the lines of the chart, by their ids
 */
record Choice(
    Usual usual,
    ReportingCalendar calendar,
    UnitMap map,
    @Nullable Integer from,
    @Nullable Integer to,
    List<String> provinces,
    @Nullable String occasion,
    String find,
    boolean allRows,
    List<String> drawn,
    Language language) {
  Choice {
    provinces = List.copyOf(provinces);
    drawn = List.copyOf(drawn);
  }

  /** What the settings say that years are compared on. */
  record Usual(ReportingCalendar calendar, UnitMap map) {}

  SummaryQuery query() {
    SummaryQuery all = SummaryQuery.ofYears(map, calendar, language);
    return new SummaryQuery(
        all.by(),
        from == null ? all.from() : from,
        to == null ? all.to() : to,
        all.level(),
        map,
        calendar,
        occasion,
        language);
  }

  /** Whether the table shows some provinces or units only. */
  public boolean isPart() {
    return !provinces.isEmpty() || !find.isEmpty();
  }

  /** The same view of one province. */
  Choice of(String province) {
    return new Choice(
        usual, calendar, map, from, to, List.of(province), occasion, "", false, drawn, language);
  }

  /** The same view of the whole country. */
  Choice ofCountry(boolean all) {
    return new Choice(
        usual, calendar, map, from, to, List.of(), occasion, "", all, drawn, language);
  }

  /** The address of this view on a page. */
  String at(String path) {
    List<String> parts = common();
    provinces.forEach(code -> parts.add("province=" + code));
    if (!find.isEmpty()) {
      parts.add("find=" + encoded(find));
    }
    if (allRows) {
      parts.add("rows=all");
    }
    drawn.forEach(id -> parts.add("line=" + encoded(id)));
    return address(path, parts);
  }

  /** The address of the visits behind a figure; of all years of the view without a year. */
  String visits(String line, @Nullable String year, int page) {
    List<String> parts = new ArrayList<>();
    if (!line.isEmpty()) {
      parts.add("at=" + encoded(line));
    }
    if (year != null) {
      parts.add("year=" + year);
    }
    parts.addAll(year == null ? common() : commonWithoutYears());
    if (page > 1) {
      parts.add("page=" + page);
    }
    return address("/visits", parts);
  }

  private List<String> common() {
    List<String> parts = commonWithoutYears();
    if (from != null) {
      parts.add("from=" + from);
    }
    if (to != null) {
      parts.add("to=" + to);
    }
    return parts;
  }

  private List<String> commonWithoutYears() {
    List<String> parts = new ArrayList<>();
    if (calendar != usual.calendar()) {
      parts.add("calendar=" + calendar.id());
    }
    if (!map.equals(usual.map())) {
      parts.add("map=" + map.id());
    }
    if (occasion != null) {
      parts.add("occasion=" + encoded(occasion));
    }
    if (language != Language.VI) {
      parts.add("lang=" + language.tag());
    }
    return parts;
  }

  private static String address(String path, List<String> parts) {
    return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
