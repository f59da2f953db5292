package vn.trian.intake.workbook;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.trian.intake.decode.Opened;
import vn.trian.intake.decode.ReadRecord;
import vn.trian.intake.decode.RecordReader;
import vn.trian.quality.Finding;

/**
 * Reads one workbook and writes its records to standard output: what a large workbook is read in,
 * so that it cannot take the run with it.
 */
public final class WorkbookProcess {
  private WorkbookProcess() {}

  /** Started with the file and the name under which it was received. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Thread parent = new Thread(WorkbookProcess::endWithTheParent, "parent");
    parent.setDaemon(true);
    parent.start();
    try (OutputStream out =
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        RowLines.Writer lines = new RowLines.Writer(out)) {
      send(Path.of(args[0]), args[1], lines);
    }
    Runtime.getRuntime().halt(0);
  }

  private static void send(Path file, String name, RowLines.Writer lines) throws IOException {
    WorkbookGuard guard = WorkbookGuard.of(file, name);
    Finding refusal = guard.refusal();
    Opened opened =
        refusal == null
            ? XlsxRecords.open(file, name, guard)
            : new Opened.NotAccepted(List.of(refusal));
    if (opened instanceof Opened.NotAccepted refused) {
      refused.findings().forEach(lines::onFile);
      lines.end(false);
    } else if (opened instanceof Opened.Accepted accepted) {
      try (RecordReader reader = accepted.reader()) {
        for (Optional<ReadRecord> row = reader.next(); row.isPresent(); row = reader.next()) {
          lines.row(row.get());
        }
        reader.findings().forEach(lines::onFile);
      }
      lines.end(true);
    }
  }

  /** The parent never writes: what ends its stream is its own end. */
  private static void endWithTheParent() {
    try {
      if (System.in.read() < 0) {
        Runtime.getRuntime().halt(1);
      }
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
  }
}
