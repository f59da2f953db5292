package vn.trian.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;

/** What of a sheet is hidden and was read all the same: somebody may not have meant to send it. */
final class HiddenParts {
  private static final int SHOWN = 20;

  private final SourceLocation sheet;
  private final List<String> columns = new ArrayList<>();
  private final List<Range> rows = new ArrayList<>();
  private boolean whole;

  HiddenParts(SourceLocation sheet) {
    this.sheet = sheet;
  }

  private record Range(long first, long last) {
    @Override
    public String toString() {
      return first == last ? Long.toString(first) : first + "–" + last;
    }
  }

  void sheet() {
    whole = true;
  }

  void column(String label) {
    columns.add(label);
  }

  /** Notes a hidden row; rows come in the sheet's order. */
  void row(long number) {
    Range last = rows.isEmpty() ? new Range(0, 0) : rows.get(rows.size() - 1);
    if (last.last + 1 == number && last.first > 0) {
      rows.set(rows.size() - 1, new Range(last.first, number));
    } else if (rows.size() <= SHOWN) {
      rows.add(new Range(number, number));
    }
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (whole) {
      findings.add(finding("word.hidden.sheet", List.of(String.valueOf(sheet.sheet()))));
    }
    if (!columns.isEmpty()) {
      findings.add(finding("word.hidden.columns", columns));
    }
    if (!rows.isEmpty()) {
      findings.add(finding("word.hidden.rows", rows.stream().map(Range::toString).toList()));
    }
    return findings;
  }

  private Finding finding(String what, List<String> names) {
    String list = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return Finding.on(
        Rule.FILE_PARTS_HIDDEN, sheet, what, names.size() > SHOWN ? list + ", …" : list);
  }
}
