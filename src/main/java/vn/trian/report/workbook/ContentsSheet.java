package vn.trian.report.workbook;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Every sheet, with a link to it and what it holds. */
final class ContentsSheet {
  static final String NAME = "Contents";
  private static final int HEADER_ROW = 3;

  private ContentsSheet() {}

  static void write(Book book) {
    XSSFSheet sheet = book.sheet(NAME);
    book.heading(sheet, "");
    Grid grid = book.grid(sheet);
    grid.put(HEADER_ROW, 0, book.text("contents.sheet"), Look.HEADER);
    grid.put(HEADER_ROW, 1, book.text("contents.holds"), Look.HEADER);
    int row = HEADER_ROW + 1;
    for (String name : book.sheets()) {
      if (!name.equals(NAME)) {
        grid.put(row, 0, name, Look.LINK);
        XSSFHyperlink link =
            book.workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + name + "'!A1");
        sheet.getRow(row).getCell(0).setHyperlink(link);
        grid.put(row, 1, book.text("sheet." + name), Look.PROSE);
        row++;
      }
    }
    grid.width(0, 24);
    grid.width(1, 90);
    sheet.createFreezePane(0, HEADER_ROW + 1);
    book.repeat(sheet, HEADER_ROW, 0);
    book.print(sheet, 1);
  }
}
