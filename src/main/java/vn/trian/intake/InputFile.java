package vn.trian.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that lies in the input folder.
 *
 * @param name its path relative to the input folder, with {@code /}
 * @param sender the folder under the input folder that it lies in, or null
 */
public record InputFile(Path path, String name, @Nullable String sender) {
  /** A file whose sender is the folder that it lies in. */
  static InputFile named(Path path, String name) {
    int slash = name.lastIndexOf('/');
    return new InputFile(path, name, slash < 0 ? null : name.substring(0, slash));
  }
}
