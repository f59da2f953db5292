package vn.trian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trian.disk.WholeFile;
import vn.trian.place.Register;
import vn.trian.place.UnitChange;
import vn.trian.place.decree.Decree;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.JournalEntry.UnitsLoaded;
import vn.trian.visit.ledger.JournalEntry.UnitsUndone;
import vn.trian.visit.ledger.JournalFile;
import vn.trian.visit.ledger.JournalLine;

/**
 * The files of later decrees under the data folder. Which of them are loaded the journal says; what
 * lies in the folder besides was left by a stop and counts for nothing.
 */
final class Decrees {
  static final String FOLDER = "units";

  private final Path data;
  private final List<Kept> ever = new ArrayList<>();
  private final List<Kept> loaded = new ArrayList<>();

  private Decrees(Path data, List<JournalLine> journal) {
    this.data = data;
    for (JournalLine line : journal) {
      if (line.entry() instanceof UnitsLoaded file) {
        Kept kept = new Kept(ever.size() + 1, file);
        ever.add(kept);
        loaded.add(kept);
      } else if (line.entry() instanceof UnitsUndone && !loaded.isEmpty()) {
        loaded.remove(loaded.size() - 1);
      }
    }
  }

  /**
   * A file that was loaded once.
   *
   * @param number its place in the order of loading, from 1; one taken back keeps its own
   */
  record Kept(int number, UnitsLoaded file) {
    /** Its name in the folder. */
    String name() {
      return "%03d-%s.csv".formatted(number, file.sha256());
    }
  }

  /** Those that the lines of a journal tell of. */
  static Decrees of(Path data, List<JournalLine> journal) {
    return new Decrees(data, journal);
  }

  /** Those of a data folder, without its ledger and its lock. */
  static Decrees of(Settings settings) {
    return of(settings.data(), new JournalFile(settings.data()).listOfUnits());
  }

  /** The files that are loaded, in order. */
  List<Kept> list() {
    return List.copyOf(loaded);
  }

  /** The files that were loaded and taken back, in the order of their loading. */
  List<Kept> listUndone() {
    return ever.stream().filter(kept -> !loaded.contains(kept)).toList();
  }

  Optional<Kept> find(String sha256) {
    return loaded.stream().filter(kept -> kept.file().sha256().equals(sha256)).findFirst();
  }

  Path path(Kept kept) {
    return folder().resolve(kept.name());
  }

  Path undonePath(Kept kept) {
    return undoneFolder().resolve(kept.name());
  }

  /** The units as they are with all that is loaded. */
  Register register() {
    return Register.with(changes());
  }

  /** What is loaded, in order. */
  List<UnitChange> changes() {
    return loaded.stream().flatMap(kept -> read(kept).changes().stream()).toList();
  }

  /** Reads a file that is loaded; one that is missing or not what it was stops everything. */
  Decree read(Kept kept) {
    // What was taken back later lies aside; a ledger that shows what was still reads it.
    Path path = Files.exists(path(kept)) ? path(kept) : undonePath(kept);
    if (Files.notExists(path) || !Hash.ofFile(path).equals(kept.file().sha256())) {
      throw new Failure(ExitCode.ENVIRONMENT, null, "units.kept", kept.file().name(), path);
    }
    try {
      return Decree.read(Files.readAllBytes(path), kept.file().name());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** Keeps the bytes of a file that is about to be loaded. */
  void keep(UnitsLoaded file, byte[] bytes) throws IOException {
    createPrivate(folder());
    WholeFile.write(path(new Kept(ever.size() + 1, file)), out -> out.write(bytes));
  }

  /**
   * Moves files that were taken back out of the way.
   *
   * @return the last one that was still in its place
   */
  Optional<Kept> moveUndone() throws IOException {
    Optional<Kept> moved = Optional.empty();
    for (Kept kept : listUndone()) {
      if (Files.exists(path(kept))) {
        createPrivate(undoneFolder());
        WholeFile.move(path(kept), undonePath(kept));
        moved = Optional.of(kept);
      }
    }
    return moved;
  }

  private Path folder() {
    return data.resolve(FOLDER);
  }

  private Path undoneFolder() {
    return folder().resolve("undone");
  }

  private static void createPrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    WholeFile.restrict(folder);
  }
}
