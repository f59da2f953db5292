package vn.trian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.trian.disk.FaultPoint;
import vn.trian.disk.Folders;
import vn.trian.disk.WholeFile;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalFile;
import vn.trian.visit.ledger.JournalLine;

/** The database that holds the ledger, seen from outside: a file that can be moved, or a server. */
final class LedgerStore {
  private static final String H2_FILE = "jdbc:h2:file:";
  private static final String ENDING = ".mv.db";

  /** Below so many bytes nobody minds dead ones. */
  private static final long WORTH_TIDYING = 64_000_000;

  private static final int MOSTLY_DEAD = 25;

  /** For tests: any file is written anew. */
  private static final boolean ALWAYS_TIDY = Boolean.getBoolean("trian.ledger.tidy");

  /** What the program creates, in the order in which it can be dropped. */
  static final List<String> TABLES =
      List.of(
          "batch_step_execution_context",
          "batch_job_execution_context",
          "batch_step_execution",
          "batch_job_execution_params",
          "batch_job_execution",
          "batch_job_instance",
          "mail",
          "planned_run",
          "returned_file",
          "waiting_revision",
          "final_month",
          "word_alias",
          "decision",
          "proposal",
          "article",
          "release_file",
          "release",
          "progress",
          "summary_month",
          "summary_host",
          "summary_sender",
          "summary_half",
          "summary_repeat",
          "finding",
          "rejected",
          "repeated",
          "amendment",
          "recommended",
          "visit",
          "particulars",
          "host",
          "place",
          "written_place",
          "written_host",
          "lead",
          "body",
          "text_value",
          "withdrawal",
          "journal",
          "source_file",
          "flyway_schema_history");

  static final List<String> SEQUENCES =
      List.of("batch_step_execution_seq", "batch_job_execution_seq", "batch_job_instance_seq");

  private final Settings settings;
  private final @Nullable Path file;

  LedgerStore(Settings settings) {
    this.settings = settings;
    String url = settings.database().url();
    this.file =
        url.startsWith(H2_FILE)
            ? Path.of(url.substring(H2_FILE.length()).split(";", 2)[0] + ENDING)
            : null;
  }

  /** Leaves the database's own file to the user who runs the program. */
  void restrict() {
    try {
      if (file != null && Files.exists(file)) {
        WholeFile.restrict(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot restrict " + file, e);
    }
  }

  /**
   * Brings what was committed to the disk. H2 leaves that to the operating system, which may take
   * its time; a server of PostgreSQL has done it before it answered.
   */
  void force(JdbcTemplate jdbc) {
    if (settings.database().url().startsWith("jdbc:h2:")) {
      jdbc.execute("checkpoint sync");
    }
  }

  /**
   * Whether the database's own file is large and little of it is alive: a large load leaves nine
   * tenths of dead pages behind.
   *
   * @param jdbc the database, open
   */
  boolean isMostlyDead(JdbcTemplate jdbc) {
    if (file == null || Files.notExists(file)) {
      return false;
    }
    if (ALWAYS_TIDY) {
      return true;
    }
    if (file.toFile().length() < WORTH_TIDYING) {
      return false;
    }
    Map<String, Integer> percentages = new HashMap<>();
    jdbc.query(
        """
        select s.setting_name, s.setting_value
        from information_schema.settings s
        where s.setting_name in ('info.FILL_RATE', 'info.CHUNKS_FILL_RATE')
        """,
        row -> {
          percentages.put(row.getString(1), row.getInt(2));
        });
    return percentages.values().stream().reduce(100, (all, part) -> all * part / 100) < MOSTLY_DEAD;
  }

  /**
   * Writes the database's file anew with what is alive in it. Called when nobody has it open. What
   * goes wrong is told and leaves the old file: nothing is lost by it.
   */
  void tidy() {
    Path old = Objects.requireNonNull(file);
    try {
      Path fresh = Folders.createPrivate(half(old)).resolve(old.getFileName());
      FaultPoint.reach("before the ledger's file is written anew");
      MVStore.compact(old.toString(), fresh.toString(), true, null);
      FaultPoint.reach("between the ledger's new file and its place");
      WholeFile.move(fresh, old);
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(LedgerStore.class)
          .error("the ledger's file stays large: {}", Console.causeOf(e));
    } finally {
      removeWithoutAWord(half(old));
    }
  }

  private static void removeWithoutAWord(Path folder) {
    try {
      Folders.remove(folder);
    } catch (IOException e) {
      // It is removed when the ledger is opened again.
    }
  }

  /** What is done to the tables before anything is done with them. */
  TableChanges tableChanges() {
    return new TableChanges(file);
  }

  /** Removes what a stop left of a file that was written anew. */
  void removeHalfTidied() {
    if (file != null) {
      try {
        Folders.remove(half(file));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot remove " + half(file), e);
      }
    }
  }

  private static Path half(Path file) {
    return file.resolveSibling("tidying");
  }

  /** Whether there is a ledger that something was received into. */
  boolean exists() {
    return file == null ? !journalAfter(0).isEmpty() : Files.exists(file);
  }

  /**
   * The lines of the ledger's own journal after a number, as far as it can be read. Of a damaged
   * file there are none.
   */
  List<JournalLine> journalAfter(long number) {
    if (file != null && Files.notExists(file)) {
      return List.of();
    }
    try {
      return new Journal(jdbc(";ACCESS_MODE_DATA=r"), new JournalFile(settings.data()), () -> {})
          .listAfter(number);
    } catch (BadSqlGrammarException e) {
      return List.of();
    } catch (DataAccessException | IllegalArgumentException e) {
      if (file != null) {
        return List.of();
      }
      throw e;
    }
  }

  /**
   * Takes the ledger out of the way. A file is moved into the folder {@code aside}; on a server the
   * program's tables are dropped, all or none.
   *
   * @return where the old file lies now
   */
  Optional<Path> setAside() {
    if (file == null) {
      if (isOwn()) {
        drop();
      }
      return Optional.empty();
    }
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    Path target = Restoring.free(settings.data().resolve("aside"), "ledger-", ENDING);
    try {
      WholeFile.move(file, target);
      FaultPoint.reach("between the old ledger and its rebuilding");
      return Optional.of(target);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot move " + file + " to " + target, e);
    }
  }

  /**
   * Whether the tables are this program's. Others have a table "visit" or "host" too, but no file
   * that knows its first visit.
   */
  private boolean isOwn() {
    try {
      jdbc("").queryForObject("select count(first_visit_id) from source_file", Integer.class);
      return true;
    } catch (BadSqlGrammarException e) {
      return false;
    }
  }

  private void drop() {
    JdbcTemplate jdbc = jdbc("");
    new TransactionTemplate(
            new DataSourceTransactionManager(Objects.requireNonNull(jdbc.getDataSource())))
        .executeWithoutResult(
            status -> {
              TABLES.forEach(table -> jdbc.execute("drop table if exists " + table));
              SEQUENCES.forEach(sequence -> jdbc.execute("drop sequence if exists " + sequence));
              FaultPoint.reach("before the old tables are gone");
            });
    FaultPoint.reach("between the old ledger and its rebuilding");
  }

  private JdbcTemplate jdbc(String h2Options) {
    Settings.Database database = settings.database();
    return new JdbcTemplate(
        new DriverManagerDataSource(
            file == null ? database.url() : database.url() + h2Options,
            database.user(),
            database.password()));
  }
}
