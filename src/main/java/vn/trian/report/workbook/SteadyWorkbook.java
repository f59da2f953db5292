package vn.trian.report.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook so that the same cells are the same bytes on every day and machine. */
public final class SteadyWorkbook {
  static final XSSFColor HEADER = colour(0xE3EEEF);
  static final XSSFColor MARKED = colour(0xFBE3C0);

  private static final String CREATED = "2000-01-01T00:00:00Z";

  private SteadyWorkbook() {}

  private static XSSFColor colour(int rgb) {
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }

  /** What POI takes from the machine for the thread; to be called before a workbook is made. */
  static void prepare() {
    LocaleUtil.setUserLocale(Locale.ROOT);
    LocaleUtil.setUserTimeZone(TimeZone.getTimeZone("UTC"));
  }

  /**
   * Where sheets too large for the memory are buffered: with the documents, because they hold the
   * same names and because the machine's own folder may be closed or small.
   */
  public static void bufferIn(Path folder) {
    TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
  }

  /**
   * Writes the workbook.
   *
   * @param properties the workbook that holds the document's properties: the same one, or the one
   *     that a streamed workbook is made on
   */
  public static void write(Workbook workbook, XSSFWorkbook properties, Path target)
      throws IOException {
    POIXMLProperties.CoreProperties core = properties.getProperties().getCoreProperties();
    core.setCreator("Tri Ân");
    try {
      core.setCreated(CREATED);
      core.setModified(CREATED);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("not a date of a document: " + CREATED, e);
    }
    WorkbookFile.write(target, workbook::write);
  }

  /** Fills a cell style with one colour. */
  static void fill(CellStyle style, XSSFColor colour) {
    ((XSSFCellStyle) style).setFillForegroundColor(colour);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  /** A4 across, the columns of a record over three pages, the header on every page. */
  static void print(Sheet sheet) {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 3);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
  }
}
