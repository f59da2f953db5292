package vn.trian.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes workbooks for tests, whole ones and broken ones. */
public final class Workbooks {
  static final String[] HEADERS = {
    "Số hiệu", "Ngày thăm", "Đoàn", "Loại đối tượng", "Tên đơn vị", "Huyện", "Tỉnh", "Số suất quà"
  };

  private Workbooks() {}

  interface Entries {
    void writeTo(ZipOutputStream zip) throws IOException;
  }

  /** A workbook with the header of a list on its sheet {@code s}. */
  static byte[] list(Consumer<Sheet> content) {
    return workbook(book -> content.accept(list(book, "s")));
  }

  static Sheet list(Workbook book, String name) {
    Sheet sheet = book.createSheet(name);
    put(sheet, 0, HEADERS);
    return sheet;
  }

  static byte[] workbook(Consumer<XSSFWorkbook> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      content.accept(book);
      book.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A workbook that nobody opens without its password. */
  public static byte[] encrypted(byte[] workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(container)) {
        out.write(workbook);
      } catch (GeneralSecurityException e) {
        throw new IOException(e);
      }
      container.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  /** A good record in the row of this index (from 0), numbered by it; its cells can be changed. */
  static Row visit(Sheet sheet, int index) {
    return visit(sheet, index, "");
  }

  /** The same with a number that no other workbook of the run has. */
  static Row visit(Sheet sheet, int index, String mark) {
    return put(
        sheet,
        index,
        mark + index,
        "18/02/2025",
        "Sở Y tế",
        "cơ sở",
        "Trạm " + mark + index,
        "Hải An",
        "Hải Phòng",
        "");
  }

  static Row put(Sheet sheet, int index, String... cells) {
    Row row = sheet.createRow(index);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
    return row;
  }

  static CellStyle format(Workbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  /** The same workbook with the text of its parts changed: name and text give the new text. */
  static byte[] rewritten(byte[] workbook, BiFunction<String, String, String> change) {
    return zip(
        zip -> {
          ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
          for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            put(zip, entry.getName(), change.apply(entry.getName(), text));
          }
        });
  }

  /** The same workbook with more parts at its end. */
  static byte[] with(byte[] workbook, Entries more) {
    return zip(
        zip -> {
          ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
          for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            zip.putNextEntry(new ZipEntry(entry.getName()));
            in.transferTo(zip);
          }
          more.writeTo(zip);
        });
  }

  static byte[] zip(Entries entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.BEST_SPEED);
      entries.writeTo(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    write(zip, text);
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A workbook of one sheet that is written as it goes, with inline texts. */
  static byte[] raw(Entries sheet) {
    return zip(zip -> raw(zip, sheet));
  }

  static void raw(ZipOutputStream zip, Entries sheet) throws IOException {
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    String rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    put(
        zip,
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + types
            + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
            + types
            + "worksheet+xml\"/></Types>");
    put(zip, "_rels/.rels", relationships(rels + "/officeDocument", "xl/workbook.xml"));
    put(
        zip,
        "xl/_rels/workbook.xml.rels",
        relationships(rels + "/worksheet", "worksheets/sheet1.xml"));
    put(
        zip,
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
            + rels
            + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    write(
        zip,
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData>");
    sheet.writeTo(zip);
    write(zip, "</sheetData></worksheet>");
  }

  private static String relationships(String type, String target) {
    return "<Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
        + " Id=\"rId1\" Type=\""
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  /** A row of inline texts. */
  static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      row.append("<c r=\"")
          .append((char) ('A' + i))
          .append(number)
          .append("\" t=\"inlineStr\"><is><t>")
          .append(cells[i])
          .append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }
}
