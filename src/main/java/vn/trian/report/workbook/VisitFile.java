package vn.trian.report.workbook;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.trian.summary.UnitLine;
import vn.trian.visit.Amount;
import vn.trian.visit.Host;
import vn.trian.visit.ledger.CountedVisit;
import vn.trian.visit.ledger.SourceFile;

/**
 * A file of the visits of one month beside the workbook of a comparison of years: each under the
 * unit and the year of its figure. Nothing in it depends on other months, so that it stays as it is
 * while they change: the codes of rows, which do, are not in it. What was written at length stands
 * in the month's own report.
 */
public final class VisitFile implements AutoCloseable {
  private static final String[] COLUMNS = {
    "year",
    "month",
    "year_other_calendar",
    "province_code",
    "province",
    "unit_code",
    "unit",
    "visit_date",
    "host_kind",
    "host_name",
    "host_title",
    "occasion",
    "gift",
    "gift_value_min_vnd",
    "gift_value_max_vnd",
    "file",
    "sha256",
    "sheet",
    "line"
  };

  private final Writer out;
  private final CsvWriter csv;
  private final String month;

  /** Opens a file in UTF-8 with a byte order mark, by which spreadsheets know the encoding. */
  public VisitFile(Path file, YearMonth month) {
    this.month = month.toString();
    try {
      this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8).append('\uFEFF');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    this.csv = CsvWriter.builder().build(out);
    csv.writeRecord(COLUMNS);
  }

  /**
   * Writes a visit.
   *
   * @param year in which it is counted
   * @param yearThere in which it lies in the other calendar
   * @param host as it may be shown
   */
  public void write(
      CountedVisit visit,
      UnitLine unit,
      String year,
      String yearThere,
      Host host,
      SourceFile file) {
    Amount value = visit.giftValue();
    csv.writeRecord(
        year,
        month,
        yearThere,
        unit.provinceCode(),
        unit.province(),
        unit.unitCode(),
        unit.unit(),
        visit.date().toString(),
        host.kind() == null ? "" : host.kind().id(),
        CsvBeside.field(host.name()),
        CsvBeside.field(host.title()),
        CsvBeside.field(visit.occasion()),
        visit.gift() ? "yes" : "",
        text(value == null ? null : value.min()),
        text(value == null ? null : value.max()),
        CsvBeside.field(file.name()),
        file.sha256(),
        CsvBeside.field(visit.sheet()),
        visit.line() == 0 ? "" : Long.toString(visit.line()));
  }

  private static String text(@Nullable Long number) {
    return number == null ? "" : number.toString();
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
