package vn.trian.intake;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.text.Masked;
import vn.trian.visit.Columns;
import vn.trian.visit.Field;
import vn.trian.visit.VisitRecord;

/**
 * The records of a workbook, streamed. Every sheet with the header of a record list is read, one
 * after the other, the hidden ones too; the others are covers, notes and sums.
 */
final class XlsxRecords implements RecordReader {
  private final Workbook workbook;
  private final String name;
  private final XlsxCell.Reader cells = new XlsxCell.Reader();
  private final Iterator<Table> tables;
  private final List<Finding> findings;
  private @Nullable Table table;
  private Iterator<Row> rows = List.<Row>of().iterator();
  private long line;
  private final Set<String> strayColumns = new HashSet<>();

  /** A sheet with its header. */
  private record Table(String sheet, int index, long headerLine, Heading heading) {
    Columns columns() {
      return heading.columns();
    }

    /** Whether somebody meant the sheet as a list of records, whole or not. */
    boolean isMeant() {
      return Field.required().stream().filter(columns()::has).count() >= 2;
    }

    boolean isReadable() {
      return heading.errors().isEmpty();
    }
  }

  private XlsxRecords(Workbook workbook, String name, List<Table> tables) {
    this.workbook = workbook;
    this.name = name;
    this.tables = tables.iterator();
    findings = tables.stream().flatMap(t -> t.heading.findings().stream()).toList();
  }

  static Opened open(Path file, String name) {
    Workbook workbook;
    try {
      // One row at a time: what the library has read ahead is lost when a workbook breaks.
      workbook =
          StreamingReader.builder()
              .rowCacheSize(1)
              .bufferSize(1 << 16)
              .setReadSharedFormulas(false)
              .open(file.toFile());
    } catch (RuntimeException e) {
      return unreadable(name);
    }
    try {
      return open(workbook, name);
    } catch (RuntimeException e) {
      close(workbook);
      return unreadable(name);
    }
  }

  private static Opened open(Workbook workbook, String name) {
    List<Table> tables = new ArrayList<>();
    List<String> first = List.of();
    SourceLocation firstAt = SourceLocation.ofFile(name);
    boolean filled = false;
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      Sheet sheet = workbook.getSheetAt(i);
      List<Head> head = head(sheet);
      int best = Heading.find(head.stream().map(Head::cells).toList());
      if (!filled && !head.isEmpty()) {
        filled = true;
        first = head.get(0).cells();
        firstAt = new SourceLocation(name, sheet.getSheetName(), head.get(0).line());
      }
      if (best >= 0) {
        Head header = head.get(best);
        SourceLocation at = new SourceLocation(name, sheet.getSheetName(), header.line());
        Heading heading = Heading.of(at, header.cells());
        tables.add(new Table(sheet.getSheetName(), i, header.line(), heading));
      }
    }
    List<Table> read = tables.stream().filter(t -> t.isReadable() || t.isMeant()).toList();
    List<Finding> errors = read.stream().flatMap(t -> t.heading.errors().stream()).toList();
    if (!read.isEmpty() && errors.isEmpty()) {
      return PeekedRecords.accept(new XlsxRecords(workbook, name, read), name);
    }
    close(workbook);
    if (!filled) {
      return new Opened.NotAccepted(List.of(Finding.onFile(Rule.FILE_EMPTY, name)));
    }
    if (!read.isEmpty()) {
      return new Opened.NotAccepted(errors);
    }
    return new Opened.NotAccepted(
        tables.isEmpty()
            ? List.of(Heading.missing(firstAt, first))
            : tables.get(0).heading.errors());
  }

  @Override
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public Optional<ReadRecord> next() {
    while (true) {
      Table current = table;
      try {
        if (current == null || !rows.hasNext()) {
          if (!tables.hasNext()) {
            table = null;
            rows = List.<Row>of().iterator();
            return Optional.empty();
          }
          current = tables.next();
          table = current;
          line = current.headerLine;
          strayColumns.clear();
          rows = workbook.getSheetAt(current.index).rowIterator();
          continue;
        }
        Row row = rows.next();
        if (row.getRowNum() + 1 > current.headerLine) {
          line = row.getRowNum() + 1L;
          Optional<ReadRecord> record = record(current, row);
          if (record.isPresent()) {
            return record;
          }
        }
      } catch (RuntimeException e) {
        rows = List.<Row>of().iterator();
        if (current == null) {
          throw e;
        }
        SourceLocation at = new SourceLocation(name, current.sheet, line + 1);
        return Optional.of(BrokenLine.of(at, "", "word.reason.workbook-broken"));
      }
    }
  }

  @Override
  public void close() {
    close(workbook);
  }

  private Optional<ReadRecord> record(Table from, Row row) {
    SourceLocation at = new SourceLocation(name, from.sheet, line);
    int width = from.columns().headers().size();
    List<String> texts = new ArrayList<>(width);
    List<Finding> faults = new ArrayList<>();
    boolean blank = true;
    for (Cell cell : row) {
      XlsxCell read = cells.read(cell);
      if (read.fault() == null && Cells.isBlank(read.text())) {
        continue;
      }
      blank = false;
      int column = cell.getColumnIndex();
      while (texts.size() < column) {
        texts.add("");
      }
      if (texts.size() == column) {
        texts.add(read.text());
      } else {
        texts.set(column, read.text());
      }
      faultOf(from, at, column, read).ifPresent(faults::add);
    }
    if (blank) {
      return Optional.empty();
    }
    while (texts.size() < width) {
      texts.add("");
    }
    if (Cells.isTotal(texts)) {
      return Optional.empty();
    }
    return Optional.of(new ReadRecord(new VisitRecord(at, from.columns(), texts), faults));
  }

  private Optional<Finding> faultOf(Table from, SourceLocation at, int column, XlsxCell read) {
    String label = from.columns().label(column);
    if (column >= from.columns().headers().size()) {
      return strayColumns.add(label)
          ? Optional.of(Finding.on(Rule.FILE_COLUMN_UNKNOWN, at, "[" + label + "]"))
          : Optional.empty();
    }
    Optional<Field> field = from.columns().fieldAt(column);
    if (read.fault() == null || field.isEmpty()) {
      return Optional.empty();
    }
    String shown = field.get().isPersonal() ? Masked.of(read.text()) : read.text();
    return Optional.of(new Finding(Rule.ROW_UNREADABLE, at, label, shown, List.of(read.fault())));
  }

  private record Head(long line, List<String> cells) {}

  /** The first filled rows of a sheet, as far down as its header may stand. */
  private static List<Head> head(Sheet sheet) {
    XlsxCell.Reader cells = new XlsxCell.Reader();
    List<Head> head = new ArrayList<>();
    Iterator<Row> rows = sheet.rowIterator();
    while (rows.hasNext() && head.size() < Heading.WITHIN_ROWS) {
      Row row = rows.next();
      List<String> texts = new ArrayList<>();
      for (Cell cell : row) {
        while (texts.size() <= cell.getColumnIndex()) {
          texts.add("");
        }
        texts.set(cell.getColumnIndex(), cells.read(cell).text());
      }
      if (!Cells.isBlank(texts)) {
        head.add(new Head(row.getRowNum() + 1L, texts));
      }
    }
    return head;
  }

  private static Opened unreadable(String name) {
    return new Opened.NotAccepted(List.of(Finding.onFile(Rule.FILE_UNREADABLE, name, "XLSX")));
  }

  private static void close(Workbook workbook) {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
