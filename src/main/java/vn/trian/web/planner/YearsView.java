package vn.trian.web.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Anniversary;
import vn.trian.report.content.HeatScale;
import vn.trian.report.content.Mark;
import vn.trian.report.content.NumberWords;
import vn.trian.report.content.YearTable;
import vn.trian.summary.ComparabilityWords;
import vn.trian.summary.Comparison;
import vn.trian.summary.Comparison.Difference;
import vn.trian.summary.UnitLine;
import vn.trian.summary.YearCell;
import vn.trian.text.Fold;
import vn.trian.text.Messages;
import vn.trian.web.PageWords;

/** The table of units and years as the page has it: each cell with its look and its words. */
final class YearsView {
  /** Of more units than these the provinces are shown first, and their units when asked for. */
  static final int MOST_OPEN = 150;

  private final Choice choice;
  private final Comparison comparison;
  private final Map<String, List<Comparison.Line>> provinces = new LinkedHashMap<>();
  private final List<Comparison.Line> lines = new ArrayList<>();
  private final Messages words;
  private final ComparabilityWords worth;
  private final NumberWords numbers;
  private final boolean open;
  private final HeatScale scale;

  YearsView(Choice choice, Comparison comparison) {
    this.choice = choice;
    this.comparison = comparison;
    this.words = PageWords.of(choice.language());
    this.worth = new ComparabilityWords(choice.language());
    this.numbers = new NumberWords(choice.language());
    String find = Fold.bare(choice.find());
    for (Comparison.Line line : comparison.lines()) {
      UnitLine unit = line.unit();
      if ((choice.provinces().isEmpty() || choice.provinces().contains(unit.provinceCode()))
          && Fold.bare(unit.unit()).contains(find)) {
        lines.add(line);
        provinces
            .computeIfAbsent(unit.provinceId(choice.map()), any -> new ArrayList<>())
            .add(line);
      }
    }
    this.open = choice.allRows() || choice.isPart() || lines.size() <= MOST_OPEN;
    List<Long> figures = new ArrayList<>();
    if (open) {
      lines.forEach(line -> line.cells().forEach(cell -> figures.add(cell.visits())));
    } else {
      provinces.values().forEach(of -> sums(of).forEach(cell -> figures.add(cell.visits())));
    }
    this.scale = HeatScale.of(figures);
  }

  /**
   * A column.
   *
   * @param mark of a round anniversary of Doctors' Day; else empty
   */
  record Head(String year, String mark, String markWords) {}

  /**
   * A province with its units.
   *
   * @param address of the province alone; empty where it has none
   */
  record Group(Row row, String address, List<Row> rows, int units) {}

  /**
   * A line of the table.
   *
   * @param id by which addresses name it
   */
  record Row(String id, String name, List<Cell> cells, Cell total, boolean drawn) {}

  /**
   * A figure, or what stands for it.
   *
   * @param look the class of its background
   * @param href the records behind it; null where there are none
   * @param said what a sign means; empty for a figure
   * @param change the difference to the year before; empty for none
   * @param mark of a difference that is not comparable; else empty
   * @param worth what that mark means here
   */
  record Cell(
      String look,
      String text,
      @Nullable String href,
      String said,
      String change,
      String mark,
      String worth) {}

  /** A step of the shades. */
  record Step(String look, String range) {}

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Whether units are shown, and not their provinces alone. */
  public boolean isOpen() {
    return open;
  }

  public int units() {
    return lines.size();
  }

  /** The comparison with those lines alone. */
  Comparison shown() {
    return new Comparison(comparison.years(), lines);
  }

  /** The lines that are shown or would be, in the order of the table. */
  List<Comparison.Line> lines() {
    return List.copyOf(lines);
  }

