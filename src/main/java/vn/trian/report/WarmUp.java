package vn.trian.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.UnitMap;
import vn.trian.report.content.Changes;
import vn.trian.report.content.Edition;
import vn.trian.report.content.Evidence;
import vn.trian.report.content.Figures;
import vn.trian.report.content.Issue;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Standing;
import vn.trian.report.pdf.PdfWriter;
import vn.trian.report.workbook.WorkbookWriter;
import vn.trian.summary.Comparison;
import vn.trian.summary.Measures;
import vn.trian.text.Language;

/**
 * Writes an empty report to nowhere while the ledger is being opened. Nearly half of a first run is
 * the loading of the workbook's and the PDF's classes, which need not wait for the first figure.
 */
public final class WarmUp {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private WarmUp() {}

  /** Starts in the background, once; whatever goes wrong there, the real report will tell. */
  public static void start(Language language) {
    if (BEGUN.getAndSet(true)) {
      return;
    }
    Thread thread = new Thread(() -> write(language), "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private static void write(Language language) {
    ReportModel nothing =
        new ReportModel(
            new ReportKey.Month(YearMonth.of(2025, 2), ReportingCalendar.STATISTICAL),
            language,
            Edition.INTERNAL,
            null,
            new Issue(1, Standing.PROVISIONAL, false, DAY, DAY),
            new Figures(
                UnitMap.AS_RECORDED,
                new Comparison(List.of(), List.of()),
                List.of(),
                Map.of("", Measures.NONE),
                List.of(),
                List.of(),
                Map.of(),
                List.of()),
            Evidence.none(ReportingCalendar.ADMINISTRATIVE, List.of("2025-02")),
            Changes.NONE);
    try {
      Path folder = Files.createTempDirectory("trian-");
      Path workbook = folder.resolve("nothing.xlsx");
      Path pdf = folder.resolve("nothing.pdf");
      try {
        new PdfWriter().write(nothing, pdf);
        new WorkbookWriter().write(nothing, workbook);
      } finally {
        Files.deleteIfExists(workbook);
        Files.deleteIfExists(pdf);
        Files.deleteIfExists(folder);
      }
    } catch (IOException | RuntimeException e) {
      // Said again, and not swallowed, where a report is really written.
    }
  }
}
