package vn.trian.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The times that the entries of a zip file bear: one fixed time, or they tell when it was made. */
final class ZipTimes {
  private ZipTimes() {}

  static Set<LocalDateTime> of(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().map(ZipEntry::getTimeLocal).collect(Collectors.toSet());
    }
  }
}
