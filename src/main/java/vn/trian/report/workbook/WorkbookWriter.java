package vn.trian.report.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.LocaleUtil;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Words;
import vn.trian.report.content.YearTable;
import vn.trian.visit.ledger.Rows;

/**
 * Writes the workbook of a report. The same model gives the same bytes whatever the locale, the
 * zone and the day of the machine.
 */
public final class WorkbookWriter {
  /** The most visits or findings that go into a sheet. */
  public static final long MOST_ROWS = 100_000;

  private static final long STREAMED_FROM = 5_000;

  private final long mostRows;

  public WorkbookWriter() {
    this(MOST_ROWS);
  }

  WorkbookWriter(long mostRows) {
    this.mostRows = mostRows;
  }

  /**
   * Writes the workbook and, where it has too many visits or findings for a sheet, a CSV beside it.
   *
   * @param file the workbook; an older file of the name is replaced
   * @return the files written, the workbook first
   */
  public List<Path> write(ReportModel model, Path file) throws IOException {
    Locale locale = LocaleUtil.getUserLocale();
    TimeZone zone = LocaleUtil.getUserTimeZone();
    LocaleUtil.setUserLocale(Locale.ROOT);
    LocaleUtil.setUserTimeZone(LocaleUtil.TIMEZONE_UTC);
    try {
      return writeSheets(model, file);
    } finally {
      LocaleUtil.setUserLocale(locale);
      LocaleUtil.setUserTimeZone(zone);
    }
  }

  private List<Path> writeSheets(ReportModel model, Path file) throws IOException {
    List<Path> written = new ArrayList<>();
    written.add(file);
    try (Book book = open(model)) {
      if (model.key() instanceof ReportKey.Month) {
        UnitSheets.writeByDistrict(book);
        ChartSheet.writeMonth(book);
      } else {
        YearTable years = YearTable.of(model);
        int totalRow = UnitSheets.writeByDistrictYear(book, years);
        ChartSheet.writeYears(book, years, totalRow);
        UnitSheets.writeDifferences(book);
        UnitSheets.writeSummary(book);
      }
      RowSheets rows = new RowSheets(book, file, mostRows);
      Optional<Path> visits = rows.writeVisits();
      visits.ifPresent(written::add);
      Optional<Path> findings = rows.writeFindings();
      findings.ifPresent(written::add);
      NotesSheet.write(book);
      CoverSheet.write(book);
      describe(book);
      WorkbookFile.write(file, book::write);
    }
    return written;
  }

  private Book open(ReportModel model) {
    List<String> sheets = new ArrayList<>();
    sheets.add(CoverSheet.NAME);
    if (model.key() instanceof ReportKey.Month) {
      sheets.add(UnitSheets.BY_DISTRICT);
      sheets.add(ChartSheet.NAME);
    } else {
      sheets.add(UnitSheets.BY_DISTRICT_YEAR);
      sheets.add(ChartSheet.NAME);
      sheets.add(UnitSheets.DIFFERENCES);
      sheets.add(UnitSheets.SUMMARY);
    }
    sheets.add(RowSheets.VISITS);
    sheets.add(RowSheets.FINDINGS);
    sheets.add(NotesSheet.NAME);
    return new Book(
        model,
        new Words(model),
        sheets,
        isLong(model.evidence().visits()) || isLong(model.evidence().findings()));
  }

  private boolean isLong(Rows<?> rows) {
    return rows.count() > STREAMED_FROM && rows.count() <= mostRows;
  }

  private static void describe(Book book) {
    Instant day = book.model.issue().asOf().atStartOfDay(ZoneOffset.UTC).toInstant();
    POIXMLProperties properties = book.workbook.getProperties();
    properties.getCoreProperties().setTitle(book.words.title());
    properties.getCoreProperties().setCreator(book.words.get("product"));
    properties.getCoreProperties().setLastModifiedByUser(book.words.get("product"));
    properties.getCoreProperties().setCreated(Optional.of(Date.from(day)));
    properties.getCoreProperties().setModified(Optional.of(Date.from(day)));
    properties.getExtendedProperties().setApplication(book.words.get("product"));
  }
}
