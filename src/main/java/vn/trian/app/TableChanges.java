package vn.trian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.h2.tools.Restore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.disk.FaultPoint;
import vn.trian.disk.Folders;
import vn.trian.disk.WholeFile;

/**
 * Brings the ledger's tables to what this version of the program needs: all of it, or nothing of it
 * when the program is stopped in between. PostgreSQL does so by itself. H2 commits each statement
 * that changes a table: so what was there before is kept beside its file until the last of them,
 * and is put back at the next start if it is still there.
 */
final class TableChanges {
  private static final String BEFORE = "before.zip";
  private static final String NOTHING = "nothing";

  /** The database's own file; none on a server. */
  private final @Nullable Path file;

  TableChanges(@Nullable Path file) {
    this.file = file;
  }

  /** Puts back what a stop has left half changed; called before anybody opens the file. */
  void undoUnfinished() {
    if (file == null) {
      return;
    }
    Path kept = kept(file);
    try {
      if (Files.exists(kept.resolve(NOTHING))) {
        Files.deleteIfExists(file);
      } else if (Files.exists(kept.resolve(BEFORE))) {
        Path restored = kept.resolve("restored");
        Folders.remove(restored);
        Restore.execute(kept.resolve(BEFORE).toString(), restored.toString(), null);
        WholeFile.move(restored.resolve(file.getFileName()), file);
      }
      FaultPoint.reach("between the ledger that is back and what was kept of it");
      Folders.remove(kept);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot put back the ledger from " + kept, e);
    }
  }

  /**
   * Changes the tables as far as they need it.
   *
   * @throws Failure when a later version of the program has changed them already
   */
  void make(Flyway flyway) {
    if (file == null) {
      LedgerFaults.requireNoneNewer(flyway.info().applied());
      flyway.migrate();
      return;
    }
    try {
      makeAllOrNothing(flyway, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the ledger as it was beside " + file, e);
    }
  }

  private static void makeAllOrNothing(Flyway flyway, Path file) throws IOException {
    boolean isNew = Files.notExists(file);
    if (isNew) {
      keepNothing(file);
    }
    MigrationInfoService tables = flyway.info();
    LedgerFaults.requireNoneNewer(tables.applied());
    JdbcTemplate jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
    // With no change behind it, it is no ledger of ours: nothing is done to that one.
    boolean isOlder = tables.applied().length > 0 && tables.pending().length > 0;
    if (isOlder) {
      keep(file, jdbc);
    }
    flyway.migrate();
    if (isNew || isOlder) {
      jdbc.execute("checkpoint sync");
      FaultPoint.reach("between changed tables and what was kept of the old ones");
      Folders.remove(kept(file));
    }
  }

  private static void keepNothing(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.createFile(Folders.createPrivate(kept(file)).resolve(NOTHING));
  }

  private static void keep(Path file, JdbcTemplate jdbc) throws IOException {
    Path part = Folders.createPrivate(kept(file)).resolve("part.zip");
    jdbc.execute("backup to '" + part.toString().replace("'", "''") + "'");
    WholeFile.move(part, part.resolveSibling(BEFORE));
  }

  private static Path kept(Path file) {
    return file.resolveSibling("changing");
  }
}
