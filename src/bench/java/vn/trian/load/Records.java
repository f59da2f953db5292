package vn.trian.load;

import java.nio.file.Path;

/**
 * A file of records alone in its folder, and what a summary of them must tell.
 *
 * @param rows how many there are under the header
 */
record Records(Path file, long rows, ExpectedTotals totals) {
  Path folder() {
    return file.toAbsolutePath().getParent();
  }
}
