package vn.trian.report.workbook;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.trian.disk.FaultPoint;

/** A workbook on its way to the disk: the same workbook is always the same bytes. */
final class WorkbookFile {
  private WorkbookFile() {}

  /** What writes the workbook. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static void write(Path target, Content content) throws IOException {
    Path raw = Files.createTempFile(target.toAbsolutePath().getParent(), "workbook-", ".raw");
    try {
      writeRaw(raw, content);
      TimelessZip.copy(raw, target);
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  /** The library says that it failed, not that the disk did. */
  private static void writeRaw(Path file, Content content) throws IOException {
    try (Disk disk = new Disk(Files.newOutputStream(file));
        OutputStream out =
            new BufferedOutputStream(FaultPoint.within("in the middle of a workbook", disk))) {
      try {
        content.writeTo(out);
      } catch (RuntimeException e) {
        if (disk.failure != null) {
          throw disk.failure;
        }
        throw e;
      }
    }
  }

  /** Keeps the reason why a byte could not be written. */
  private static final class Disk extends FilterOutputStream {
    private @Nullable IOException failure;

    Disk(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
