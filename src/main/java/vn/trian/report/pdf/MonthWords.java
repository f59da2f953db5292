package vn.trian.report.pdf;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import vn.trian.quality.SourceLocation;
import vn.trian.report.content.Edition;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Words;
import vn.trian.text.Language;
import vn.trian.text.Messages;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;

/** What the month's PDF and the annexes say in words, in the reader's language. */
final class MonthWords {
  private static final String BUNDLE = "/reports/month";
  private static final int YEAR_LENGTH = 4;

  private final ReportModel model;
  private final Words words;
  private final Messages messages;

  MonthWords(ReportModel model) {
    this.model = model;
    this.words = new Words(model);
    this.messages = Messages.of(BUNDLE, model.language());
  }

  /** The words that every face of the report has. */
  Words shared() {
    return words;
  }

  String get(String key, Object... arguments) {
    return messages.get(key, arguments);
  }

  /** The sentence for one thing, or for several. */
  String plural(long number, String key, Object... arguments) {
    return get(number == 1 ? key + ".one" : key, arguments);
  }

  /** A number of things, {@code 12 lượt thăm}; {@code 1 visit}. */
  String counted(long number, String key) {
    return plural(number, key, words.number(number));
  }

  /** A difference with its sign. */
  String signed(long change) {
    return change > 0
        ? "+" + words.number(change)
        : change < 0 ? "−" + words.number(-change) : words.number(0);
  }

  /** One thing after the other, {@code a, b và c}. */
  String listed(List<String> things) {
    int last = things.size() - 1;
    return last < 1
        ? String.join("", things)
        : String.join(get("comma"), things.subList(0, last)) + get("and") + things.get(last);
  }

  /** Things whose own names may have commas. */
  String apart(List<String> things) {
    return String.join(get("semicolon"), things);
  }

  /** Days below 10 and the months 1 and 2 have a zero before them (Decree 30/2020, annex I). */
  String month(YearMonth month) {
    return get("month", monthName(month.getMonthValue()), month.getYear());
  }

  /**
   * Day, month and year of a date as words.
   *
   * @param first what stands before them
   * @param last what stands after them
   */
  String dated(String key, String first, LocalDate date, String last) {
    boolean english = model.language() == Language.EN;
    return get(
        key,
        first,
        english ? date.getDayOfMonth() : twoDigits(date.getDayOfMonth()),
        monthName(date.getMonthValue()),
        date.getYear(),
        last);
  }

  /** A period of a table: a month as {@code 02/2025}, a year as it is. */
  String period(String period) {
    return period.length() == YEAR_LENGTH
        ? period
        : get("period.month", period.substring(YEAR_LENGTH + 1), period.substring(0, YEAR_LENGTH));
  }

  private String monthName(int month) {
    if (model.language() == Language.EN) {
      return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
    return month <= 2 ? twoDigits(month) : Integer.toString(month);
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** What a document says of itself. */
  String standing() {
    String key = "standing." + model.issue().standing().id();
    return get(model.issue().running() ? key + ".running" : key);
  }

  /** A host as the edition shows it: planners read no person's name. */
  String host(Host host) {
    String name = host.name();
    String title = host.title();
    if (host.kind() == HostKind.PERSON && model.edition() == Edition.PLANNER) {
      return title == null ? get("host.person") : title;
    }
    if (name == null) {
      return title == null ? get("host.unnamed") : title;
    }
    return title == null ? name : get("host.titled", name, title);
  }

  /** Where something was read, as part of a sentence. */
  String at(SourceLocation at) {
    if (at.line() == 0) {
      return get("at.file", at.file());
    }
    String line = Long.toString(at.line());
    return at.sheet() == null
        ? get("at.line", at.file(), line)
        : get("at.sheet", at.file(), at.sheet(), line);
  }

  /** Where something was read, as short as it can be found by: {@code file:line}. */
  static String citation(SourceLocation at) {
    String file = at.sheet() == null ? at.file() : at.file() + "[" + at.sheet() + "]";
    return at.line() == 0 ? file : file + ":" + at.line();
  }
}
