package vn.trian.report.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.summary.ComparabilityWords;
import vn.trian.summary.Comparison;
import vn.trian.summary.Measures;
import vn.trian.summary.YearCell;
import vn.trian.text.Messages;

/** What both faces of a report say in words, in the reader's language. */
public final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final String BUNDLE = "/reports/messages";

  private final ReportModel model;
  private final Messages messages;
  private final ComparabilityWords comparability;
  private final NumberWords numbers;

  public Words(ReportModel model) {
    this.model = model;
    this.messages = Messages.of(BUNDLE, model.language());
    this.comparability = new ComparabilityWords(model.language());
    this.numbers = new NumberWords(model.language());
  }

  /** A definition: a term and its sentence. */
  public record Note(String term, String sentence) {}

  public String get(String key, Object... arguments) {
    return messages.get(key, arguments);
  }

  public String title() {
    if (model.key() instanceof ReportKey.Month key) {
      YearMonth month = key.month();
      return get("title.month", twoDigits(month.getMonthValue()), month.getYear());
    }
    List<String> years = model.figures().comparison().years();
    if (years.isEmpty()) {
      return get("title.years.none");
    }
    String first = years.get(0);
    String last = years.get(years.size() - 1);
    return first.equals(last) ? get("title.year", first) : get("title.years", first, last);
  }

  /** The days that the report covers. */
  public String period() {
    ReportingCalendar calendar = model.key().calendar();
    if (model.key() instanceof ReportKey.Month key) {
      return range(calendar, key.month(), key.month());
    }
    List<String> years = model.figures().comparison().years();
    if (years.isEmpty()) {
      return get("period.none");
    }
    return range(
        calendar,
        YearMonth.of(Integer.parseInt(years.get(0)), 1),
        YearMonth.of(Integer.parseInt(years.get(years.size() - 1)), 12));
  }

  private String range(ReportingCalendar calendar, YearMonth first, YearMonth last) {
    return get("period.range", day(calendar.firstDayOf(first)), day(calendar.lastDayOf(last)));
  }

  public String status() {
    return model.issue().running()
        ? get("status.provisional", day(model.issue().asOf()))
        : get("status.final");
  }

  /** Which issue it is; of a view, that it is none. */
  public String release() {
    return isView() ? get("view.line") : get("release.line", model.issue().release());
  }

  /** All that it covers together, as the last line of a table is called. */
  public String whole() {
    return isView() ? get("total") : get("country");
  }

  /** The title of the chart of years. */
  public String chartOfYears() {
    return get(isView() ? "chart.years.view" : "chart.years");
  }

  private boolean isView() {
    return model.key() instanceof ReportKey.View;
  }

  /** What was chosen to be looked at, and the map that the figures are stated on. */
  public String where() {
    return model.key() instanceof ReportKey.View view && !view.part().isEmpty()
        ? view.part() + " · " + map()
        : map();
  }

  public String calendar() {
    return get("calendar." + model.key().calendar().id());
  }

  public String giftValue(Measures measures) {
    long min = measures.giftValueMin();
    Long max = measures.giftValueMax();
    if (max == null) {
      return get("gift.value.open", number(min));
    }
    if (max == 0) {
      return get("gift.value.none");
    }
    return min == max
        ? get("gift.value.exact", number(min))
        : get("gift.value.range", number(min), number(max));
  }

  public List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    notes.add(new Note(get("visits"), get("note.visits")));
    notes.add(new Note(get("hosts"), get("note.hosts")));
    notes.add(new Note(get("note.kinds.term"), get("note.kinds")));
    notes.add(new Note(get("gifts"), get("note.gifts")));
    notes.add(new Note(get("note.value.term"), get("note.value")));
    notes.add(new Note(get("note.unplaced.term"), get("note.unplaced")));
    notes.add(new Note(get("note.calendar.term"), calendar()));
    notes.add(new Note(get("note.map.term"), map() + ". " + get("note.map." + kindOfMap())));
    notes.add(new Note(get("note.empty.term"), get("note.empty")));
    return notes;
  }

  private String kindOfMap() {
    return model.figures().map().isAsRecorded() ? "as-recorded" : "of";
  }

  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /**
   * Digits in groups of three, {@code 1.500.000} in Vietnamese and {@code 1,500,000} in English.
   */
  public String number(long number) {
    return numbers.of(number);
  }

  /** What waits to be reviewed, in a sentence; nothing where nothing does. */
  public Optional<String> waiting(Waiting waiting) {
    return waiting.isNone()
        ? Optional.empty()
        : Optional.of(
            get("waiting.sentence", number(waiting.articles()), number(waiting.visits())));
  }

  /** A number of things as a table shows it: a dash where there are none. */
  public String count(long number) {
    return number == 0 ? "–" : number(number);
  }

  /** The map that the figures of a table are stated on. */
  public String map() {
    return model.figures().map().isAsRecorded()
        ? get("map.as-recorded")
        : get("map.of", day(model.figures().map().day()));
  }

  /** What stands in a table for a unit's visits in a year. */
  public String count(YearCell cell) {
    return cell.visits() > 0 ? number(cell.visits()) : comparability.symbol(cell);
  }

  /** A difference with its sign; nothing where a year has no figure. */
  public String difference(Comparison.Difference difference) {
    Long change = difference.change();
    return change == null ? "" : numbers.signed(change);
  }

  /** What a difference is worth. */
  public String worth(Comparison.Difference difference) {
    return comparability.of(difference.comparability());
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
