package vn.trian.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Words;

/** The workbook that is being written, with what every sheet of it needs. */
final class Book implements AutoCloseable {
  private static final int ROWS_IN_MEMORY = 200;
  private static final float ROW_HEIGHT = 17;

  final XSSFWorkbook workbook = new XSSFWorkbook();
  final Look.Styles styles = new Look.Styles(workbook);
  final ReportModel model;
  final Words words;
  private final @Nullable SXSSFWorkbook stream;
  private final List<String> sheets = new ArrayList<>();

  /**
   * Opens an empty workbook.
   *
   * @param sheets the names of its sheets, in order
   * @param streamed whether {@link #body} goes through a file, for sheets too long for memory
   */
  Book(ReportModel model, Words words, List<String> sheets, boolean streamed) {
    this.model = model;
    this.words = words;
    for (String name : sheets) {
      workbook.createSheet(name).setDefaultRowHeightInPoints(ROW_HEIGHT);
      this.sheets.add(name);
    }
    this.stream = streamed ? new SXSSFWorkbook(workbook, ROWS_IN_MEMORY) : null;
  }

  List<String> sheets() {
    return List.copyOf(sheets);
  }

  XSSFSheet sheet(String name) {
    return workbook.getSheet(name);
  }

  /** The sheet for its rows below what {@link #sheet} already holds. */
  Sheet body(String name) {
    return stream == null ? workbook.getSheet(name) : stream.getSheet(name);
  }

  Grid grid(XSSFSheet sheet) {
    return new Grid(sheet, styles);
  }

  /** Puts the sheet's title and what it shows into its first two rows. */
  void heading(XSSFSheet sheet) {
    Grid grid = grid(sheet);
    grid.put(0, 0, words.title(), Look.TITLE);
    grid.height(0, 27);
    grid.put(
        1,
        0,
        words.get("sheet." + sheet.getSheetName())
            + " · "
            + words.period()
            + " · "
            + words.map()
            + " · "
            + (model.issue().running()
                ? words.status()
                : words.get("as.of.line", words.day(model.issue().asOf()))),
        Look.SUBTITLE);
  }

  /** A4 landscape, as wide as the given number of pages, page numbers at the foot. */
  void print(XSSFSheet sheet, int pagesWide) {
    XSSFPrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PaperSize.A4_PAPER);
    setup.setOrientation(PrintOrientation.LANDSCAPE);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) pagesWide);
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.6);
    sheet.setMargin(PageMargin.RIGHT, 0.6);
    sheet.setMargin(PageMargin.TOP, 0.7);
    sheet.setMargin(PageMargin.BOTTOM, 0.8);
    sheet.getFooter().setLeft(font() + words.title().replace("&", "&&"));
    sheet.getFooter().setCenter("");
    sheet
        .getFooter()
        .setRight(
            font()
                + words.get("release.line", model.issue().release())
                + "  ·  "
                + words.get("footer"));
    sheet.setDisplayGridlines(false);
  }

  void repeatRow(XSSFSheet sheet, int row) {
    sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
  }

  private static String font() {
    return "&\"" + Look.TYPEFACE + "\"&9";
  }

  void write(OutputStream out) throws IOException {
    if (stream == null) {
      workbook.write(out);
    } else {
      stream.write(out);
    }
  }

  @Override
  public void close() throws IOException {
    if (stream == null) {
      workbook.close();
    } else {
      stream.close();
    }
  }
}
