package vn.trian.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.intake.decode.FileRange;
import vn.trian.intake.part.CheckedRow;

/** The ranges of a file in its order, checked by themselves. */
interface CheckedRanges extends AutoCloseable {
  /** What comes next. */
  sealed interface Next {
    /** The next rows. */
    record Rows(List<CheckedRow> rows) implements Next {}

    /** A range that cannot be read by itself; of those after it nothing is known. */
    record Broken(FileRange range) implements Next {}
  }

  /** What comes next, or null at the end of the file. */
  @Nullable Next next();

  @Override
  void close();
}
