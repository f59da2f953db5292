package vn.trian.intake.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.trian.intake.workbook.WorkbookGuard;

/** What a file holds, seen from its bytes, whatever its name says. */
public enum Content {
  TEXT("text"),
  WORKBOOK("renamed-workbook"),
  MACROS("macros"),
  BINARY_WORKBOOK("xlsb"),
  OPEN_DOCUMENT("ods"),
  DOCUMENT("zip"),
  DOCUMENT_WITH_MACROS("docm"),
  ZIP("zip"),
  BROKEN_ZIP("zip"),
  OLD_WORKBOOK("xls"),
  OLD_DOCUMENT("doc"),
  PASSWORD("password"),
  HTML("html"),
  PDF("pdf"),
  BINARY("binary");

  private final String format;

  Content(String format) {
    this.format = format;
  }

  /** The key of the words for it in the rule catalogue. */
  public String word() {
    return "word.format." + format;
  }

  /**
   * What a file holds.
   *
   * @param head the first bytes of the file
   */
  public static Content of(Path file, byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (isZip(head)) {
      return ofZip(file);
    }
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return ofCompoundFile(file);
    }
    if (start.startsWith("%PDF")) {
      return PDF;
    }
    boolean marked = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
    if (!marked && start.chars().filter(c -> c == 0).count() * 10 > head.length) {
      return BINARY;
    }
    String text = start.replaceFirst("^\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
    boolean markup =
        text.startsWith("<!doctype")
            || text.startsWith("<html")
            || text.startsWith("<?xml")
            || text.startsWith("<table")
            || text.startsWith("<meta");
    return markup ? HTML : TEXT;
  }

  public static boolean isZip(byte[] head) {
    return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  private static Content ofZip(Path file) {
    try {
      return WorkbookGuard.hasTooManyParts(file) ? ZIP : ofParts(file);
    } catch (IOException e) {
      return BROKEN_ZIP;
    }
  }

  private static Content ofParts(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.bin") != null) {
        return BINARY_WORKBOOK;
      }
      if (zip.getEntry("xl/vbaProject.bin") != null) {
        return MACROS;
      }
      if (zip.getEntry("mimetype") != null) {
        return OPEN_DOCUMENT;
      }
      if (zip.getEntry("word/vbaProject.bin") != null) {
        return DOCUMENT_WITH_MACROS;
      }
      if (WordDocument.textOf(zip) != null) {
        return DOCUMENT;
      }
      return zip.getEntry("[Content_Types].xml") == null ? ZIP : WORKBOOK;
    }
  }

  private static Content ofCompoundFile(Path file) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      if (container.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
        return PASSWORD;
      }
      return container.getRoot().hasEntryCaseInsensitive("WordDocument")
          ? OLD_DOCUMENT
          : OLD_WORKBOOK;
    } catch (IOException | RuntimeException e) {
      return OLD_WORKBOOK;
    }
  }
}
