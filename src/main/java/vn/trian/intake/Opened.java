package vn.trian.intake;

import java.util.List;
import vn.trian.quality.Finding;

/** What came of opening a source file. */
sealed interface Opened {
  record Accepted(RecordReader reader) implements Opened {}

  record NotAccepted(List<Finding> findings) implements Opened {}
}
