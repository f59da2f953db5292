package vn.trian.intake.decode;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.text.LegacyEncoding;

/**
 * A text file and the encoding that its first bytes declare: UTF-8, or UTF-16 with a byte order
 * mark. A line ends with LF, CR or both.
 *
 * @param mark the length of the byte order mark
 */
public record SourceText(Path file, Charset charset, int mark) {
  private static final int BUFFER = 1 << 16;

  public static SourceText of(Path file, byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new SourceText(file, StandardCharsets.UTF_8, 3);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return new SourceText(file, StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return new SourceText(file, StandardCharsets.UTF_16BE, 2);
    }
    return new SourceText(file, StandardCharsets.UTF_8, 0);
  }

  /** The text from its beginning, without the byte order mark. */
  LineReader open() throws IOException {
    return new LineReader(new InputStreamReader(bytes(), decoder()));
  }

  /** The text from the beginning of a line, from 1. */
  LineReader openAt(long line) throws IOException {
    LineReader reader = open();
    boolean more = true;
    for (long at = 1; at < line && more; at++) {
      more = reader.nextLine(0).isPresent();
    }
    return reader;
  }

  /** The text between two bytes of the file, of which the first begins a line. */
  LineReader openBetween(long from, long to) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(from);
      return new LineReader(new InputStreamReader(new FirstBytes(in, to - from), decoder()));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Reads the whole file and reports the first bytes that are no text in its encoding. */
  public Optional<Finding> encodingFault(String name) throws IOException {
    long fault = firstMalformed();
    if (fault < 0) {
      return Optional.empty();
    }
    long line = lineOf(fault);
    SourceLocation at = new SourceLocation(name, null, line);
    if (charset.equals(StandardCharsets.UTF_8) && isAsciiUpTo(fault)) {
      Optional<LegacyEncoding> legacy = LegacyText.recognise(sample(fault));
      if (legacy.isPresent()) {
        return Optional.of(
            Finding.on(Rule.FILE_ENCODING_LEGACY, at, line, fault, legacy.get().label()));
      }
    }
    return Optional.of(Finding.on(Rule.FILE_ENCODING, at, line, fault, charset.name()));
  }

  /** The offset of the first malformed byte in the file, or −1. */
  private long firstMalformed() throws IOException {
    CharsetDecoder decoder = decoder();
    ByteBuffer in = ByteBuffer.allocate(BUFFER);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(mark);
      long done = mark;
      boolean end = false;
      while (!end) {
        end = channel.read(in) < 0;
        in.flip();
        CoderResult result;
        do {
          out.clear();
          result = decoder.decode(in, out, end);
        } while (result.isOverflow());
        if (result.isError()) {
          return done + in.position();
        }
        done += in.position();
        in.compact();
      }
      return -1;
    }
  }

  private long lineOf(long offset) throws IOException {
    long line = 1;
    long left = offset - mark;
    CharsetDecoder decoder = decoder();
    ByteBuffer in = ByteBuffer.allocate(BUFFER);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    boolean afterReturn = false;
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(mark);
      while (left > 0) {
        in.limit((int) Math.min(in.capacity(), in.position() + left));
        int read = channel.read(in);
        if (read < 0) {
          break;
        }
        left -= read;
        in.flip();
        decoder.decode(in, out, false);
        in.compact();
        out.flip();
        while (out.hasRemaining()) {
          char c = out.get();
          if (c == '\r' || (c == '\n' && !afterReturn)) {
            line++;
          }
          afterReturn = c == '\r';
        }
        out.clear();
      }
    }
    return line;
  }

  /** Whether no letter before the fault was read as UTF-8: else the file changes its encoding. */
  private boolean isAsciiUpTo(long fault) throws IOException {
    try (InputStream in = new BufferedInputStream(bytes(), BUFFER)) {
      for (long at = mark; at < fault; at++) {
        if (in.read() > 0x7F) {
          return false;
        }
      }
      return true;
    }
  }

  /** What is looked at to recognise another encoding: from a little before the fault on. */
  private byte[] sample(long fault) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(Math.max(mark, fault - 20));
      return in.readNBytes(BUFFER);
    }
  }

  private InputStream bytes() throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(mark);
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** So many bytes of a stream. */
  private static final class FirstBytes extends FilterInputStream {
    private long left;

    FirstBytes(InputStream in, long length) {
      super(in);
      left = length;
    }

    @Override
    public int read() throws IOException {
      int read = left > 0 ? super.read() : -1;
      left -= read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      int read = left > 0 ? super.read(target, offset, (int) Math.min(length, left)) : -1;
      left -= Math.max(0, read);
      return read;
    }
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
