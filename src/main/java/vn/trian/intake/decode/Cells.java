package vn.trian.intake.decode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import vn.trian.text.Fold;

/** What all readers say alike of the cells of a row. */
public final class Cells {
  private static final Set<String> TOTALS =
      Set.of("tong cong", "tong", "tong so", "cong", "total", "grand total", "sum");

  private Cells() {}

  public static boolean isBlank(List<String> cells) {
    for (String cell : cells) {
      if (!isBlank(cell)) {
        return false;
      }
    }
    return true;
  }

  public static boolean isBlank(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00a0') {
        return false;
      }
    }
    return true;
  }

  /** Takes blank cells from the end until the row has this many. */
  static void dropBlankTail(List<String> cells, int atLeast) {
    while (cells.size() > atLeast && isBlank(cells.get(cells.size() - 1))) {
      cells.remove(cells.size() - 1);
    }
  }

  /**
   * Whether the row is the total below a list, no record: its first filled cell says so and the
   * others hold figures only.
   */
  public static boolean isTotal(List<String> cells) {
    boolean said = false;
    for (String cell : cells) {
      if (isBlank(cell)) {
        continue;
      }
      if (!said) {
        if (cell.length() > 40 || !TOTALS.contains(Fold.bare(cell))) {
          return false;
        }
        said = true;
      } else if (!cell.strip().matches("[0-9.,\u00a0 ]+")) {
        return false;
      }
    }
    return said;
  }

  /**
   * A number as text, never with an exponent. A fraction of exactly three digits gets a zero more,
   * so that nobody takes its point for the one that groups thousands in Vietnamese.
   */
  public static String plain(BigDecimal number) {
    BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (shortest.scale() == 3) {
      return shortest.setScale(4).toPlainString();
    }
    return shortest.toPlainString();
  }
}
