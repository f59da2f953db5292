package vn.trian.intake.decode;

import java.util.List;
import java.util.Optional;
import vn.trian.quality.Finding;

/** Reads the records of one accepted source file in the file's order. */
public interface RecordReader extends AutoCloseable {
  /**
   * What the file as a whole is reported for, complete once its last record is read: never an
   * error, else the file had not been accepted.
   */
  List<Finding> findings();

  /** The next record, or nothing at the end of the file. */
  Optional<ReadRecord> next();

  @Override
  void close();
}
