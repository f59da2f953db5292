package vn.trian.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.trian.report.content.Changes;
import vn.trian.report.content.Edition;
import vn.trian.report.content.Evidence;
import vn.trian.report.content.Figures;
import vn.trian.report.content.Issue;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Standing;
import vn.trian.report.content.YearTable;
import vn.trian.report.pdf.PdfWriter;
import vn.trian.report.workbook.WorkbookWriter;
import vn.trian.summary.Comparison;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryQuery;
import vn.trian.summary.SummaryRow;
import vn.trian.visit.ledger.SourceFile;

/**
 * A part of the comparison of years as somebody looks at it, to be taken away as a workbook or a
 * PDF. It is no release, and has figures alone: their records are on the page that it came from.
 */
public final class ViewReport {
  private final ReportModel model;

  private ViewReport(ReportModel model) {
    this.model = model;
  }

  /** How a view is written. */
  private interface Writing {
    void to(Path file) throws IOException;
  }

  /**
   * Of the lines of a view.
   *
   * @param shown the comparison, with those lines alone
   * @param rows of the summary by unit and year, of any units
   * @param part what was chosen beside years and map, in words; empty where nothing was
   * @param contributing the files that the data is of
   */
  public static ViewReport of(
      SummaryQuery query,
      Comparison shown,
      List<SummaryRow> rows,
      String part,
      List<SourceFile> contributing,
      LocalDate today) {
    LocalDate asOf = ReportModels.asOf(contributing, today);
    boolean running = ReportModels.isRunning(query.calendar(), shown.years(), asOf);
    List<SummaryRow> own = rowsOf(shown, rows);
    return new ViewReport(
        new ReportModel(
            new ReportKey.View(query.calendar(), part),
            query.language(),
            Edition.PLANNER,
            null,
            new Issue(0, Standing.PROVISIONAL, running, asOf, today),
            new Figures(
                query.map(),
                shown,
                own,
                totals(shown),
                shown.lines().stream().map(line -> YearTable.Line.of(line).unit()).toList(),
                List.of(),
                Map.of(),
                List.of()),
            Evidence.none(query.calendar(), shown.years()),
            Changes.NONE));
  }

  /** Those of the rows that are of a line that is shown. */
  public static List<SummaryRow> rowsOf(Comparison shown, List<SummaryRow> rows) {
    Set<List<String>> units =
        shown.lines().stream().map(line -> line.unit().named()).collect(Collectors.toSet());
    return rows.stream().filter(row -> units.contains(row.named())).toList();
  }

  /** Visits alone: a host that was visited in several units or years is one. */
  private static Map<String, Measures> totals(Comparison shown) {
    Map<String, Measures> totals = new TreeMap<>();
    long all = 0;
    for (int at = 0; at < shown.years().size(); at++) {
      int year = at;
      long visits = shown.lines().stream().mapToLong(line -> line.cells().get(year).visits()).sum();
      totals.put(shown.years().get(at), visits(visits));
      all += visits;
    }
    totals.put("", visits(all));
    return totals;
  }

  private static Measures visits(long visits) {
    return new Measures(visits, 0, 0, 0, 0, 0, 0L);
  }

  public byte[] workbook() {
    return written(".xlsx", file -> new WorkbookWriter().write(model, file));
  }

  /**
   * The PDF.
   *
   * @throws vn.trian.report.pdf.MissingGlyph when it would show a box for a letter
   */
  public byte[] pdf() {
    return written(".pdf", file -> new PdfWriter().write(model, file));
  }

  private static byte[] written(String ending, Writing writing) {
    try {
      Path file = Files.createTempFile("trian-view-", ending);
      try {
        writing.to(file);
        return Files.readAllBytes(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a view", e);
    }
  }
}
