package vn.trian.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook so that the same cells are the same bytes on every day and machine. */
final class SteadyWorkbook {
  private static final String CREATED = "2000-01-01T00:00:00Z";

  /** The first month of the ZIP calendar would add a field that depends on the zone. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private SteadyWorkbook() {}

  /** What POI takes from the machine for the thread; to be called before a workbook is made. */
  static void prepare() {
    LocaleUtil.setUserLocale(Locale.ROOT);
    LocaleUtil.setUserTimeZone(TimeZone.getTimeZone("UTC"));
  }

  /**
   * Writes the workbook.
   *
   * @param properties the workbook that holds the document's properties: the same one, or the one
   *     that a streamed workbook is made on
   */
  static void write(Workbook workbook, XSSFWorkbook properties, Path target) throws IOException {
    POIXMLProperties.CoreProperties core = properties.getProperties().getCoreProperties();
    core.setCreator("Tri Ân");
    try {
      core.setCreated(CREATED);
      core.setModified(CREATED);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("not a date of a document: " + CREATED, e);
    }
    Path raw = target.resolveSibling(target.getFileName() + ".raw");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw))) {
        workbook.write(out);
      }
      try (ZipFile zip = new ZipFile(raw.toFile());
          ZipOutputStream out =
              new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
        for (ZipEntry entry : List.copyOf(Collections.list(zip.entries()))) {
          ZipEntry copy = new ZipEntry(entry.getName());
          copy.setTimeLocal(ENTRY_TIME);
          out.putNextEntry(copy);
          try (InputStream in = zip.getInputStream(entry)) {
            in.transferTo(out);
          }
          out.closeEntry();
        }
      }
    } finally {
      Files.deleteIfExists(raw);
    }
  }
}
