package vn.trian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.trian.disk.FaultPoint;
import vn.trian.disk.Folders;
import vn.trian.disk.WholeFile;
import vn.trian.report.evidence.KeptTraces;

/**
 * Puts the content of a backup into a data folder. It is unpacked beside what is there; then that
 * is moved aside, never deleted, and the new content moved in. The folder it is unpacked into stays
 * to the end: while it is there every other verb says that a restore was cut off, and a restore
 * that is run again puts aside what the first one had moved in.
 */
final class Restore {
  /** What a data folder holds of the ledger when it is a file: with its companions. */
  private static final String LEDGER = "ledger.";

  private final Settings settings;
  private final BackupFile backup;
  private final boolean replace;
  private @Nullable Path aside;

  Restore(Settings settings, BackupFile backup, boolean replace) {
    this.settings = settings;
    this.backup = backup;
    this.replace = replace;
  }

  /** Where the old content of the data folder lies now, if there was any. */
  @Nullable Path aside() {
    return aside;
  }

  /** Called under the lock of the data folder, before the database is touched. */
  void putInPlace() {
    Path data = settings.data();
    Path fresh = Restoring.folder(data);
    try {
      boolean again = Files.exists(fresh);
      if (!replace && !again && isOccupied(data)) {
        throw Failure.usage("restore.occupied", data);
      }
      Folders.remove(fresh);
      unpackOrLeave(fresh, again);
      FaultPoint.reach("between an unpacked backup and its place");
      setAside(data);
      FaultPoint.reach("between the old data and those of a backup");
      moveIn(fresh, data, "files");
      for (String folder : List.of(Decrees.FOLDER, KeptTraces.FOLDER)) {
        if (Files.exists(fresh.resolve(folder))) {
          moveIn(fresh, data, folder);
        }
      }
      moveIn(fresh, data, BackupFile.JOURNAL);
      FaultPoint.reach("between restored files and the ledger made of them");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot restore into " + data, e);
    }
  }

  /** The restore is through: other verbs may work again. */
  void end() throws IOException {
    FaultPoint.reach("between a restored ledger and the end of the restore");
    Folders.remove(Restoring.folder(settings.data()));
  }

  private boolean isOccupied(Path data) {
    return Files.exists(data.resolve(BackupFile.JOURNAL)) || new LedgerStore(settings).exists();
  }

  /** What cannot even be unpacked must not be in the way of the ledger that is there. */
  private void unpackOrLeave(Path fresh, boolean again) throws IOException {
    boolean unpacked = false;
    try {
      unpack(fresh);
      unpacked = true;
    } finally {
      if (!unpacked && !again) {
        Folders.remove(fresh);
      }
    }
  }

  private void unpack(Path fresh) throws IOException {
    Files.createDirectories(fresh.resolve("files"));
    WholeFile.restrict(fresh);
    try {
      backup.read(
          part -> {
            Path target = fresh.resolve(part.name());
            Files.createDirectories(target.getParent());
            return Files.newOutputStream(target);
          });
    } catch (BackupFile.NotABackup | BackupFile.Damaged e) {
      Folders.remove(fresh);
      throw new Failure(ExitCode.ENVIRONMENT, e, "restore.damaged", "", e.getMessage());
    }
    for (Path file : filesIn(fresh)) {
      WholeFile.move(file, file);
    }
  }

  private void setAside(Path data) throws IOException {
    List<Path> old;
    try (Stream<Path> content = Files.list(data)) {
      old = content.filter(Restore::isContent).sorted().toList();
    }
    if (old.isEmpty()) {
      return;
    }
    aside = Restoring.free(data.resolve("aside"), "restored-", "");
    Files.createDirectories(aside);
    for (Path path : old) {
      Files.move(path, aside.resolve(path.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      FaultPoint.reach("between two things put aside");
    }
  }

  private static boolean isContent(Path path) {
    String name = path.getFileName().toString();
    return name.equals("files")
        || name.equals(Decrees.FOLDER)
        || name.equals(KeptTraces.FOLDER)
        || name.equals(BackupFile.JOURNAL)
        || name.startsWith(LEDGER);
  }

  private static void moveIn(Path fresh, Path data, String name) throws IOException {
    Files.move(fresh.resolve(name), data.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    FaultPoint.reach("between two things of a backup moved in");
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