  public List<Head> heads() {
    return comparison.years().stream()
        .map(
            year ->
                Anniversary.find(year)
                    .map(
                        of ->
                            new Head(
                                year,
                                of.mark(),
                                words.get("anniversary." + of.kind(), of.number())))
                    .orElse(new Head(year, "", "")))
        .toList();
  }

  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int at = 0; at < scale.tops().size(); at++) {
      long top = scale.tops().get(at);
      String bottom = numbers.of(scale.bottom(at));
      String range = scale.bottom(at) == top ? bottom : bottom + "–" + numbers.of(top);
      steps.add(new Step("h" + scale.shade(top), range));
    }
    return steps;
  }

  /** All of the view together. */
  public Row total() {
    boolean country = !choice.isPart();
    List<Cell> cells = new ArrayList<>();
    List<YearTable.Line> of = table(lines);
    List<YearCell> sums = YearTable.sum(of, 0, comparison.years().size());
    for (int at = 0; at < sums.size(); at++) {
      Mark mark =
          at == 0
              ? Mark.COMPARABLE
              : country ? Mark.ofCountry(of, at - 1) : Mark.ofProvince(of, at - 1);
      String href = country && sums.get(at).visits() > 0 ? visits("", at) : null;
      cells.add(sum(sums, at, mark, href, ""));
    }
    return new Row("", "", cells, all(sums, null), false);
  }

  /** In the order of the table; where the province is not certain, at the end. */
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    List<Group> uncertain = new ArrayList<>();
    provinces.forEach((id, of) -> (id.startsWith("~") ? uncertain : groups).add(group(id, of)));
    groups.addAll(uncertain);
    return groups;
  }

  private Group group(String id, List<Comparison.Line> of) {
    List<Cell> cells = new ArrayList<>();
    List<YearTable.Line> table = table(of);
    List<YearCell> sums = YearTable.sum(table, 0, comparison.years().size());
    // A part of a province that was searched for has no address of its own.
    boolean whole = choice.find().isEmpty();
    for (int at = 0; at < sums.size(); at++) {
      long visits = sums.get(at).visits();
      Mark mark = at == 0 ? Mark.COMPARABLE : Mark.ofProvince(table, at - 1);
      String look = open || visits == 0 ? "" : "h" + scale.shade(visits);
      cells.add(sum(sums, at, mark, whole && visits > 0 ? visits(id, at) : null, look));
    }
    UnitLine first = of.get(0).unit();
    String code = first.provinceCode();
    return new Group(
        new Row(
            id,
            first.province(),
            cells,
            all(sums, whole ? choice.visits(id, null, 1) : null),
            false),
        code.isEmpty() ? "" : choice.of(code).at("/"),
        open ? of.stream().map(this::row).toList() : List.of(),
        of.size());
  }

  private Row row(Comparison.Line line) {
    String id = line.unit().id(choice.map());
    List<Cell> cells = new ArrayList<>();
    long all = 0;
    for (int at = 0; at < line.cells().size(); at++) {
      all += line.cells().get(at).visits();
      cells.add(cell(line, id, at));
    }
    return new Row(
        id,
        line.unit().unit(),
        cells,
        new Cell("", numbers.of(all), choice.visits(id, null, 1), "", "", "", ""),
        choice.drawn().contains(id));
  }

  private Cell cell(Comparison.Line line, String id, int at) {
    YearCell cell = line.cells().get(at);
    Difference difference = at > 0 && line.isTold(at - 1) ? line.differences().get(at - 1) : null;
    Mark mark = difference == null ? Mark.COMPARABLE : Mark.of(difference.comparability());
    Long change = difference == null || line.isNothing(at - 1) ? null : difference.change();
    boolean counted = cell.visits() > 0;
    return new Cell(
        counted ? "h" + scale.shade(cell.visits()) : "",
        counted ? numbers.of(cell.visits()) : worth.symbol(cell),
        counted ? visits(id, at) : null,
        counted ? "" : words.get("state." + cell.state()),
        change == null ? "" : numbers.signed(change),
        isTold(mark, cell) ? mark.sign() : "",
        difference == null || !isTold(mark, cell) ? "" : worth.of(difference.comparability()));
  }

  private Cell sum(List<YearCell> sums, int at, Mark mark, @Nullable String href, String look) {
    YearCell cell = sums.get(at);
    boolean figures = at > 0 && cell.isFigure() && sums.get(at - 1).isFigure();
    long change = figures ? cell.visits() - sums.get(at - 1).visits() : 0;
    boolean nothing = at == 0 || (cell.visits() == 0 && sums.get(at - 1).visits() == 0);
    boolean counted = cell.visits() > 0;
    return new Cell(
        look,
        counted ? numbers.of(cell.visits()) : worth.symbol(cell),
        href,
        counted ? "" : words.get("state." + cell.state()),
        figures && !nothing ? numbers.signed(change) : "",
        nothing || !isTold(mark, cell) ? "" : mark.sign(),
        nothing || !isTold(mark, cell) ? "" : words.get("mark." + mark));
  }

  /** A year without a figure says by its own sign why there is no difference. */
  private boolean isTold(Mark mark, YearCell cell) {
    return mark != Mark.COMPARABLE && (cell.isFigure() || !mark.sign().equals(worth.symbol(cell)));
  }

  private Cell all(List<YearCell> sums, @Nullable String href) {
    long all = sums.stream().mapToLong(YearCell::visits).sum();
    return new Cell("", numbers.of(all), href, "", "", "", "");
  }

  private String visits(String id, int year) {
    return choice.visits(id, comparison.years().get(year), 1);
  }

  private static List<YearTable.Line> table(List<Comparison.Line> lines) {
    return lines.stream().map(YearTable.Line::of).toList();
  }

  private List<YearCell> sums(List<Comparison.Line> of) {
    return YearTable.sum(table(of), 0, comparison.years().size());
  }
}
