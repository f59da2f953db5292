package vn.trian.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sheets too long for memory, through files; most of the time of a large workbook goes here. */
final class StreamedWorkbook extends SXSSFWorkbook {
  private static final int ROWS_IN_MEMORY = 200;

  StreamedWorkbook(XSSFWorkbook workbook) {
    super(workbook, ROWS_IN_MEMORY);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return new PlainTexts();
  }

  /** {@link TimelessZip} compresses it all again. */
  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
    return zip;
  }

  /** Writes a text without anything to escape as it is; the library takes it apart by letters. */
  private static final class PlainTexts extends SheetDataWriter {
    PlainTexts() throws IOException {}

    @Override
    protected void outputEscapedString(String text) throws IOException {
      if (isPlain(text)) {
        _out.write(text);
      } else {
        super.outputEscapedString(text);
      }
    }

    private static boolean isPlain(String text) {
      for (int at = 0; at < text.length(); at++) {
        char letter = text.charAt(at);
        if (letter < ' '
            || "<>&\"\u00A0".indexOf(letter) >= 0
            || letter >= Character.MIN_SURROGATE) {
          return false;
        }
      }
      return true;
    }
  }
}
