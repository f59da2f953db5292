package vn.trian.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import vn.trian.visit.ledger.RejectedRows.RejectedRow;
import vn.trian.visit.ledger.Rows;

/**
 * The columns of the workbook: those of the first row, then what other rows have besides. A cell
 * without a header gets a column without one.
 */
final class ReturnedLayout {
  /** The column of a cell for which no sheet is wide enough; such cells share the last one. */
  static final int MORE = -1;

  private static final int WIDEST = 50;
  private static final int MOST_HEADERS = SpreadsheetVersion.EXCEL2007.getMaxColumns() - 2;

  private final List<String> headers = new ArrayList<>();
  private final Map<String, Integer> byHeader = new HashMap<>();
  private final List<Integer> extras = new ArrayList<>();
  private final int[] widths;
  private int widest;
  private boolean hasMore;

  ReturnedLayout(Rows<RejectedRow> rows) {
    rows.forEach(this::learn);
    for (int i = 0; i < widest; i++) {
      extras.add(headers.size());
      headers.add("");
    }
    widths = new int[headers.size()];
    Arrays.setAll(widths, i -> Math.min(WIDEST, headers.get(i).length() + 3));
    rows.forEach(this::widen);
  }

  private void learn(RejectedRow row) {
    for (String key : keys(row)) {
      if (byHeader.containsKey(key)) {
        continue;
      }
      if (headers.size() == MOST_HEADERS) {
        hasMore = true;
      } else {
        byHeader.put(key, headers.size());
        headers.add(key.substring(0, key.lastIndexOf('\t')));
      }
    }
    widest = Math.max(widest, row.cells().size() - row.headers().size());
  }

  List<String> headers() {
    return headers;
  }

  /** The width of a column in characters. */
  int width(int column) {
    return widths[column];
  }

  boolean hasMore() {
    return hasMore;
  }

  int more() {
    return headers.size();
  }

  int reason() {
    return headers.size() + (hasMore ? 1 : 0);
  }

  /** The workbook's column of each of a row's cells. */
  int[] targets(RejectedRow row) {
    int[] targets = new int[Math.max(row.headers().size(), row.cells().size())];
    List<String> keys = keys(row);
    for (int i = 0; i < targets.length; i++) {
      if (i < keys.size()) {
        targets[i] = byHeader.getOrDefault(keys.get(i), MORE);
      } else {
        targets[i] = extras.get(i - keys.size());
      }
    }
    return targets;
  }

  private void widen(RejectedRow row) {
    int[] targets = targets(row);
    for (int i = 0; i < row.cells().size(); i++) {
      if (targets[i] == MORE) {
        continue;
      }
      int wanted = Math.min(WIDEST, row.cells().get(i).length() + 2);
      widths[targets[i]] = Math.max(widths[targets[i]], wanted);
    }
  }

  /** The headers of a row, told apart by their ordinal where one stands twice. */
  private static List<String> keys(RejectedRow row) {
    Map<String, Integer> seen = new HashMap<>();
    return row.headers().stream().map(h -> h + "\t" + seen.merge(h, 1, Integer::sum)).toList();
  }
}
