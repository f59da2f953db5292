package vn.trian.report.content;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.trian.summary.YearCell;

/**
 * One column of a chart, or one bar.
 *
 * @param label a year, or a unit with its province
 * @param figure the value as the reader's language writes it
 */
public record Bar(String label, long value, String figure) implements Serializable {
  private static final int MOST_UNITS = 15;

  /** The units with the most visits, most first; units with as many stay in their order. */
  public static List<Bar> ofTopUnits(ReportModel model, Words words) {
    return model.figures().rows().stream()
        .filter(row -> row.measures().visits() > 0)
        .sorted(Comparator.comparing(row -> -row.measures().visits()))
        .limit(MOST_UNITS)
        .map(row -> of(row.unit() + ", " + row.province(), row.measures().visits(), words))
        .toList();
  }

  public static List<Bar> ofYears(YearTable years, Words words) {
    int count = years.years().size();
    List<YearCell> country = YearTable.sum(years.lines(), 0, count);
    return IntStream.range(0, count)
        .mapToObj(
            at ->
                new Bar(
                    years.years().get(at), years.totals().get(at), words.count(country.get(at))))
        .toList();
  }

  private static Bar of(String label, long value, Words words) {
    return new Bar(label, value, words.number(value));
  }
}
