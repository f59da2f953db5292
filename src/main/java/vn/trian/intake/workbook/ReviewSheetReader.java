package vn.trian.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.trian.article.review.ReviewSheet;
import vn.trian.article.review.ReviewSheet.Head;
import vn.trian.article.review.ReviewSheet.SheetRow;
import vn.trian.visit.Field;
import vn.trian.visit.HeaderCatalogue;

/** Reads the workbook in which people decided about proposals. */
public final class ReviewSheetReader {
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final int LONGEST = 1 << 20;

  private final XlsxCell.Reader cells = new XlsxCell.Reader();
  private final Map<Head, Integer> heads = new EnumMap<>(Head.class);
  private final Map<Field, Integer> fields = new EnumMap<>(Field.class);

  /** Whether a file is such a workbook, whatever its name; anything that is no archive is not. */
  public static boolean isOne(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(WORKBOOK);
      if (entry == null) {
        return false;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        return text.contains("name=\"" + ReviewSheet.MARK + "\"");
      }
    } catch (IOException e) {
      return false;
    }
  }

  public static List<SheetRow> read(Path file) throws IOException {
    try (OPCPackage archive = OPCPackage.open(file.toFile(), PackageAccess.READ);
        XSSFWorkbook workbook = new XSSFWorkbook(archive)) {
      return new ReviewSheetReader().rows(workbook);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private List<SheetRow> rows(XSSFWorkbook workbook) {
    Map<String, String[]> seals = new HashMap<>();
    for (Row row : workbook.getSheet(ReviewSheet.MARK)) {
      seals.put(text(row, 0), new String[] {text(row, 1), text(row, 2)});
    }
    List<SheetRow> rows = new ArrayList<>();
    Sheet sheet = workbook.getSheetAt(0);
    for (Row row : sheet) {
      if (heads.isEmpty()) {
        readHeads(row);
      } else if (!text(row, heads.get(Head.ID)).isEmpty()) {
        rows.add(row(row, seals));
      }
    }
    return rows;
  }

  private void readHeads(Row row) {
    for (Cell cell : row) {
      String header = cells.read(cell).text();
      Head.of(header).ifPresent(head -> heads.putIfAbsent(head, cell.getColumnIndex()));
      HeaderCatalogue.standard()
          .find(header)
          .filter(ReviewSheet.FIELDS::contains)
          .ifPresent(field -> fields.putIfAbsent(field, cell.getColumnIndex()));
    }
    if (!heads.containsKey(Head.ID)) {
      heads.clear();
    }
  }

  private SheetRow row(Row row, Map<String, String[]> seals) {
    Map<Field, String> said = new EnumMap<>(Field.class);
    fields.forEach((field, column) -> said.put(field, text(row, column)));
    String id = text(row, heads.get(Head.ID));
    String[] seal = seals.getOrDefault(id, new String[] {id, ""});
    return new SheetRow(
        row.getRowNum() + 1L,
        id,
        seal[0],
        seal[1],
        text(row, heads.get(Head.DECISION)),
        text(row, heads.get(Head.NOTE)),
        text(row, heads.get(Head.REVIEWER)),
        text(row, heads.get(Head.WITH)),
        said);
  }

  private String text(Row row, @Nullable Integer column) {
    Cell cell = column == null ? null : row.getCell(column);
    return cell == null ? "" : cells.read(cell).text().strip();
  }
}
