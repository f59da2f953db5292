package vn.trian.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;

/**
 * Visits by unit and year: one line a unit, one column a year.
 *
 * @param years in order, as the periods of the model's rows name them
 * @param lines in the order of the model's units
 * @param totals the visits of the whole country in each year
 */
record YearTable(List<String> years, List<Line> lines, List<Long> totals) {
  /**
   * One unit.
   *
   * @param unit the unit with its measures over all years
   * @param visits by year, in the order of the table's years; 0 where none was recorded
   */
  record Line(SummaryRow unit, List<Long> visits) {}

  private record Unit(String provinceCode, String province, String unitCode, String unit) {
    static Unit of(SummaryRow row) {
      return new Unit(row.provinceCode(), row.province(), row.unitCode(), row.unit());
    }
  }

  static YearTable of(ReportModel model) {
    List<String> years = Words.years(model);
    Map<Unit, long[]> visits = new LinkedHashMap<>();
    for (SummaryRow unit : model.unitTotals()) {
      visits.put(Unit.of(unit), new long[years.size()]);
    }
    for (SummaryRow row : model.rows()) {
      long[] line = visits.get(Unit.of(row));
      if (line == null) {
        throw new IllegalArgumentException("unit totals lack the unit of the row " + row);
      }
      line[years.indexOf(row.period())] += row.measures().visits();
    }
    List<Line> lines =
        model.unitTotals().stream()
            .map(unit -> new Line(unit, boxed(visits.get(Unit.of(unit)))))
            .toList();
    List<Long> totals =
        years.stream()
            .map(year -> model.totals().getOrDefault(year, Measures.NONE).visits())
            .toList();
    return new YearTable(years, lines, totals);
  }

  private static List<Long> boxed(long @Nullable [] numbers) {
    return numbers == null ? List.of() : Arrays.stream(numbers).boxed().toList();
  }
}
