package vn.trian.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells files that stand still from those still being written: size and time of the last change
 * must not have moved for a while. Measured against the clock of the machine, by which the file
 * system stamps, whatever day the run is told that it is.
 */
public final class StillFiles {
  private final Whole whole;
  private final Duration rest;

  /**
   * Looks at files.
   *
   * @param rest how long they must have stood still, where that is what counts
   */
  public StillFiles(Whole whole, Duration rest) {
    this.whole = whole;
    this.rest = rest;
  }

  /** What a file looks like from outside. */
  record Look(long size, FileTime changed, @Nullable Object key) {
    /** Empty for a file that is not there any more. */
    static Optional<Look> at(Path file) {
      try {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(new Look(now.size(), now.lastModifiedTime(), now.fileKey()));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }

  /** Those of the files that are not whole yet; waits only for fresh ones to stand still. */
  Set<InputFile> growing(List<InputFile> files) {
    if (whole == Whole.MARKED) {
      return files.stream()
          .filter(file -> !Whole.isMarked(file.path()))
          .collect(Collectors.toSet());
    }
    Instant now = Instant.now();
    Map<InputFile, Look> fresh = new HashMap<>();
    for (InputFile file : files) {
      Look.at(file.path())
          .filter(look -> look.changed().toInstant().isAfter(now.minus(rest)))
          .ifPresent(look -> fresh.put(file, look));
    }
    if (!fresh.isEmpty()) {
      await(now.plus(rest));
    }
    return fresh.entrySet().stream()
        .filter(seen -> !Look.at(seen.getKey().path()).equals(Optional.of(seen.getValue())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static void await(Instant end) {
    try {
      Thread.sleep(Math.max(0, Duration.between(Instant.now(), end).toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
