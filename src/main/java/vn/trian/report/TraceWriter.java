package vn.trian.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Figures;
import vn.trian.report.content.Measure;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.visit.Amount;
import vn.trian.visit.Host;
import vn.trian.visit.ledger.CountedVisit;
import vn.trian.visit.ledger.SourceFile;

/**
 * Writes what a release shows and counts: a line {@code T} for each total, {@code U} a unit, {@code
 * F} a unit's figures in a period, {@code V} a visit.
 */
final class TraceWriter implements Consumer<Placed>, AutoCloseable {
  private final Writer out;
  private final CsvWriter csv;
  private final IntFunction<SourceFile> files;

  TraceWriter(Path file, Figures figures, IntFunction<SourceFile> files) {
    this.files = files;
    try {
      this.out =
          new OutputStreamWriter(
              new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    this.csv = CsvWriter.builder().build(out);
    write(figures);
  }

  private void write(Figures figures) {
    figures.totals().forEach((period, total) -> csv.writeRecord(cells("T", period, total)));
    for (SummaryRow unit : figures.unitTotals()) {
      csv.writeRecord("U", unit.provinceCode(), unit.province(), unit.unitCode(), unit.unit());
    }
    Map<String, Integer> rows = Placing.rowsOf(figures.unitTotals());
    for (SummaryRow row : figures.cells()) {
      csv.writeRecord(cells("F", row.period(), row.measures(), at(rows, row)));
    }
    for (SummaryRow unit : figures.yearBefore()) {
      csv.writeRecord(cells("B", unit.period(), unit.measures(), unitCells(unit)));
    }
  }

  private static String[] unitCells(SummaryRow unit) {
    return new String[] {unit.provinceCode(), unit.province(), unit.unitCode(), unit.unit()};
  }

  private static String at(Map<String, Integer> rows, SummaryRow row) {
    return String.valueOf(rows.get(Placing.nameOf(row)));
  }

  private static List<String> cells(
      String kind, String period, Measures measures, String... before) {
    List<String> cells = new ArrayList<>();
    cells.add(kind);
    cells.addAll(List.of(before));
    cells.add(period);
    for (Measure measure : Measure.values()) {
      cells.add(text(measure.of(measures)));
    }
    return cells;
  }

  @Override
  public void accept(Placed placed) {
    CountedVisit visit = placed.visit();
    Host host = visit.host();
    Amount value = visit.giftValue();
    SourceFile file = files.apply(visit.fileId());
    csv.writeRecord(
        "V",
        visit.key().toString(),
        visit.content().toString(),
        Integer.toString(placed.row()),
        placed.period(),
        visit.date().toString(),
        host.kind() == null ? "" : host.kind().id(),
        text(host.name()),
        text(host.title()),
        visit.hostId() == null ? "" : "1",
        visit.gift() ? "1" : "",
        value == null ? "" : Long.toString(value.min()),
        value == null ? "" : text(value.max()),
        file.sha256(),
        file.name(),
        text(visit.sheet()),
        Long.toString(visit.line()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  @Override
  public void close() {
    try {
      csv.close();
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
