package vn.trian.report.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.trian.text.Language;
import vn.trian.text.Messages;
import vn.trian.visit.Field;
import vn.trian.visit.HeaderCatalogue;

/**
 * An empty form for senders: one sheet with the headers of all fields and choices to pick from, one
 * with what belongs into each.
 */
public final class EmptyForm {
  private static final String BUNDLE = "/vn/trian/report/workbooks";
  private static final int LAST_ROW = 10_000;

  private final Language language;
  private final Messages words;
  private final XSSFWorkbook workbook;

  private EmptyForm(Language language, XSSFWorkbook workbook) {
    this.language = language;
    words = Messages.of(BUNDLE, language);
    this.workbook = workbook;
  }

  /** Writes the form; the same language is the same bytes. */
  public static void write(Language language, Path target) throws IOException {
    SteadyWorkbook.prepare();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      EmptyForm form = new EmptyForm(language, workbook);
      form.addRecords();
      form.addInstructions();
      SteadyWorkbook.write(workbook, workbook, target);
    }
  }

  private void addRecords() {
    Sheet sheet = workbook.createSheet(words.get("form.sheet"));
    sheet.createFreezePane(0, 1);
    SteadyWorkbook.print(sheet);
    CellStyle required = header(SteadyWorkbook.MARKED);
    CellStyle optional = header(SteadyWorkbook.HEADER);
    CellStyle date = format("dd/mm/yyyy");
    CellStyle text = format("@");
    Row headers = sheet.createRow(0);
    for (Field field : Field.values()) {
      int column = field.ordinal();
      String header = HeaderCatalogue.standard().canonical(field, language);
      boolean isDate = field == Field.VISIT_DATE || field == Field.REVISED_ON;
      put(headers, column, header, Field.required().contains(field) ? required : optional);
      sheet.setDefaultColumnStyle(column, isDate ? date : text);
      sheet.setColumnWidth(column, 256 * width(field, header));
    }
    for (Field field : List.of(Field.HOST_KIND, Field.GIFT, Field.STATUS)) {
      addChoice(sheet, field);
    }
  }

  private void addChoice(Sheet sheet, Field field) {
    String[] choices = words.get("form.choice." + field.id()).split("\\|", -1);
    CellRangeAddressList cells =
        new CellRangeAddressList(1, LAST_ROW, field.ordinal(), field.ordinal());
    DataValidation validation =
        sheet
            .getDataValidationHelper()
            .createValidation(
                sheet.getDataValidationHelper().createExplicitListConstraint(choices), cells);
    validation.setShowErrorBox(true);
    validation.createErrorBox(
        HeaderCatalogue.standard().canonical(field, language),
        words.get("form.choice", String.join(", ", choices)));
    sheet.addValidationData(validation);
  }

  private void addInstructions() {
    Sheet sheet = workbook.createSheet(words.get("form.instructions"));
    CellStyle header = header(SteadyWorkbook.HEADER);
    CellStyle text = format("@");
    text.setWrapText(true);
    put(sheet.createRow(0), 0, words.get("form.introduction"), text);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
    sheet.getRow(0).setHeightInPoints(48);
    Row headers = sheet.createRow(2);
    put(headers, 0, words.get("form.column"), header);
    put(headers, 1, words.get("form.required"), header);
    put(headers, 2, words.get("form.how"), header);
    for (Field field : Field.values()) {
      Row row = sheet.createRow(3 + field.ordinal());
      put(row, 0, HeaderCatalogue.standard().canonical(field, language), text);
      put(row, 1, Field.required().contains(field) ? words.get("form.yes") : "", text);
      put(row, 2, words.get("form.how." + field.id()), text);
    }
    sheet.setColumnWidth(0, 256 * 28);
    sheet.setColumnWidth(1, 256 * 12);
    sheet.setColumnWidth(2, 256 * 90);
  }

  private static int width(Field field, String header) {
    return Math.max(header.length() + 3, Math.min(40, 8 + field.longest() / 25));
  }

  private CellStyle format(String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private CellStyle header(XSSFColor colour) {
    CellStyle style = format("@");
    Font bold = workbook.createFont();
    bold.setBold(true);
    style.setFont(bold);
    SteadyWorkbook.fill(style, colour);
    return style;
  }

  private static void put(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }
}
