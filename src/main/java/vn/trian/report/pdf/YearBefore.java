package vn.trian.report.pdf;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Trace;
import vn.trian.summary.Comparability.FullyComparable;
import vn.trian.summary.Comparison;
import vn.trian.summary.Comparison.Difference;
import vn.trian.summary.Comparison.Line;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.summary.UnitLine;

/** A month beside the same month a year before: in sentences, and unit by unit. */
final class YearBefore {
  private static final int MOST_NAMED = 3;

  private final ReportModel model;
  private final YearMonth before;
  private final MonthWords words;
  private final List<Line> told;
  private final boolean isKnown;

  YearBefore(ReportModel model, YearMonth month, MonthWords words) {
    this.model = model;
    this.before = month.minusYears(1);
    this.words = words;
    Comparison comparison = model.figures().comparison();
    this.isKnown = comparison.lines().stream().anyMatch(line -> line.cells().get(0).isKnown());
    this.told =
        !isKnown
            ? List.of()
            : comparison.lines().stream()
                .filter(line -> line.isTold(0) && !line.isNothing(0))
                .toList();
  }

  /** One paragraph each. */
  List<String> paragraphs() {
    if (!isKnown) {
      return List.of(words.get("before.unknown", words.month(before)));
    }
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(totals());
    if (told.isEmpty()) {
      return paragraphs;
    }
    List<Line> comparable = told.stream().filter(YearBefore::isComparable).toList();
    List<Line> others = told.stream().filter(line -> !isComparable(line)).toList();
    String sentence = comparable(comparable);
    if (comparable.stream().anyMatch(line -> change(line) != 0)) {
      sentence += " " + words.get("before.greatest", words.apart(greatest(comparable)));
    }
    paragraphs.add(sentence);
    if (!others.isEmpty()) {
      paragraphs.add(
          words.get(
              "before.reasons",
              words.counted(others.size(), "n.compared"),
              words.apart(reasons(others))));
    }
    return paragraphs;
  }

  private String totals() {
    long was = total(model.figures().comparison().years().get(0));
    long is = total(model.figures().comparison().years().get(1));
    String key = is > was ? "before.more" : is < was ? "before.less" : "before.same";
    return words.get(
        key,
        visits(is),
        words.shared().number(Math.abs(is - was)),
        words.month(before),
        visits(was));
  }

  private long total(String period) {
    return model.figures().totals().getOrDefault(period, Measures.NONE).visits();
  }

  private String comparable(List<Line> comparable) {
    String all = words.counted(told.size(), "n.compared");
    if (comparable.isEmpty()) {
      return words.get("before.none", all);
    }
    if (comparable.size() == told.size()) {
      return words.plural(told.size(), "before.all", all);
    }
    long was = comparable.stream().mapToLong(line -> line.cells().get(0).visits()).sum();
    long is = comparable.stream().mapToLong(line -> line.cells().get(1).visits()).sum();
    return words.get(
        "before.some",
        all,
        words.counted(comparable.size(), "n.compared"),
        words.shared().number(was),
        words.shared().number(is),
        words.signed(is - was));
  }

  private List<String> greatest(List<Line> comparable) {
    return comparable.stream()
        .filter(line -> change(line) != 0)
        .sorted(Comparator.comparing(line -> -Math.abs(change(line))))
        .limit(MOST_NAMED)
        .map(line -> words.get("before.unit", name(line), words.signed(change(line))))
        .toList();
  }

  private List<String> reasons(List<Line> others) {
    List<String> reasons = new ArrayList<>();
    for (Line line : others.subList(0, Math.min(MOST_NAMED, others.size()))) {
      reasons.add(words.get("before.reason", name(line), worth(line)));
    }
    if (others.size() > MOST_NAMED) {
      reasons.add(words.counted(others.size() - MOST_NAMED, "n.others"));
    }
    return reasons;
  }

  /** The table of the units of which something is known in one of the two months. */
  void table(Lines lines, int number) {
    if (told.isEmpty()) {
      return;
    }
    List<String> periods = model.figures().comparison().years();
    lines.table(
        "differences",
        words.get("table.differences", number, words.month(before)),
        List.of(
            words.shared().get("code"),
            words.shared().get("unit"),
            words.period(periods.get(0)),
            words.period(periods.get(1)),
            words.shared().get("difference"),
            "",
            words.shared().get("difference.worth")));
    for (Line line : told) {
      lines.add(
          "difference",
          Map.of(
              "code", code(line.unit()),
              "name", name(line),
              "c0", words.shared().count(line.cells().get(0)),
              "c1", words.shared().count(line.cells().get(1)),
              "c2", words.shared().difference(difference(line)),
              "text", worth(line)));
    }
    lines.endTable();
  }

  /** What a difference is worth, with its months as the table's head has them. */
  private String worth(Line line) {
    Difference difference = difference(line);
    return words
        .shared()
        .worth(difference)
        .replace(difference.from(), words.period(difference.from()))
        .replace(difference.to(), words.period(difference.to()));
  }

  boolean hasTable() {
    return !told.isEmpty();
  }

  /** A unit that has no visit in the month has no row there, and no code. */
  private String code(UnitLine unit) {
    List<SummaryRow> rows = model.figures().unitTotals();
    for (int at = 0; at < rows.size(); at++) {
      SummaryRow row = rows.get(at);
      if (row.provinceCode().equals(unit.provinceCode())
          && row.province().equals(unit.province())
          && row.unitCode().equals(unit.unitCode())
          && row.unit().equals(unit.unit())) {
        return Trace.codeOfUnit(at);
      }
    }
    return "";
  }

  private String name(Line line) {
    return words.get("unit.and.province", line.unit().unit(), line.unit().province());
  }

  private String visits(long count) {
    return words.counted(count, "n.visits");
  }

  private static Difference difference(Line line) {
    return line.differences().get(0);
  }

  private static boolean isComparable(Line line) {
    return difference(line).comparability() instanceof FullyComparable;
  }

  /** A comparable difference always has a figure. */
  private static long change(Line line) {
    return Objects.requireNonNull(difference(line).change());
  }
}
