package vn.trian.summary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers and short texts one after the other, small numbers in one byte. */
final class PackedWriter {
  private static final int SEVEN_BITS = 0x7f;

  private byte[] bytes = new byte[256];
  private int size;

  /** Writes a number of either sign. */
  void number(long value) {
    long left = (value << 1) ^ (value >> 63);
    while ((left & ~SEVEN_BITS) != 0) {
      add((byte) (left | SEVEN_BITS + 1));
      left >>>= 7;
    }
    add((byte) left);
  }

  void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    for (byte b : utf8) {
      add(b);
    }
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void add(byte b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = b;
  }
}
