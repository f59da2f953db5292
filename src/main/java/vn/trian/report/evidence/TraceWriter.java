package vn.trian.report.evidence;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Figures;
import vn.trian.report.content.Measure;
import vn.trian.report.content.Recommendation;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.visit.Amount;
import vn.trian.visit.Host;
import vn.trian.visit.ledger.CountedVisit;
import vn.trian.visit.ledger.SourceFile;

/**
 * Writes what a release shows and counts: a line {@code T} for each total, {@code U} a unit, {@code
 * F} a unit's figures in a period, {@code V} a visit. A comparison of years names its visits by the
 * parts that hold those of a month, see {@link PartWriter}: a line {@code M} for each, with {@code
 * C} its visits by source file, {@code O} those of another year in the other calendar.
 */
public final class TraceWriter implements Consumer<Placed>, AutoCloseable {
  private final Writer out;
  private final CsvWriter csv;
  private final IntFunction<SourceFile> files;

  public TraceWriter(Path file, Figures figures, IntFunction<SourceFile> files) {
    this.files = files;
    try {
      this.out =
          new OutputStreamWriter(
              new QuickGzip(Files.newOutputStream(file)), StandardCharsets.UTF_8);
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
    cells.addAll(measures(measures));
    return cells;
  }

  static List<String> measures(Measures measures) {
    return Arrays.stream(Measure.values()).map(measure -> text(measure.of(measures))).toList();
  }

  /** Names what a month counts. */
  public void write(MonthPart part) {
    String month = part.month().toString();
    csv.writeRecord(
        "M",
        month,
        part.sha256(),
        part.digest(),
        Long.toString(part.visits()),
        Integer.toString(part.recommendations()));
    part.byFile().forEach((file, visits) -> csv.writeRecord("C", month, file, visits.toString()));
    part.elsewhere()
        .forEach((year, visits) -> csv.writeRecord("O", month, year, visits.toString()));
  }

  @Override
  public void accept(Placed placed) {
    SourceFile file = files.apply(placed.visit().fileId());
    csv.writeRecord(visit(placed, placed.row(), file.sha256(), file.name()));
  }

  static String[] recommendation(Recommendation one) {
    Host host = one.host();
    return new String[] {
      "R",
      one.addressee(),
      one.text(),
      one.date().toString(),
      one.unit().provinceCode(),
      one.unit().province(),
      one.unit().unitCode(),
      one.unit().unit(),
      host.kind() == null ? "" : host.kind().id(),
      text(host.name()),
      text(host.title()),
      one.delegation(),
      one.at().file(),
      text(one.at().sheet()),
      Long.toString(one.at().line())
    };
  }

  static String[] visit(Placed placed, int unit, String sha256, String file) {
    CountedVisit visit = placed.visit();
    Host host = visit.host();
    Amount value = visit.giftValue();
    return new String[] {
      "V",
      visit.key().toString(),
      visit.content().toString(),
      Integer.toString(unit),
      placed.period(),
      visit.date().toString(),
      host.kind() == null ? "" : host.kind().id(),
      text(host.name()),
      text(host.title()),
      visit.hostId() == null ? "" : "1",
      visit.gift() ? "1" : "",
      value == null ? "" : Long.toString(value.min()),
      value == null ? "" : text(value.max()),
      sha256,
      file,
      text(visit.sheet()),
      Long.toString(visit.line())
    };
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
