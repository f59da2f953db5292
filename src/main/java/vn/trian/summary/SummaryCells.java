package vn.trian.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns in which totals and differences are handed out as files, and their cells. */
public final class SummaryCells {
  private static final List<String> UNIT =
      List.of("province_code", "province", "unit_code", "unit");

  /** Of a line in a period. */
  public static final List<String> ROW =
      joined(
          "period",
          "visits",
          "hosts",
          "facilities",
          "persons",
          "gifts",
          "gift_value_min_vnd",
          "gift_value_max_vnd");

  /** Of a line from a year to the next. */
  public static final List<String> DIFFERENCE =
      joined(
          "from",
          "to",
          "visits_from",
          "visits_to",
          "difference",
          "comparability",
          "comparability_note");

  private SummaryCells() {}

  private static List<String> joined(String... more) {
    return Stream.concat(UNIT.stream(), Stream.of(more)).toList();
  }

  public static List<@Nullable Object> of(SummaryRow row) {
    Measures m = row.measures();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(row.provinceCode());
    cells.add(row.province());
    cells.add(row.unitCode());
    cells.add(row.unit());
    cells.add(row.period());
    cells.add(m.visits());
    cells.add(m.hosts());
    cells.add(m.facilities());
    cells.add(m.persons());
    cells.add(m.gifts());
    cells.add(m.giftValueMin());
    cells.add(m.giftValueMax());
    return cells;
  }

  /**
   * The cells of a difference; null where there is no figure.
   *
   * @param at which of the line's differences, from 0
   */
  public static List<@Nullable Object> of(Comparison.Line line, int at, ComparabilityWords words) {
    Comparison.Difference difference = line.differences().get(at);
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(line.unit().provinceCode());
    cells.add(line.unit().province());
    cells.add(line.unit().unitCode());
    cells.add(line.unit().unit());
    cells.add(difference.from());
    cells.add(difference.to());
    cells.add(figure(line.cells().get(at)));
    cells.add(figure(line.cells().get(at + 1)));
    cells.add(difference.change());
    cells.add(difference.comparability().id());
    cells.add(words.of(difference.comparability()));
    return cells;
  }

  private static @Nullable Long figure(YearCell cell) {
    return cell.isFigure() ? cell.visits() : null;
  }
}
