package vn.trian.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Words;
import vn.trian.report.content.YearTable;
import vn.trian.summary.Comparison;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.summary.UnitLine;
import vn.trian.summary.YearCell;

/** The sheets that count by unit. */
final class UnitSheets {
  static final String BY_DISTRICT = "ByDistrict";
  static final String BY_DISTRICT_YEAR = "ByDistrictYear";
  static final String SUMMARY = "Summary";
  static final String DIFFERENCES = "Differences";

  /** Below the heading and an empty row. */
  private static final int HEADER_ROW = 3;

  /** Province code, province, unit code, unit. */
  static final int UNIT_COLUMNS = 4;

  private UnitSheets() {}

  /** A month: one row a unit with every measure. */
  static void writeByDistrict(Book book) {
    XSSFSheet sheet = book.sheet(BY_DISTRICT);
    book.heading(sheet);
    List<Column> columns = unitColumns(book.words);
    columns.addAll(measureColumns(book.words));
    TableSheet table = new TableSheet(sheet, sheet, book.styles, columns, HEADER_ROW);
    for (SummaryRow row : book.model.figures().rows()) {
      table.row(with(unit(row), measures(row.measures())));
    }
    Measures total = book.model.figures().total();
    Long max = total.giftValueMax();
    int first = UNIT_COLUMNS;
    table.total(
        BY_DISTRICT,
        with(
            totalLabel(book.words),
            Arrays.<@Nullable Object>asList(
                table.sum(first, total.visits()),
                total.hosts(),
                table.sum(first + 2, total.facilities()),
                table.sum(first + 3, total.persons()),
                table.sum(first + 4, total.gifts()),
                table.sum(first + 5, total.giftValueMin()),
                max == null ? null : table.sum(first + 6, max))));
    finish(book, sheet);
  }

  /** The comparison of years: one row a unit, visits by year; returns the row of the total. */
  static int writeByDistrictYear(Book book, YearTable years) {
    XSSFSheet sheet = book.sheet(BY_DISTRICT_YEAR);
    book.heading(sheet);
    List<Column> columns = unitColumns(book.words);
    years.years().forEach(year -> columns.add(Column.count(year)));
    columns.add(Column.count(book.words.get("total")));
    columns.add(Column.count(book.words.get("hosts.all.years")));
    TableSheet table = new TableSheet(sheet, sheet, book.styles, columns, HEADER_ROW);
    int lastYear = UNIT_COLUMNS + years.years().size() - 1;
    for (YearTable.Line line : years.lines()) {
      List<@Nullable Object> cells = with(unit(line.unit()), cells(book.words, line.cells()));
      Measures measures = line.unit().measures();
      cells.add(
          years.years().isEmpty()
              ? measures.visits()
              : table.sumOfRow(UNIT_COLUMNS, lastYear, measures.visits()));
      cells.add(measures.hosts());
      table.row(cells);
    }
    List<@Nullable Object> totals = totalLabel(book.words);
    for (int at = 0; at < years.years().size(); at++) {
      YearCell country = YearTable.sum(years.lines(), at, at + 1).get(0);
      totals.add(
          years.isFigure(at)
              ? table.sum(UNIT_COLUMNS + at, years.totals().get(at))
              : book.words.count(country));
    }
    Measures total = book.model.figures().total();
    totals.add(table.sum(lastYear + 1, total.visits()));
    totals.add(total.hosts());
    int totalRow = table.total(BY_DISTRICT_YEAR, totals);
    finish(book, sheet);
    return totalRow;
  }

  /** The comparison of years as a list: one row a unit and year with every measure. */
  static void writeSummary(Book book) {
    XSSFSheet sheet = book.sheet(SUMMARY);
    List<Column> columns = unitColumns(book.words);
    columns.add(new Column(book.words.get("year"), Look.TEXT, 8, 8));
    columns.addAll(measureColumns(book.words));
    TableSheet table = new TableSheet(sheet, sheet, book.styles, columns, 0);
    for (SummaryRow row : book.model.figures().rows()) {
      List<@Nullable Object> cells = unit(row);
      cells.add(Integer.parseInt(row.period()));
      table.row(with(cells, measures(row.measures())));
    }
    table.close(SUMMARY);
    sheet.createFreezePane(0, 1);
    book.repeatRow(sheet, 0);
    book.print(sheet, 1);
  }

