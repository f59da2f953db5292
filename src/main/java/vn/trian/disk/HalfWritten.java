package vn.trian.disk;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Comes to a fault point once, when some of a file's bytes are written and some are not. */
final class HalfWritten extends FilterOutputStream {
  private final String name;
  private boolean passed;

  HalfWritten(OutputStream out, String name) {
    super(out);
    this.name = name;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int first = passed ? length : length / 2;
    out.write(bytes, from, first);
    if (!passed) {
      passed = true;
      out.flush();
      FaultPoint.reach(name);
      out.write(bytes, from + first, length - first);
    }
  }
}
