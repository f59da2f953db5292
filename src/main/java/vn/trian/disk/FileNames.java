package vn.trian.disk;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Names of files as text, in UTF-8 whatever the locale of the machine says: under {@code LC_ALL=C}
 * the platform itself can neither read nor write a Vietnamese letter in a name. An address keeps
 * the bytes of a name, and every machine can turn one into a path.
 */
public final class FileNames {
  /** The longest name that common file systems take, in bytes. */
  private static final int LONGEST = 255;

  private FileNames() {}

  /** The name of a file in a folder, with {@code /} between its parts. */
  public static String relative(Path folder, Path file) {
    String base = folder.toUri().getRawPath();
    String path = file.toUri().getRawPath();
    String inside = path.substring(base.endsWith("/") ? base.length() : base.length() + 1);
    return decoded(inside.endsWith("/") ? inside.substring(0, inside.length() - 1) : inside);
  }

  /** The file of this name in a folder; the name's parts are separated by {@code /}. */
  public static Path resolve(Path folder, String relative) {
    String base = folder.toUri().toString();
    return Path.of(URI.create((base.endsWith("/") ? base : base + "/") + encoded(relative)));
  }

  /**
   * A name with an ending of which the last part is not too long for a file system; what is cut
   * away is replaced by a mark made of all of it.
   */
  public static String withEnding(String name, String ending) {
    int slash = name.lastIndexOf('/') + 1;
    String last = name.substring(slash);
    int room = LONGEST - bytes(ending);
    if (bytes(last) <= room) {
      return name + ending;
    }
    String mark = "~" + Integer.toHexString(last.hashCode());
    StringBuilder cut = new StringBuilder(last);
    while (bytes(cut.toString()) + mark.length() > room) {
      cut.setLength(cut.offsetByCodePoints(cut.length(), -1));
    }
    return name.substring(0, slash) + cut + mark + ending;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String decoded(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || "/-_.~".indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }
}
