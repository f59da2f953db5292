package vn.trian.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.trian.app.Listing.Format;
import vn.trian.summary.ComparabilityWords;
import vn.trian.summary.Comparison;
import vn.trian.summary.SummaryCells;
import vn.trian.summary.SummaryRow;
import vn.trian.summary.YearCell;

/** Prints totals, or the differences from year to year. */
final class SummaryPrinter {
  private static final int FIRST_MEASURE = 5;
  private static final int VISITS_FROM = 6;
  private static final int NEVER = Integer.MAX_VALUE;

  private final Console console;
  private final Format format;

  SummaryPrinter(Console console, Format format) {
    this.console = console;
    this.format = format;
  }

  void rows(List<SummaryRow> rows) {
    print(
        new Listing(SummaryCells.ROW, FIRST_MEASURE, rows.stream().map(SummaryCells::of).toList()));
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
        List<@Nullable Object> row = SummaryCells.of(line, at, words);
        if (format == Format.table) {
          row.set(VISITS_FROM, shown(line.cells().get(at), words));
          row.set(VISITS_FROM + 1, shown(line.cells().get(at + 1), words));
          Long change = line.differences().get(at).change();
          row.set(VISITS_FROM + 2, change == null ? null : Console.signed(change));
        }
        rows.add(row);
      }
    }
    print(new Listing(SummaryCells.DIFFERENCE, NEVER, rows));
  }

  private static Object shown(YearCell cell, ComparabilityWords words) {
    return cell.visits() == 0 ? words.symbol(cell) : cell.visits();
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
}
