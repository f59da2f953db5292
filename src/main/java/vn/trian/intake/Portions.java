package vn.trian.intake;

import org.jspecify.annotations.Nullable;

/** The rows of a file in its order, checked, in portions. */
interface Portions extends AutoCloseable {
  /** The next rows, or null at the end of the file. */
  @Nullable Block next();

  @Override
  void close();
}
