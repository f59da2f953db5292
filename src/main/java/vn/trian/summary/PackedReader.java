package vn.trian.summary;

import java.nio.charset.StandardCharsets;

/** Reads what a {@link PackedWriter} wrote. */
final class PackedReader {
  private final byte[] bytes;
  private int at;

  PackedReader(byte[] bytes) {
    this.bytes = bytes;
  }

  long number() {
    long left = 0;
    int shift = 0;
    byte b;
    do {
      b = bytes[at++];
      left |= (b & 0x7fL) << shift;
      shift += 7;
    } while (b < 0);
    return (left >>> 1) ^ -(left & 1);
  }

  int integer() {
    return (int) number();
  }

  String text() {
    int length = integer();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  boolean hasMore() {
    return at < bytes.length;
  }
}
