package vn.trian.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.trian.disk.WholeFile;
import vn.trian.report.Releases;
import vn.trian.report.Releases.ReleaseFile;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.RejectedRows;

/**
 * What a delivery is about to put into the output folder, in a file of the data folder: if it is
 * stopped before the ledger knows of it, and something else is decided before the next one, the
 * folder must not go on showing what was never issued.
 */
final class UnfinishedDelivery {
  private final Path note;
  private final OutputFolder output;
  private final Releases releases;
  private final RejectedRows rejected;

  UnfinishedDelivery(Path note, OutputFolder output, Releases releases, RejectedRows rejected) {
    this.note = note;
    this.output = output;
    this.releases = releases;
    this.rejected = rejected;
  }

  void begin(Collection<String> paths) {
    try {
      WholeFile.write(
          note, out -> out.write(String.join("\u0000", paths).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + note, e);
    }
  }

  /** The ledger knows all of it. */
  void end() {
    try {
      Files.deleteIfExists(note);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + note, e);
    }
  }

  /** Brings the folder back to what the ledger knows; says whether there was anything to undo. */
  boolean undo() {
    if (Files.notExists(note)) {
      return false;
    }
    Map<String, ReleaseFile> current = new HashMap<>();
    releases.listCurrentFiles().forEach(file -> current.put(file.path(), file));
    Map<String, String> returned = rejected.returnedFiles();
    try {
      for (String path : Files.readString(note).split("\u0000", -1)) {
        ReleaseFile file = current.get(path);
        if (file != null) {
          restore(file);
        } else if (!path.isEmpty() && !returned.containsKey(path)) {
          output.remove(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + note, e);
    }
    return true;
  }

  private void restore(ReleaseFile file) {
    String earlier = EarlierFiles.path(file.path(), file.number());
    if (!is(file.path(), file.sha256()) && is(earlier, file.sha256())) {
      output.copy(earlier, file.path());
    }
  }

  private boolean is(String path, String sha256) {
    Path there = output.path(path);
    return Files.exists(there) && Hash.ofFile(there).equals(sha256);
  }
}
