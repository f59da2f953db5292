package vn.trian.visit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The identity of a content: the first 128 bits of its SHA-256. */
public final class Hash {
  private static final byte[] ABSENT = {0, 1};
  private static final byte[] END = {0, 2};

  /** Looking a digest up costs as much as using it for a few words. */
  private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hash::sha256);

  private Hash() {}

  /** The hash of values in their order; an absent value differs from an empty text. */
  public static UUID of(@Nullable Object... values) {
    MessageDigest digest = DIGEST.get();
    for (Object value : values) {
      if (value == null) {
        digest.update(ABSENT);
      } else {
        digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
      }
      digest.update(END);
    }
    ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /** The SHA-256 of a file's bytes, in hexadecimal. */
  public static String ofFile(Path file) {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A new SHA-256 digest, which every Java platform has. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