  /** From each year to the next: what the difference is, and what it is worth. */
  static void writeDifferences(Book book) {
    XSSFSheet sheet = book.sheet(DIFFERENCES);
    book.heading(sheet);
    List<Column> columns = unitColumns(book.words);
    columns.add(new Column(book.words.get("difference.from"), Look.TEXT, 8, 10));
    columns.add(new Column(book.words.get("difference.to"), Look.TEXT, 8, 10));
    columns.add(Column.count(book.words.get("difference.before")));
    columns.add(Column.count(book.words.get("difference.after")));
    columns.add(new Column(book.words.get("difference"), Look.SIGNED, 8, 14));
    columns.add(Column.text(book.words.get("difference.kind"), 20));
    columns.add(Column.wrapped(book.words.get("difference.worth"), 52));
    TableSheet table = new TableSheet(sheet, sheet, book.styles, columns, HEADER_ROW);
    for (Comparison.Line line : book.model.figures().comparison().lines()) {
      for (int at = 0; at < line.differences().size(); at++) {
        if (line.isTold(at)) {
          table.row(difference(book.words, line, at));
        }
      }
    }
    table.close(DIFFERENCES);
    finish(book, sheet);
  }

  private static List<@Nullable Object> difference(Words words, Comparison.Line line, int at) {
    UnitLine unit = line.unit();
    Comparison.Difference difference = line.differences().get(at);
    List<@Nullable Object> cells =
        new ArrayList<>(
            List.of(unit.provinceCode(), unit.province(), unit.unitCode(), unit.unit()));
    cells.add(Integer.parseInt(difference.from()));
    cells.add(Integer.parseInt(difference.to()));
    cells.addAll(cells(words, line.cells().subList(at, at + 2)));
    cells.add(difference.change());
    cells.add(difference.comparability().id());
    cells.add(words.worth(difference));
    return cells;
  }

  /** Figures as numbers; what is no figure as a sign, which no formula takes for 0. */
  private static List<Object> cells(Words words, List<YearCell> cells) {
    return cells.stream()
        .map(cell -> cell.isFigure() ? (Object) cell.visits() : words.count(cell))
        .toList();
  }

  private static void finish(Book book, XSSFSheet sheet) {
    sheet.createFreezePane(UNIT_COLUMNS, HEADER_ROW + 1);
    book.repeatRow(sheet, HEADER_ROW);
    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, UNIT_COLUMNS - 1));
    book.print(sheet, 1);
  }

  private static List<Column> unitColumns(Words words) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(words.get("province.code"), 10));
    columns.add(Column.wrapped(words.get("province"), 26));
    columns.add(Column.text(words.get("unit.code"), 10));
    columns.add(Column.wrapped(words.get("unit"), 40));
    return columns;
  }

  private static List<Column> measureColumns(Words words) {
    return List.of(
        Column.count(words.get("visits")),
        Column.count(words.get("hosts")),
        Column.count(words.get("facilities")),
        Column.count(words.get("persons")),
        Column.count(words.get("gifts")),
        Column.number(words.get("gift.value.min")),
        Column.number(words.get("gift.value.max")));
  }

  private static List<@Nullable Object> unit(SummaryRow row) {
    return new ArrayList<>(List.of(row.provinceCode(), row.province(), row.unitCode(), row.unit()));
  }

  private static List<@Nullable Object> measures(Measures measures) {
    return Arrays.asList(
        measures.visits(),
        measures.hosts(),
        measures.facilities(),
        measures.persons(),
        measures.gifts(),
        measures.giftValueMin(),
        measures.giftValueMax());
  }

  private static List<@Nullable Object> totalLabel(Words words) {
    List<@Nullable Object> label = new ArrayList<>();
    label.add(words.get("country"));
    label.add(null);
    label.add(null);
    label.add(null);
    return label;
  }

  private static List<@Nullable Object> with(
      List<@Nullable Object> cells, List<? extends @Nullable Object> more) {
    cells.addAll(more);
    return cells;
  }
}
