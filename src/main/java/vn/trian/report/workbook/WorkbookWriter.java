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
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.LocaleUtil;
import vn.trian.report.content.Evidence;
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
  /** The most records of a kind that go into a sheet. */
  public static final long MOST_ROWS = 100_000;

  private static final long STREAMED_FROM = 5_000;

  private static final List<String> OPENING =
      List.of(CoverSheet.NAME, ContentsSheet.NAME, NotesSheet.NAME);

  private static final List<String> CLOSING =
      List.of(
          ChartSheet.NAME,
          HostsSheet.NAME,
          RecommendationsSheet.NAME,
          VisitsSheet.NAME,
          FindingsSheet.NAME,
          QualitySheet.NAME,
          CompletenessSheet.NAME,
          BridgeSheet.NAME,
          BridgeVisitsSheet.NAME,
          ChangesSheet.NAME,
          TraceSheet.NAME);

  private static final List<String> OF_A_MONTH = order(DistrictSheet.NAME);

  private static final List<String> OF_YEARS =
      order(DistrictYearSheet.NAME, DifferencesSheet.NAME, SummarySheet.NAME, RankingSheet.NAME);

  private static final List<String> OF_A_VIEW =
      List.of(
          CoverSheet.NAME,
          ContentsSheet.NAME,
          NotesSheet.NAME,
          DistrictYearSheet.NAME,
          DifferencesSheet.NAME,
          SummarySheet.NAME,
          RankingSheet.NAME,
          ChartSheet.NAME);

  private final long mostRows;

  public WorkbookWriter() {
    this(MOST_ROWS);
  }

  /** One that puts fewer records, or more, into a sheet. */
  public WorkbookWriter(long mostRows) {
    this.mostRows = mostRows;
  }

  /**
   * Writes the workbook and, where it has too many records for a sheet, a CSV beside it.
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
    try (Book book = open(model)) {
      LongSheet sheets = new LongSheet(book, file, mostRows);
      if (book.isView()) {
        writeYears(book, new TraceIndex());
      } else {
        writeFiguresWithEvidence(book, sheets);
      }
      NotesSheet.write(book);
      ContentsSheet.write(book);
      CoverSheet.write(book);
      describe(book);
      WorkbookFile.write(file, book::write);
      List<Path> written = new ArrayList<>();
      written.add(file);
      written.addAll(sheets.beside());
      return written;
    }
  }

  private static void writeFiguresWithEvidence(Book book, LongSheet sheets) throws IOException {
    TraceIndex trace = TraceSheet.write(sheets);
    if (book.model.key() instanceof ReportKey.Month) {
      DistrictSheet.write(book, trace);
      ChartSheet.writeMonth(book);
    } else {
      writeYears(book, trace);
    }
    HostsSheet.write(sheets);
    RecommendationsSheet.write(sheets);
    VisitsSheet.write(sheets);
    FindingsSheet.write(sheets);
    QualitySheet.write(book);
    CompletenessSheet.write(book);
    BridgeSheet.write(book);
    BridgeVisitsSheet.write(sheets);
    ChangesSheet.write(book);
  }

  private static void writeYears(Book book, TraceIndex trace) {
    YearTable years = YearTable.of(book.model);
    int totalRow = DistrictYearSheet.write(book, years, trace);
    DifferencesSheet.write(book);
    SummarySheet.write(book);
    RankingSheet.write(book, years, trace, DistrictYearSheet.totalCell(years, totalRow));
    ChartSheet.writeYears(book, years, totalRow);
  }

  private Book open(ReportModel model) {
    List<String> sheets =
        model.key() instanceof ReportKey.Month
            ? OF_A_MONTH
            : model.key() instanceof ReportKey.View ? OF_A_VIEW : OF_YEARS;
    return new Book(model, new Words(model), sheets, isLong(model));
  }

  private boolean isLong(ReportModel model) {
    if (model.key() instanceof ReportKey.View) {
      // Its file is made beside a run, whose folder for buffers comes and goes.
      return false;
    }
    Evidence evidence = model.evidence();
    return model.figures().rows().size() > STREAMED_FROM
        || isLong(evidence.visits())
        || isLong(evidence.findings())
        || isLong(evidence.hosts())
        || isLong(evidence.recommendations())
        || isLong(evidence.trace().records());
  }

  private boolean isLong(Rows<?> rows) {
    return rows.count() > STREAMED_FROM && rows.count() <= mostRows;
  }

  private static List<String> order(String... figures) {
    return Stream.of(OPENING, List.of(figures), CLOSING).flatMap(List::stream).toList();
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
