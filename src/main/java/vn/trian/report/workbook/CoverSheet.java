package vn.trian.report.workbook;

import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.trian.report.content.Issue;
import vn.trian.report.content.Issuer;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Words;

/** What the document is, who issues it, and how far it can be relied on. */
final class CoverSheet {
  static final String NAME = "Cover";

  private final Book book;
  private final Grid grid;
  private int row;

  private CoverSheet(Book book) {
    this.book = book;
    this.grid = book.grid(book.sheet(NAME));
  }

  static void write(Book book) {
    new CoverSheet(book).write();
  }

  private void write() {
    Words words = book.words;
    ReportModel model = book.model;
    Issue issue = model.issue();
    issuer(model);
    grid.height(row, 12);
    grid.put(++row, 0, words.title(), Look.TITLE);
    grid.height(row, 30);
    row += 2;
    fact(words.get("period"), words.period(), Look.STRONG);
    fact(words.get("status"), book.text("standing." + issue.standing().id()), Look.STRONG);
    fact("", words.status(), Look.PLAIN);
    fact(words.get("as.of"), words.day(issue.asOf()), Look.PLAIN);
    if (book.isView()) {
      fact(words.get("release"), words.release(), Look.PLAIN);
      fact(words.get("view.part"), words.where(), Look.STRONG);
    } else {
      fact(words.get("release"), String.valueOf(issue.release()), Look.PLAIN);
    }
    fact(
        book.isView() ? words.get("view.on") : book.text("issued.on"),
        words.day(issue.on()),
        Look.PLAIN);
    fact(book.text("edition"), book.text("edition." + model.edition().id()), Look.PLAIN);
    fact(words.get("note.map.term"), words.map(), Look.PLAIN);
    fact(words.get("calendar"), words.calendar(), Look.PLAIN);
    row++;
    fact(words.get("visits"), words.number(model.figures().total().visits()), Look.STRONG);
    if (!book.isView()) {
      fact(words.get("hosts"), words.number(model.figures().total().hosts()), Look.STRONG);
    }
    row++;
    grid.put(row, 0, book.text("cover.contents", ContentsSheet.NAME), Look.SUBTITLE);
    grid.width(0, 30);
    grid.width(1, 96);
    XSSFSheet sheet = book.sheet(NAME);
    book.print(sheet, 1);
  }

  private void issuer(ReportModel model) {
    Issuer issuer = model.issuer();
    if (issuer == null) {
      return;
    }
    if (issuer.superior() != null) {
      grid.put(row++, 0, capitals(issuer.superior()), Look.LETTERHEAD);
    }
    grid.put(row++, 0, capitals(issuer.name()), Look.LETTERHEAD_STRONG);
  }

  /** As the head of a document has it: Decree 30/2020/NĐ-CP, Annex I. */
  private static String capitals(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private void fact(String label, String value, Look look) {
    grid.put(row, 0, label, Look.LABEL);
    grid.put(row++, 1, value, look);
  }
}
