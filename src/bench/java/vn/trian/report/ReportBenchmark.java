package vn.trian.report;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.trian.quality.SourceLocation;
import vn.trian.report.content.Models;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Trace;
import vn.trian.report.pdf.PdfWriter;
import vn.trian.report.workbook.WorkbookWriter;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;

/** The comparison of 700 districts over 16 years, with two visits in each. */
@State(Scope.Benchmark)
public class ReportBenchmark {
  static final int UNITS = 700;
  static final int YEARS = 16;

  private ReportModel model;
  private Path folder;
  private final List<BitSet> numbers = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();

  @Setup
  public void setUp() throws IOException {
    Models models = Models.large(UNITS, YEARS);
    for (int unit = 0; unit < UNITS; unit++) {
      for (int year = 2027 - YEARS; year <= 2026; year++) {
        for (int visit = 0; visit < 2; visit++) {
          String day = String.format(Locale.ROOT, "%d-02-%02d", year, 18 + visit);
          String host = "Trạm Y tế xã số " + unit % 90;
          models.visit(Models.aVisit(day, host, null));
          models.traced(
              new Trace.Traced(
                  Trace.codeOfUnit(unit),
                  Integer.toString(year),
                  LocalDate.parse(day),
                  new Host(HostKind.FACILITY, host, null),
                  new SourceLocation("so-y-te/" + year + ".xlsx", "Thăm", unit + 2),
                  "0123456789abcdef".repeat(4)));
        }
      }
    }
    model = models.build();
    folder = Files.createTempDirectory("trian-benchmark-");
  }

  /** Both, side by side, as a run does. */
  @Benchmark
  public Object report() throws IOException {
    CompletableFuture<Path> pdf = CompletableFuture.supplyAsync(this::pdf);
    new WorkbookWriter().write(model, folder.resolve("report.xlsx"));
    return pdf.join();
  }

  @Benchmark
  public Object workbook() throws IOException {
    return new WorkbookWriter().write(model, folder.resolve("report.xlsx"));
  }

  @Benchmark
  public Path pdf() {
    try {
      Path pdf = folder.resolve("report.pdf");
      new PdfWriter().write(model, pdf);
      return pdf;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As many cells of the same kinds, without looks, formulas, links, tables or charts. */
  @Benchmark
  public Object plainPoi() throws IOException {
    if (widths.isEmpty()) {
      workbook();
      readShape();
    }
    try (SXSSFWorkbook book = new SXSSFWorkbook(200)) {
      Sheet sheet = book.createSheet();
      for (int at = 0; at < widths.size(); at++) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < widths.get(at); column++) {
          Cell cell = row.createCell(column);
          if (numbers.get(at).get(column)) {
            cell.setCellValue(at + column);
          } else {
            cell.setCellValue("Huyện Nguyễn Thượng " + at);
          }
        }
      }
      Path plain = folder.resolve("plain.xlsx");
      try (var out = Files.newOutputStream(plain)) {
        book.write(out);
      }
      return plain;
    }
  }

  private void readShape() throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve("report.xlsx"));
        Workbook book = StreamingReader.builder().rowCacheSize(100).open(in)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          BitSet numeric = new BitSet();
          int width = 0;
          for (Cell cell : row) {
            CellType type = cell.getCellType();
            numeric.set(width++, type == CellType.NUMERIC || type == CellType.FORMULA);
          }
          numbers.add(numeric);
          widths.add(width);
        }
      }
    }
  }
}
