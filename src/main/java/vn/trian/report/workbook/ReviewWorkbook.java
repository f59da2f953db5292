package vn.trian.report.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Basis;
import vn.trian.article.review.KeptField;
import vn.trian.article.review.QueuedProposal;
import vn.trian.article.review.ReviewSheet;
import vn.trian.article.review.SameEvents.Witness;
import vn.trian.text.Language;
import vn.trian.text.Messages;
import vn.trian.visit.Field;
import vn.trian.visit.HeaderCatalogue;

/**
 * The proposals that wait, one row each, with a column for the decision: filled in and put into the
 * input folder it is carried out. Beside each field stand the words that it was read from; what was
 * inferred is marked and says from what.
 */
public final class ReviewWorkbook {
  private static final String BUNDLE = "/vn/trian/article/review";

  /** Widths in digits. */
  private static final int WIDE = 60;

  private static final int MIDDLE = 26;
  private static final int DIGIT = 256;

  /** The column of the sentence around the host. */
  private static final int SENTENCE = 6;

  /** Fields that hold whole sentences. */
  private static final Set<Field> SENTENCES = Set.of(Field.RECOMMENDATION, Field.REMARKS);

  private final Language language;
  private final Messages words;
  private final XSSFWorkbook workbook;
  private final CellStyle header;
  private final CellStyle text;
  private final CellStyle quote;
  private final CellStyle inferred;
  private final CellStyle open;

  private ReviewWorkbook(Language language, XSSFWorkbook workbook) {
    this.language = language;
    this.words = Messages.of(BUNDLE, language);
    this.workbook = workbook;
    this.header = style(SteadyWorkbook.HEADER);
    Font bold = font();
    bold.setBold(true);
    header.setFont(bold);
    this.text = style(null);
    this.quote = style(null);
    Font slanted = font();
    slanted.setItalic(true);
    quote.setFont(slanted);
    this.inferred = style(SteadyWorkbook.MARKED);
    this.open = style(SteadyWorkbook.HEADER);
  }

  /**
   * A row of the workbook.
   *
   * @param same other sources that may tell of the same event
   */
  public record Proposed(QueuedProposal proposal, List<Witness> same) {}

  /** Writes the workbook; the same proposals in the same language are the same bytes. */
  public static void write(Language language, List<Proposed> proposals, Path target)
      throws IOException {
    SteadyWorkbook.prepare();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new ReviewWorkbook(language, workbook).add(proposals);
      SteadyWorkbook.write(workbook, workbook, target);
    }
  }

  private void add(List<Proposed> proposals) {
    Sheet sheet = workbook.createSheet(words.get("sheet.name"));
    sheet.createFreezePane(2, 1);
    SteadyWorkbook.print(sheet);
    Sheet seals = workbook.createSheet(ReviewSheet.MARK);
    workbook.setSheetVisibility(workbook.getSheetIndex(seals), SheetVisibility.VERY_HIDDEN);
    Row headers = sheet.createRow(0);
    List<String> heads = heads();
    for (int column = 0; column < heads.size(); column++) {
      put(headers, column, heads.get(column), header);
      sheet.setColumnWidth(column, DIGIT * width(column));
    }
    for (Proposed proposed : proposals) {
      int number = sheet.getLastRowNum() + 1;
      add(sheet.createRow(number), proposed);
      Row seal = seals.createRow(number - 1);
      seal.createCell(0).setCellValue(proposed.proposal().name());
      seal.createCell(1).setCellValue(proposed.proposal().fullName());
      seal.createCell(2).setCellValue(proposed.proposal().seal());
    }
    addChoice(sheet, Math.max(1, proposals.size()));
  }

  private List<String> heads() {
    List<String> heads =
        new ArrayList<>(
            List.of(
                words.get("sheet.id"),
                words.get("sheet.decision"),
                words.get("sheet.note"),
                words.get("sheet.reviewer"),
                words.get("sheet.with"),
                words.get("sheet.article"),
                words.get("sheet.sentence")));
    for (Field field : ReviewSheet.FIELDS) {
      String name = HeaderCatalogue.standard().canonical(field, language);
      heads.add(name);
      heads.add(words.get("sheet.words", name));
    }
    return heads;
  }

  private void add(Row row, Proposed proposed) {
    QueuedProposal proposal = proposed.proposal();
    put(row, 0, proposal.name(), text);
    for (int column = 1; column < 4; column++) {
      put(row, column, "", open);
    }
    String same = proposed.same().stream().map(Witness::name).collect(Collectors.joining(", "));
    put(row, 4, same, open);
    put(row, 5, words.get("sheet.at", proposal.article().name(), proposal.proposal().line()), text);
    put(row, SENTENCE, proposal.proposal().quote(), quote);
    int column = SENTENCE + 1;
    for (Field field : ReviewSheet.FIELDS) {
      boolean marked = proposal.basis(field) != null;
      put(
          row,
          column++,
          Objects.requireNonNullElse(proposal.value(field), ""),
          marked ? inferred : text);
      put(row, column++, source(proposal, field), marked ? inferred : quote);
    }
    int lines = 1;
    for (Cell cell : row) {
      int width = width(cell.getColumnIndex());
      lines = Math.max(lines, WrappedText.lines(cell.getStringCellValue(), width));
    }
    WrappedText.fit(row, lines);
  }

  private static int width(int column) {
    int at = (column - SENTENCE - 1) / 2;
    boolean sentences =
        column == SENTENCE || (column > SENTENCE && SENTENCES.contains(ReviewSheet.FIELDS.get(at)));
    return sentences ? WIDE : MIDDLE;
  }

  /** The words that a field was read from, or what it was inferred from. */
  private String source(QueuedProposal proposal, Field field) {
    KeptField kept = proposal.proposal().fields().get(field);
    if (proposal.edits().containsKey(field)) {
      return words.get("sheet.edited");
    }
    if (kept == null) {
      return "";
    }
    String said = kept.words() == null ? "" : "“" + kept.words() + "”";
    return kept.basis() == null
        ? said
        : (said + " " + words.get("sheet.inferred", Basis.words(kept.basis(), language))).strip();
  }

  private void addChoice(Sheet sheet, int last) {
    String[] choices = words.get("sheet.choices").split("\\|", -1);
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(choices), new CellRangeAddressList(1, last, 1, 1));
    validation.setShowErrorBox(true);
    sheet.addValidationData(validation);
  }

  /** A font as that of the other cells. */
  private Font font() {
    Font font = workbook.createFont();
    font.setFontName(workbook.getFontAt(0).getFontName());
    font.setFontHeightInPoints(workbook.getFontAt(0).getFontHeightInPoints());
    return font;
  }

  private CellStyle style(@Nullable XSSFColor colour) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    style.setQuotePrefixed(true);
    if (colour != null) {
      SteadyWorkbook.fill(style, colour);
    }
    return style;
  }

  private static void put(Row row, int column, String content, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(content);
    cell.setCellStyle(style);
  }
}
