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
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Words;
import vn.trian.text.Messages;

/** The workbook that is being written, with what every sheet of it needs. */
final class Book implements AutoCloseable {
  /** The title, what the sheet shows, and a remark. */
  static final int HEADING_ROWS = 3;

  /** What a spreadsheet takes in the head of a page, with room to spare. */
  private static final int LONGEST_PAGE_TEXT = 240;

  /** The characters that a page takes at a size that can still be read. */
  private static final int CHARACTERS_ON_A_PAGE = 230;

  private static final float ROW_HEIGHT = 17;

  final XSSFWorkbook workbook = new XSSFWorkbook();
  final Look.Styles styles = new Look.Styles(workbook);
  final ReportModel model;
  final Words words;
  private final Messages messages;
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
    this.messages = Messages.of("/reports/workbook", model.language());
    for (String name : sheets) {
      workbook.createSheet(name).setDefaultRowHeightInPoints(ROW_HEIGHT);
      this.sheets.add(name);
    }
    this.stream = streamed ? new StreamedWorkbook(workbook) : null;
  }

  /** What only workbooks say. */
  String text(String key, Object... arguments) {
    return messages.get(key, arguments);
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

  /** Puts the sheet's title, what it shows and a remark into its first rows. */
  void heading(XSSFSheet sheet, String remark) {
    Grid grid = grid(sheet);
    grid.put(0, 0, words.title(), Look.TITLE);
    grid.height(0, 27);
    grid.put(
        1,
        0,
        String.join(
            " · ",
            text("sheet." + sheet.getSheetName()),
            words.period(),
            words.where(),
            standing()),
        Look.SUBTITLE);
    grid.put(2, 0, remark, Look.SUBTITLE);
  }

  /** Whether it is a part that somebody looks at: of visits alone, without their records. */
  boolean isView() {
    return model.key() instanceof ReportKey.View;
  }

  /** How far the figures can still change, and of which day the data is. */
  String standing() {
    return text(
        "standing.as.of",
        text("standing." + model.issue().standing().id()),
        words.day(model.issue().asOf()));
  }

  /** How many pages a sheet needs side by side, when its first columns come again on each. */
  static int pagesWide(int characters, int repeated) {
    int pages = 1;
    while (characters + (pages - 1) * repeated > pages * CHARACTERS_ON_A_PAGE) {
      pages++;
    }
    return pages;
  }

  /**
   * Puts into the head of every page what stands above the table: a title in cells would be cut on
   * the second page across.
   */
  void pageHead(XSSFSheet sheet, String remark) {
    String what = text("sheet." + sheet.getSheetName()) + " · " + standing();
    String head = pageText(11, "Bold", words.title()) + "\n" + pageText(9, "Regular", what);
    String all = remark.isEmpty() ? head : head + "\n" + pageText(9, "Regular", remark);
    sheet.getHeader().setLeft(all.length() > LONGEST_PAGE_TEXT ? head : all);
    sheet.setMargin(PageMargin.HEADER, 0.4);
    sheet.setMargin(PageMargin.TOP, 1.1);
  }

  private static String pageText(int points, String style, String text) {
    return "&\"" + Look.TYPEFACE + "," + style + "\"&" + points + " " + text.replace("&", "&&");
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
    sheet.getFooter().setRight(font() + words.release() + "  ·  " + words.get("footer"));
    sheet.getCTWorksheet().getHeaderFooter().setScaleWithDoc(false);
    sheet.setDisplayGridlines(false);
  }

  /** Prints a row and the first columns again on every page. */
  void repeat(XSSFSheet sheet, int row, int columns) {
    sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
    if (columns > 0) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, columns - 1));
    }
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
