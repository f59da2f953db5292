package vn.trian.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;

/**
 * Looks at the archive that a workbook is, before any of its XML is parsed. Every part is really
 * unpacked, for its header may say any size; the library's own guards stay on besides.
 *
 * @param refusal why the workbook must not be parsed, or null
 * @param unpacked the bytes of all parts together
 * @param linksOut whether the workbook refers to other workbooks
 * @param withMerges the names of the parts that name merged cells
 */
public record WorkbookGuard(
    @Nullable Finding refusal, long unpacked, boolean linksOut, Set<String> withMerges) {
  /** Workbooks of offices have a dozen parts, and one more for each picture. */
  public static final int MOST_PARTS = 5_000;

  /** A sheet that is full to its last row, with twenty columns of text. */
  static final int MOST_MEGABYTES = 1_024;

  /** How many times its packed size a part may have: the measure of the library's own guard. */
  private static final int MOST_GROWTH = 100;

  /** Parts below this size cannot harm, however well they pack. */
  private static final long HARMLESS = 1 << 20;

  /** A cell holds 32,767 characters, each of at most ten bytes when written as a reference. */
  private static final int MOST_KILOBYTES_A_TEXT = 1_024;

  /** No archive of so few parts needs a longer directory. */
  private static final long LONGEST_DIRECTORY = 8 << 20;

  /** What a part holds that is told apart from its bytes alone. */
  private static final class Scan {
    private final byte[] name = new byte[24];
    private int length = -1;
    private long text;
    private boolean merges;
    private boolean declaresType;
    private boolean longText;

    void read(byte[] bytes, int count) {
      for (int i = 0; i < count; i++) {
        byte b = bytes[i];
        if (b == 0) {
          continue; // The other half of a letter in UTF-16.
        }
        text++;
        if (b == '<') {
          longText |= text > MOST_KILOBYTES_A_TEXT * 1024L;
          text = 0;
          length = 0;
        } else if (length >= 0) {
          boolean ends = b == ' ' || b == '>' || b == '/' || b == '\n' || b == '\r' || b == '\t';
          if (ends || length == name.length) {
            element(new String(name, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1));
            length = -1;
          } else {
            name[length++] = b;
          }
        }
      }
      longText |= text > MOST_KILOBYTES_A_TEXT * 1024L;
    }

    private void element(String qualified) {
      declaresType |= qualified.startsWith("!DOCTYPE");
      merges |= qualified.substring(qualified.indexOf(':') + 1).equals("mergeCell");
    }
  }

  /**
   * Looks through a workbook.
   *
   * @throws IOException if the archive is broken
   */
  public static WorkbookGuard of(Path file, String name) throws IOException {
    if (hasTooManyParts(file)) {
      return refused(tooLarge(name, "parts", MOST_PARTS));
    }
    Set<String> names = new HashSet<>();
    Set<String> withMerges = new HashSet<>();
    boolean linksOut = false;
    long unpacked = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String part = entry.getName();
        if (!names.add(part.toLowerCase(Locale.ROOT))) {
          return refused(unsafe(name, "twice", part));
        }
        if (part.startsWith("/") || part.contains("\\") || part.matches("(.*/)?\\.\\.(/.*)?")) {
          return refused(unsafe(name, "path", part));
        }
        linksOut |= part.toLowerCase(Locale.ROOT).startsWith("xl/externallinks/");
        boolean xml = isXml(part);
        Scan scan = new Scan();
        long size = 0;
        long allowed = Math.max(HARMLESS, entry.getCompressedSize() * MOST_GROWTH);
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > allowed) {
              return refused(unsafe(name, "growth", part));
            }
            if (unpacked + size > MOST_MEGABYTES * (1L << 20)) {
              return refused(tooLarge(name, "unpacked", MOST_MEGABYTES));
            }
            if (xml) {
              scan.read(buffer, read);
            }
          }
        }
        if (scan.declaresType) {
          return refused(unsafe(name, "doctype", part));
        }
        if (scan.longText) {
          return refused(tooLarge(name, "text", MOST_KILOBYTES_A_TEXT));
        }
        if (scan.merges) {
          withMerges.add(part);
        }
        unpacked += size;
      }
    }
    return new WorkbookGuard(null, unpacked, linksOut, withMerges);
  }

  private static boolean isXml(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
  }

  /**
   * Whether the archive's own last record counts too many parts. It is looked at first, because
   * opening an archive brings its whole directory into memory.
   */
  public static boolean hasTooManyParts(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(in.length(), 22 + 0xFFFF);
      byte[] tail = new byte[length];
      in.seek(in.length() - length);
      in.readFully(tail);
      ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = length - 22; at >= 0; at--) {
        if (end.getInt(at) == 0x06054b50) {
          return Short.toUnsignedInt(end.getShort(at + 10)) > MOST_PARTS
              || Integer.toUnsignedLong(end.getInt(at + 12)) > LONGEST_DIRECTORY;
        }
      }
      throw new ZipException("the archive has no end");
    }
  }

  private static WorkbookGuard refused(Finding finding) {
    return new WorkbookGuard(finding, 0, false, Set.of());
  }

  /** What is said of a workbook beyond a limit; {@code what} is a {@code word.limit.…}. */
  public static Finding tooLarge(String name, String what, long limit) {
    return Finding.onFile(Rule.FILE_TOO_LARGE, name, limit, "word.limit." + what);
  }

  private static Finding unsafe(String name, String what, String part) {
    return Finding.onFile(Rule.FILE_UNSAFE, name, "word.unsafe." + what, part);
  }
}
