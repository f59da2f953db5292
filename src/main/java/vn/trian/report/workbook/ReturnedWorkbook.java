package vn.trian.report.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.trian.quality.Finding;
import vn.trian.quality.Severity;
import vn.trian.text.Language;
import vn.trian.text.Messages;
import vn.trian.visit.Columns;
import vn.trian.visit.ledger.RejectedRows.RejectedRow;
import vn.trian.visit.ledger.Rows;

/**
 * The rejected rows of one file as a workbook for its sender: his own headers and cells, the bad
 * ones marked, the reason in the last column. Every cell is text, so that nothing is read as a
 * number or a formula. Corrected, it can be received as it is.
 */
public final class ReturnedWorkbook {
  private static final String BUNDLE = "/vn/trian/report/workbooks";
  private static final int LONGEST_CELL = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final int ROWS_A_SHEET = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

  /** The library takes a minute to set the widths of ten thousand columns. */
  private static final int DRESSED_COLUMNS = 256;

  private static final int REASON_WIDTH = 70;

  private final Rows<RejectedRow> rows;
  private final Language language;
  private final Messages words;
  private final ReturnedLayout layout;

  private ReturnedWorkbook(Rows<RejectedRow> rows, Language language) {
    this.rows = rows;
    this.language = language;
    words = Messages.of(BUNDLE, language);
    layout = new ReturnedLayout(rows);
  }

  /**
   * Writes the workbook; the same rows in the same language are the same bytes.
   *
   * @param rows the rows in the order of the file; they are gone through three times, so that they
   *     need not be held in memory
   * @param target written over if it exists; while writing, a file beside it ends in {@code .raw}
   */
  public static void write(Rows<RejectedRow> rows, Language language, Path target)
      throws IOException {
    SteadyWorkbook.prepare();
    new ReturnedWorkbook(rows, language).write(target);
  }

  private void write(Path target) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
      Styles styles = new Styles(workbook);
      Pages pages = new Pages(workbook, styles);
      rows.forEach(row -> write(row, pages.nextRow(), styles));
      SteadyWorkbook.write(workbook, workbook.getXSSFWorkbook(), target);
    }
  }

  /** The rows of the workbook; where a sheet is full they go on in the next one. */
  private final class Pages {
    private final SXSSFWorkbook workbook;
    private final Styles styles;
    private Sheet sheet;
    private int at;

    Pages(SXSSFWorkbook workbook, Styles styles) {
      this.workbook = workbook;
      this.styles = styles;
      sheet = addSheet(workbook, styles);
    }

    Row nextRow() {
      if (at == ROWS_A_SHEET) {
        sheet = addSheet(workbook, styles);
        at = 0;
      }
      at++;
      return sheet.createRow(at);
    }
  }

  private Sheet addSheet(SXSSFWorkbook workbook, Styles styles) {
    int number = workbook.getNumberOfSheets() + 1;
    String name = words.get("returned.sheet");
    Sheet sheet = workbook.createSheet(number == 1 ? name : name + " " + number);
    sheet.createFreezePane(0, 1);
    Row header = sheet.createRow(0);
    for (int i = 0; i < layout.headers().size(); i++) {
      put(header, i, layout.headers().get(i), styles.header);
      if (i < DRESSED_COLUMNS) {
        sheet.setColumnWidth(i, 256 * layout.width(i));
        sheet.setDefaultColumnStyle(i, styles.text);
      }
    }
    if (layout.hasMore()) {
      put(header, layout.more(), "…", styles.header);
    }
    put(header, layout.reason(), words.get("returned.reason"), styles.header);
    sheet.setColumnWidth(layout.reason(), 256 * REASON_WIDTH);
    SteadyWorkbook.print(sheet);
    return sheet;
  }

  private void write(RejectedRow returned, Row row, Styles styles) {
    int[] targets = layout.targets(returned);
    Set<String> bad = new HashSet<>();
    for (Finding finding : returned.findings()) {
      if (finding.column() != null && finding.rule().severity() == Severity.ERROR) {
        bad.add(finding.column());
      }
    }
    Columns names = new Columns(returned.headers(), Map.of());
    int width = Math.max(returned.cells().size(), returned.headers().size());
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < width; i++) {
      String text = i < returned.cells().size() ? returned.cells().get(i) : "";
      boolean marked = bad.contains(names.label(i));
      if (targets[i] == ReturnedLayout.MORE) {
        more.append(names.headers().get(i)).append(": ").append(text).append('\n');
      } else if (marked || !text.isEmpty()) {
        put(row, targets[i], text, styles.of(text, marked));
      }
    }
    if (!more.isEmpty()) {
      String text = more.toString().strip();
      put(row, layout.more(), text, styles.of(text, false));
    }
    String reason = reason(returned.findings());
    put(row, layout.reason(), reason, styles.reason);
    WrappedText.fit(row, WrappedText.lines(reason, REASON_WIDTH));
  }

  /** One line for each finding: the column, what is wrong, what to do; the errors first. */
  private String reason(List<Finding> findings) {
    List<String> lines =
        findings.stream()
            .sorted(Comparator.comparing((Finding f) -> f.rule().severity()).reversed())
            .map(
                f ->
                    (f.column() == null ? "" : f.column() + ": ")
                        + f.sentence(language)
                        + " "
                        + f.advice(language))
            .toList();
    return String.join("\n", lines);
  }

  private static void put(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(
        text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…");
    cell.setCellStyle(style);
  }

  /** The few looks of a cell. */
  private static final class Styles {
    private final CellStyle header;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle bad;
    private final CellStyle badQuoted;
    private final CellStyle reason;

    Styles(SXSSFWorkbook workbook) {
      text = style(workbook);
      quoted = style(workbook);
      quoted.setQuotePrefixed(true);
      bad = marked(workbook);
      badQuoted = marked(workbook);
      badQuoted.setQuotePrefixed(true);
      header = style(workbook);
      Font bold = workbook.createFont();
      bold.setBold(true);
      header.setFont(bold);
      header.setWrapText(true);
      SteadyWorkbook.fill(header, SteadyWorkbook.HEADER);
      reason = style(workbook);
      reason.setWrapText(true);
    }

    CellStyle of(String written, boolean marked) {
      boolean formulaLike = !written.isEmpty() && "=+-@\t\r'".indexOf(written.charAt(0)) >= 0;
      if (marked) {
        return formulaLike ? badQuoted : bad;
      }
      return formulaLike ? quoted : text;
    }

    private static CellStyle marked(SXSSFWorkbook workbook) {
      CellStyle style = style(workbook);
      SteadyWorkbook.fill(style, SteadyWorkbook.MARKED);
      return style;
    }

    private static CellStyle style(SXSSFWorkbook workbook) {
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("@"));
      style.setVerticalAlignment(VerticalAlignment.TOP);
      return style;
    }
  }
}
