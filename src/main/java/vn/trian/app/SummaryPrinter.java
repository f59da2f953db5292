package vn.trian.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.trian.app.Listing.Format;
import vn.trian.summary.ComparabilityWords;
import vn.trian.summary.Comparison;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.summary.YearCell;

/** Prints totals, or the differences from year to year. */
final class SummaryPrinter {
  private static final List<String> UNIT =
      List.of("province_code", "province", "unit_code", "unit");

  private static final List<String> MEASURES =
      List.of(
          "period",
          "visits",
          "hosts",
          "facilities",
          "persons",
          "gifts",
          "gift_value_min_vnd",
          "gift_value_max_vnd");

  private static final List<String> DIFFERENCE =
      List.of(
          "from",
          "to",
          "visits_from",
          "visits_to",
          "difference",
          "comparability",
          "comparability_note");

  private static final int FIRST_MEASURE = 5;
  private static final int NEVER = Integer.MAX_VALUE;

  private final Console console;
  private final Format format;

  SummaryPrinter(Console console, Format format) {
    this.console = console;
    this.format = format;
  }

  void rows(List<SummaryRow> rows) {
    print(
        new Listing(
            joined(UNIT, MEASURES),
            FIRST_MEASURE,
            rows.stream().map(SummaryPrinter::cells).toList()));
  }

  /**
   * From each year to the next, unless nothing is known of both; in the table for people a figure
   * that is missing says why.
   */
  void differences(Comparison comparison, ComparabilityWords words) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Comparison.Line line : comparison.lines()) {
      for (int at = 0; at < line.differences().size(); at++) {
        if (!line.isTold(at)) {
          continue;
        }
        Comparison.Difference difference = line.differences().get(at);
        List<@Nullable Object> row = new ArrayList<>();
        row.add(line.unit().provinceCode());
        row.add(line.unit().province());
        row.add(line.unit().unitCode());
        row.add(line.unit().unit());
        row.add(difference.from());
        row.add(difference.to());
        row.add(figure(line.cells().get(at), words));
        row.add(figure(line.cells().get(at + 1), words));
        row.add(change(difference.change()));
        row.add(difference.comparability().id());
        row.add(words.of(difference.comparability()));
        rows.add(row);
      }
    }
    print(new Listing(joined(UNIT, DIFFERENCE), NEVER, rows));
  }

  private @Nullable Object figure(YearCell cell, ComparabilityWords words) {
    if (format == Format.table && cell.visits() == 0) {
      return words.symbol(cell);
    }
    return cell.isFigure() ? cell.visits() : null;
  }

  private @Nullable Object change(@Nullable Long change) {
    return change == null || format != Format.table ? change : Console.signed(change);
  }

  private void print(Listing listing) {
    switch (format) {
      case csv -> console.result(listing.csv());
      case json -> console.result(listing.json());
      case table -> {
        if (listing.rows().isEmpty()) {
          console.say("summary.empty");
        } else {
          console.result(listing.table(heads(listing.columns())));
        }
      }
    }
  }

  /** A province's name is enough for people. */
  private List<@Nullable String> heads(List<String> columns) {
    return IntStream.range(0, columns.size())
        .<@Nullable String>mapToObj(
            i -> i == 0 || columns.get(i).equals("comparability") ? null : head(columns.get(i)))
        .toList();
  }

  private String head(String column) {
    return console.words("summary.column." + column);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static List<@Nullable Object> cells(SummaryRow row) {
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
}
