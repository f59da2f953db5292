package vn.trian.report.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trian.calendar.Occasion;
import vn.trian.calendar.Occasions;
import vn.trian.place.Register;
import vn.trian.place.UnitMap;
import vn.trian.report.content.Delegation;
import vn.trian.report.content.Quality;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.text.Language;
import vn.trian.text.Messages;

/** A month's figures in sentences. */
final class Prose {
  private static final int MOST_DELEGATIONS = 3;

  /** The code of an occasion that is a day of the year. */
  private static final Pattern DAY_AND_MONTH = Pattern.compile("\\d+-(\\d+)");

  private static final Occasions OCCASIONS = Occasions.load();

  private final ReportModel model;
  private final ReportKey.Month key;
  private final MonthWords words;

  Prose(ReportModel model, ReportKey.Month key, MonthWords words) {
    this.model = model;
    this.key = key;
    this.words = words;
  }

  /** One paragraph each. */
  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    if (total().visits() == 0) {
      paragraphs.add(
          words.get(
              "visits.none",
              words.month(key.month()),
              day(firstDay()),
              day(lastDay()),
              day(model.issue().asOf())));
    } else {
      paragraphs.add(visits());
      paragraphs.add(places());
      if (!model.figures().delegations().isEmpty()) {
        paragraphs.add(delegations());
      }
      if (!model.figures().occasions().isEmpty()) {
        paragraphs.add(occasions());
      }
      paragraphs.add(gifts());
    }
    senders().ifPresent(paragraphs::add);
    words.shared().waiting(model.evidence().quality().waiting()).ifPresent(paragraphs::add);
    return paragraphs;
  }

  private String visits() {
    Measures total = total();
    List<String> kinds = new ArrayList<>();
    if (total.facilities() > 0) {
      kinds.add(words.counted(total.facilities(), "n.facilities"));
    }
    if (total.persons() > 0) {
      kinds.add(words.counted(total.persons(), "n.persons"));
    }
    long unstated = total.visits() - total.facilities() - total.persons();
    if (unstated > 0) {
      kinds.add(words.counted(unstated, "n.unstated"));
    }
    return words.plural(
        total.visits(),
        total.hosts() == 0 ? "visits.unnamed" : "visits",
        words.month(key.month()),
        day(firstDay()),
        day(lastDay()),
        words.counted(total.visits(), "n.visits"),
        words.counted(total.hosts(), "n.hosts"),
        words.listed(kinds));
  }

  private String places() {
    String provincialLine =
        Messages.of("/vn/trian/summary/lines", model.language()).get("provincial");
    List<SummaryRow> visited =
        model.figures().unitTotals().stream().filter(row -> row.measures().visits() > 0).toList();
    long units = visited.stream().filter(row -> !row.unitCode().isEmpty()).count();
    long provinces =
        visited.stream()
            .map(SummaryRow::provinceCode)
            .filter(code -> !code.isEmpty())
            .distinct()
            .count();
    long placed = 0;
    long provincial = 0;
    for (SummaryRow row : visited) {
      if (!row.unitCode().isEmpty()) {
        placed += row.measures().visits();
      } else if (row.unit().equals(provincialLine)) {
        provincial += row.measures().visits();
      }
    }
    long unplaced = total().visits() - placed - provincial;
    List<String> sentences = new ArrayList<>();
    if (units > 0) {
      sentences.add(
          words.get(
              "places",
              words.counted(units, "n." + level()),
              words.counted(provinces, "n.provinces")));
    } else if (provinces > 0 && provincial > 0) {
      sentences.add(words.get("places.provinces", words.counted(provinces, "n.provinces")));
    } else {
      sentences.add(words.get("places.none"));
    }
    if (provincial > 0) {
      sentences.add(words.get("provincial", words.counted(provincial, "n.visits")));
    }
    if (unplaced > 0) {
      sentences.add(words.plural(unplaced, "unplaced", words.counted(unplaced, "n.visits")));
    }
    return String.join(" ", sentences);
  }

  /** What the units are: those of the map, or those of the days of the month. */
  private String level() {
    UnitMap map = model.figures().map();
    LocalDate first = map.isAsRecorded() ? firstDay() : map.day();
    LocalDate last = map.isAsRecorded() ? lastDay() : map.day();
    if (first.isAfter(Register.LAST_DAY_OF_DISTRICTS)) {
      return "communes";
    }
    return last.isAfter(Register.LAST_DAY_OF_DISTRICTS) ? "units" : "districts";
  }

  private String delegations() {
    List<Delegation> all = model.figures().delegations();
    String most =
        words.apart(
            all.stream()
                .limit(MOST_DELEGATIONS)
                .map(d -> words.get("delegation", d.name(), words.counted(d.visits(), "n.visits")))
                .toList());
    return all.size() > MOST_DELEGATIONS
        ? words.get("delegations.most", words.shared().number(all.size()), most)
        : words.plural(all.size(), "delegations", words.shared().number(all.size()), most);
  }

  private String occasions() {
    List<String> parts = new ArrayList<>();
    model
        .figures()
        .occasions()
        .forEach((code, visits) -> parts.add(occasion(code, words.counted(visits, "n.visits"))));
    return words.get("occasions", words.apart(parts));
  }

  private String occasion(String code, String visits) {
    if (code.isEmpty()) {
      return words.get("occasion.unstated", visits);
    }
    Optional<Occasion> found = OCCASIONS.find(code);
    if (found.isEmpty()) {
      return words.get("occasion", visits, code);
    }
    Occasion occasion = found.get();
    boolean english = model.language() == Language.EN;
    String name = english ? occasion.englishName() : occasion.vietnameseName();
    Matcher day = DAY_AND_MONTH.matcher(occasion.code());
    if (day.matches()) {
      int year = yearOf(Integer.parseInt(day.group(1)));
      if (occasion.anniversaryIn(year).isPresent()) {
        int count = occasion.anniversaryIn(year).getAsInt();
        return words.get(
            "occasion.anniversary",
            visits,
            name,
            english ? ordinal(count) : Integer.toString(count));
      }
    }
    return words.get("occasion", visits, name);
  }

  /** The year of an occasion's day: a visit in January may be for a day in December. */
  private int yearOf(int month) {
    int distance = month - key.month().getMonthValue();
    int year = key.month().getYear();
    return distance > 6 ? year - 1 : distance < -6 ? year + 1 : year;
  }

  private static String ordinal(int number) {
    int lastTwo = number % 100;
    if (lastTwo >= 11 && lastTwo <= 13) {
      return number + "th";
    }
    return number
        + switch (number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  private String gifts() {
    Measures total = total();
    return total.gifts() == 0
        ? words.get("gifts.none")
        : words.get("gifts", words.counted(total.gifts(), "n.visits"), giftValue(total));
  }

  private String giftValue(Measures total) {
    String min = words.shared().number(total.giftValueMin());
    Long max = total.giftValueMax();
    if (total.giftValueMin() == 0 && (max == null || max == 0)) {
      return words.get("gifts.value.none");
    }
    if (max == null) {
      return words.get("gifts.value.open", min);
    }
    return max == total.giftValueMin()
        ? words.get("gifts.value.exact", min)
        : words.get("gifts.value.range", min, words.shared().number(max));
  }

  /** Whether everybody reported who was expected to. */
  private Optional<String> senders() {
    Quality quality = model.evidence().quality();
    String period = key.month().toString();
    if (!quality.periods().contains(period)
        || quality.senders().stream().noneMatch(Quality.Sender::expected)) {
      return Optional.empty();
    }
    List<String> silent = quality.silent(period);
    return Optional.of(
        silent.isEmpty()
            ? words.get("silent.none")
            : words.plural(
                silent.size(),
                "silent",
                words.shared().number(silent.size()),
                words.apart(silent)));
  }

  private Measures total() {
    return model.figures().total();
  }

  private LocalDate firstDay() {
    return key.calendar().firstDayOf(key.month());
  }

  private LocalDate lastDay() {
    return key.calendar().lastDayOf(key.month());
  }

  private String day(LocalDate day) {
    return words.shared().day(day);
  }
}
