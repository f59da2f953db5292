package vn.trian.intake.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import vn.trian.visit.Columns;
import vn.trian.visit.Field;

/**
 * Tells a remark over several lines from a quotation mark that was left open and has swallowed the
 * rows after it, up to the next mark that happens to stand at the end of a cell. A physical line
 * inside a quoted cell is a row if it has as many cells as the header and reads like one: a date
 * stands in the column of the visit's date, or no cell begins with a space, as the words after a
 * comma do in prose. Taking prose for rows is seen by the sender; taking rows for prose would lose
 * them in silence.
 */
final class SwallowedRows {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
  private static final Pattern DATE =
      Pattern.compile("\\s*\"?\\s*\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}\\s*\"?\\s*");

  private final int width;
  private final int dateColumn;
  private final Pattern separator;

  SwallowedRows(Columns columns, char separator) {
    this.width = columns.headers().size();
    this.dateColumn = columns.indexOf(Field.VISIT_DATE);
    this.separator = Pattern.compile(Pattern.quote(String.valueOf(separator)));
  }

  /** The line on which the quoted field began that holds other rows, if there is one. */
  OptionalLong openedIn(CsvRow.Whole row) {
    if (!row.spansLines()) {
      return OptionalLong.empty();
    }
    long line = row.line();
    for (int i = 0; i < row.fields().size(); i++) {
      List<String> lines = List.of(LINE_END.split(row.fields().get(i), -1));
      if (lines.size() > 1 && holdsRow(row, i, lines)) {
        return OptionalLong.of(line);
      }
      line += lines.size() - 1;
    }
    return OptionalLong.empty();
  }

  private boolean holdsRow(CsvRow.Whole row, int field, List<String> lines) {
    List<String> first = cells(lines.get(0));
    if (field == 0 && first.size() > 1 && isRow(first)) {
      return true;
    }
    for (String line : lines.subList(1, lines.size() - 1)) {
      if (isRow(cells(line))) {
        return true;
      }
    }
    List<String> last = cells(lines.get(lines.size() - 1));
    if (last.size() == 1) {
      return false;
    }
    last.addAll(row.fields().subList(field + 1, row.fields().size()));
    return isRow(last);
  }

  private boolean isRow(List<String> cells) {
    Cells.dropBlankTail(cells, width);
    return cells.size() == width
        && !Cells.isBlank(cells)
        && (DATE.matcher(cells.get(dateColumn)).matches()
            || cells.stream().noneMatch(cell -> cell.startsWith(" ")));
  }

  private List<String> cells(String line) {
    return new ArrayList<>(List.of(separator.split(line, -1)));
  }
}
