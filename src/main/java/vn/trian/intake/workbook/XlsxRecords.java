package vn.trian.intake.workbook;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.trian.intake.decode.BrokenLine;
import vn.trian.intake.decode.Heading;
import vn.trian.intake.decode.Opened;
import vn.trian.intake.decode.PeekedRecords;
import vn.trian.intake.decode.ReadRecord;
import vn.trian.intake.decode.RecordReader;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;

/**
 * The records of a workbook, streamed. Every sheet with the header of a record list is read, one
 * after the other, the hidden ones too; the others are covers, notes and sums.
 */
public final class XlsxRecords implements RecordReader {
  private final Workbook workbook;
  private final String name;
  private final boolean linksOut;
  private final List<XlsxTable> tables;
  private final Iterator<XlsxTable> waiting;
  private @Nullable XlsxTable table;
  private Iterator<Row> rows = List.<Row>of().iterator();
  private long line;

  private XlsxRecords(Workbook workbook, String name, boolean linksOut, List<XlsxTable> tables) {
    this.workbook = workbook;
    this.name = name;
    this.linksOut = linksOut;
    this.tables = tables;
    this.waiting = tables.iterator();
  }

  /** Opens a workbook that {@code guard} has looked through. */
  public static Opened open(Path file, String name, WorkbookGuard guard) {
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
      return open(workbook, name, guard.linksOut(), WorkbookParts.mergedCells(file, guard));
    } catch (IOException | RuntimeException e) {
      close(workbook);
      return unreadable(name);
    }
  }

  private static Opened open(
      Workbook workbook,
      String name,
      boolean linksOut,
      Map<String, List<CellRangeAddress>> merged) {
    List<XlsxTable> tables = new ArrayList<>();
    List<String> first = List.of();
    SourceLocation firstAt = SourceLocation.ofFile(name);
    boolean filled = false;
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      Sheet sheet = workbook.getSheetAt(i);
      List<XlsxTable.Head> head = XlsxTable.head(sheet);
      if (!filled && !head.isEmpty()) {
        filled = true;
        first = head.get(0).cells();
        firstAt = new SourceLocation(name, sheet.getSheetName(), head.get(0).line());
      }
      List<CellRangeAddress> ranges = merged.getOrDefault(sheet.getSheetName(), List.of());
      XlsxTable.find(name, sheet, i, head, ranges).ifPresent(tables::add);
    }
    List<XlsxTable> read = tables.stream().filter(t -> t.isReadable() || t.isMeant()).toList();
    List<Finding> errors = read.stream().flatMap(t -> t.heading().errors().stream()).toList();
    if (!read.isEmpty() && errors.isEmpty()) {
      return PeekedRecords.accept(new XlsxRecords(workbook, name, linksOut, read), name);
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
            : tables.get(0).heading().errors());
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (linksOut) {
      findings.add(Finding.onFile(Rule.FILE_LINKS_OUT, name));
    }
    tables.forEach(t -> findings.addAll(t.findings()));
    return findings;
  }

  @Override
  public Optional<ReadRecord> next() {
    while (true) {
      XlsxTable current = table;
      try {
        if (current == null || !rows.hasNext()) {
          if (!waiting.hasNext()) {
            table = null;
            rows = List.<Row>of().iterator();
            return Optional.empty();
          }
          begin(waiting.next());
          continue;
        }
        Row row = rows.next();
        if (row.getRowNum() + 1 > current.headerLine()) {
          line = row.getRowNum() + 1L;
          Optional<ReadRecord> record = current.record(row);
          if (record.isPresent()) {
            return record;
          }
        }
      } catch (RuntimeException e) {
        rows = List.<Row>of().iterator();
        XlsxTable broken = table;
        if (broken == null) {
          throw e;
        }
        return Optional.of(BrokenLine.of(broken.at(line + 1), "", "word.reason.workbook-broken"));
      }
    }
  }

  private void begin(XlsxTable next) {
    table = next;
    line = next.headerLine();
    Sheet sheet = workbook.getSheetAt(next.index());
    rows = sheet.rowIterator();
    if (rows.hasNext()) {
      int index = next.index();
      next.begin(sheet, workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index));
    }
  }

  @Override
  public void close() {
    close(workbook);
  }

  public static Opened unreadable(String name) {
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
