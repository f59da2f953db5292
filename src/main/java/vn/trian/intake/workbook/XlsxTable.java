package vn.trian.intake.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.trian.intake.decode.Cells;
import vn.trian.intake.decode.Heading;
import vn.trian.intake.decode.ReadRecord;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.text.Masked;
import vn.trian.visit.Columns;
import vn.trian.visit.Field;
import vn.trian.visit.VisitRecord;

/** A sheet with the header of a record list: makes the records of its rows. */
final class XlsxTable {
  private static final int MOST_COLUMNS = SpreadsheetVersion.EXCEL2007.getMaxColumns();

  private final String file;
  private final String sheet;
  private final int index;
  private final long headerLine;
  private final Heading heading;
  private final HiddenParts hidden;
  private final MergedCells merged;
  private final XlsxCell.Reader cells = new XlsxCell.Reader();
  private final Set<String> strayColumns = new HashSet<>();

  private XlsxTable(
      String file,
      String sheet,
      int index,
      long headerLine,
      Heading heading,
      List<CellRangeAddress> merged) {
    this.file = file;
    this.sheet = sheet;
    this.index = index;
    this.headerLine = headerLine;
    this.heading = heading;
    this.hidden = new HiddenParts(new SourceLocation(file, sheet, 0));
    this.merged = new MergedCells(merged, headerLine, heading.columns());
  }

  /** One of the first filled rows of a sheet. */
  record Head(long line, List<String> cells) {}

  /** The first filled rows of a sheet, as far down as its header may stand. */
  static List<Head> head(Sheet sheet) {
    XlsxCell.Reader cells = new XlsxCell.Reader();
    List<Head> head = new ArrayList<>();
    Iterator<Row> rows = sheet.rowIterator();
    while (rows.hasNext() && head.size() < Heading.WITHIN_ROWS) {
      Row row = rows.next();
      List<String> texts = cells(row, cells).stream().map(XlsxCell::text).toList();
      if (!Cells.isBlank(texts)) {
        head.add(new Head(row.getRowNum() + 1L, texts));
      }
    }
    return head;
  }

  /** The table below the header among the first rows, of one row or two; or nothing. */
  static Optional<XlsxTable> find(
      String file, Sheet sheet, int index, List<Head> head, List<CellRangeAddress> merged) {
    List<List<String>> candidates = new ArrayList<>(head.stream().map(Head::cells).toList());
    List<Long> lines = new ArrayList<>(head.stream().map(Head::line).toList());
    for (int i = 1; i < head.size(); i++) {
      Head lower = head.get(i);
      if (head.get(i - 1).line() == lower.line() - 1) {
        TwoRowHeader.join(head.get(i - 1).cells(), lower.cells())
            .ifPresent(
                joined -> {
                  candidates.add(joined);
                  lines.add(lower.line());
                });
      }
    }
    int best = Heading.find(candidates);
    if (best < 0) {
      return Optional.empty();
    }
    long line = lines.get(best);
    SourceLocation at = new SourceLocation(file, sheet.getSheetName(), line);
    Heading heading = Heading.of(at, candidates.get(best));
    return Optional.of(new XlsxTable(file, sheet.getSheetName(), index, line, heading, merged));
  }

  /** Whether somebody meant the sheet as a list of records, whole or not. */
  boolean isMeant() {
    return Field.required().stream().filter(columns()::has).count() >= 2;
  }

  boolean isReadable() {
    return heading.errors().isEmpty();
  }

  Heading heading() {
    return heading;
  }

  int index() {
    return index;
  }

  long headerLine() {
    return headerLine;
  }

  SourceLocation at(long line) {
    return new SourceLocation(file, sheet, line);
  }

  /** What is said of the sheet as a whole; hidden rows are known once they are read. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(heading.findings());
    findings.addAll(merged.findings(at(0)));
    findings.addAll(hidden.findings());
    return findings;
  }

  /** Notes what is hidden, when the first row of the sheet has been reached. */
  void begin(Sheet from, boolean hiddenSheet) {
    if (hiddenSheet) {
      hidden.sheet();
    }
    for (int i = 0; i < columns().headers().size(); i++) {
      if (columns().field(i).isPresent() && from.isColumnHidden(i)) {
        hidden.column(columns().label(i));
      }
    }
  }

  /** The record of a row below the header; nothing for a blank row and for a total. */
  Optional<ReadRecord> record(Row row) {
    SourceLocation at = at(row.getRowNum() + 1L);
    List<XlsxCell> read = cells(row, cells);
    if (read.stream().allMatch(XlsxCell::isBlank)
        || Cells.isTotal(read.stream().map(XlsxCell::text).toList())) {
      return Optional.empty();
    }
    if (row.getZeroHeight()) {
      hidden.row(at.line());
    }
    List<Finding> findings = new ArrayList<>(merged.complete(at, read));
    while (read.size() < columns().headers().size()) {
      read.add(XlsxCell.EMPTY);
    }
    for (int i = 0; i < read.size(); i++) {
      if (!read.get(i).isBlank()) {
        findingOn(at, i, read.get(i)).ifPresent(findings::add);
      }
    }
    List<String> texts = read.stream().map(XlsxCell::text).toList();
    return Optional.of(new ReadRecord(new VisitRecord(at, columns(), texts), findings));
  }

  /** The cells of a row up to its last filled one, blank ones as empty. */
  private static List<XlsxCell> cells(Row row, XlsxCell.Reader reader) {
    List<XlsxCell> cells = new ArrayList<>();
    for (Cell cell : row) {
      XlsxCell read = reader.read(cell);
      if (read.isBlank()) {
        continue;
      }
      int column = cell.getColumnIndex();
      if (column >= MOST_COLUMNS) {
        throw new IllegalStateException("no sheet has a column " + column);
      }
      while (cells.size() <= column) {
        cells.add(XlsxCell.EMPTY);
      }
      cells.set(column, read);
    }
    return cells;
  }

  private Optional<Finding> findingOn(SourceLocation at, int column, XlsxCell read) {
    String label = columns().label(column);
    if (column >= columns().headers().size()) {
      return strayColumns.add(label)
          ? Optional.of(Finding.on(Rule.FILE_COLUMN_UNKNOWN, at, "[" + label + "]"))
          : Optional.empty();
    }
    Optional<Field> field = columns().field(column);
    if (read.fault() == null || field.isEmpty()) {
      return Optional.empty();
    }
    String shown = field.get().isPersonal() ? Masked.of(read.text()) : read.text();
    return Optional.of(new Finding(Rule.ROW_UNREADABLE, at, label, shown, List.of(read.fault())));
  }

  private Columns columns() {
    return heading.columns();
  }
}
