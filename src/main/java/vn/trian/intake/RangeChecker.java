package vn.trian.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.trian.disk.FaultPoint;
import vn.trian.intake.decode.CsvRecords;
import vn.trian.intake.decode.CsvTable;
import vn.trian.intake.decode.FileRange;
import vn.trian.intake.decode.Opened;
import vn.trian.intake.decode.SourceText;
import vn.trian.intake.part.PartFolder;
import vn.trian.intake.part.RangeOrder;

/** Checks ranges as they are ordered, and writes what came of them into the folder of parts. */
public final class RangeChecker {
  private static final int HEAD = 4096;

  private final KeptFiles kept;
  private final PartFolder parts;
  private final RecordCheck check;
  private @Nullable CsvTable last;

  public RangeChecker(KeptFiles kept, PartFolder parts, RecordCheck check) {
    this.kept = kept;
    this.parts = parts;
    this.check = check;
  }

  /** Whether the file of an order is within reach. */
  public boolean reaches(RangeOrder order) {
    return Files.isReadable(kept.path(order.sha256()));
  }

  /** Checks a range, unless it is checked already. */
  public void check(RangeOrder order) {
    if (parts.has(order)) {
      return;
    }
    FileRange range = new FileRange(order.from(), order.to(), order.line(), true);
    PartFolder.Draft draft = new PartFolder.Draft();
    boolean whole =
        RangeCheck.check(
            table(order),
            range,
            row -> check.check(row, order.sender(), order.receivedOn()),
            draft::add);
    FaultPoint.reach("between the check of a range and its part");
    if (whole) {
      parts.write(order, draft);
    } else {
      parts.writeBroken(order);
    }
  }

  /** Many ranges of one file come one after the other. */
  private synchronized CsvTable table(RangeOrder order) {
    Path file = kept.path(order.sha256());
    if (last == null || !last.text().file().equals(file) || !last.name().equals(order.name())) {
      last = open(file, order.name());
    }
    return last;
  }

  private static CsvTable open(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      Opened opened = CsvRecords.open(SourceText.of(file, in.readNBytes(HEAD)), name);
      if (opened instanceof Opened.Accepted accepted) {
        accepted.reader().close();
        if (accepted.table() != null) {
          return accepted.table();
        }
      }
      throw new IllegalStateException(name + " is not read in ranges");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
