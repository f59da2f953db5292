package vn.trian.quality;

import org.jspecify.annotations.Nullable;

/**
 * Where something was read.
 *
 * @param file the name of the file as it was received, relative to the input folder
 * @param sheet the sheet of a workbook, or null
 * @param line the physical line of a text file or the row of a sheet, from 1; 0 is the whole file
 */
public record SourceLocation(String file, @Nullable String sheet, long line) {
  public SourceLocation {
    if (line < 0) {
      throw new IllegalArgumentException("line must not be negative but was " + line);
    }
  }

  public static SourceLocation ofFile(String file) {
    return new SourceLocation(file, null, 0);
  }
}
