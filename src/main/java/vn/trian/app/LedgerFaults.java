package vn.trian.app;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import vn.trian.visit.ledger.BrokenJournal;
import vn.trian.visit.ledger.JournalFile.Standing;

/**
 * What is wrong with a ledger that cannot be used as it is: damaged, incomplete, changed, of
 * another program or version. Each has one sentence that names it and the one command that mends
 * it.
 */
final class LedgerFaults {
  /** What H2's store says of a file whose content is not what it wrote. */
  private static final Set<Integer> DAMAGED =
      Set.of(
          DataUtils.ERROR_READING_FAILED,
          DataUtils.ERROR_INTERNAL,
          DataUtils.ERROR_UNSUPPORTED_FORMAT,
          DataUtils.ERROR_FILE_CORRUPT,
          DataUtils.ERROR_SERIALIZATION,
          DataUtils.ERROR_CHUNK_NOT_FOUND,
          DataUtils.ERROR_BLOCK_NOT_FOUND,
          DataUtils.ERROR_TRANSACTION_CORRUPT,
          DataUtils.ERROR_UNKNOWN_DATA_TYPE);

  private static final Set<Integer> DAMAGED_SQL =
      Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1);

  /** A table or column that is not there, in H2 and PostgreSQL. */
  private static final Set<String> MISSING =
      Set.of("42S02", "42S03", "42S04", "42S22", "42P01", "42703");

  private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

  private LedgerFaults() {}

  /** The fault of the ledger that is behind an exception, if one is. */
  static Optional<Failure> of(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      Failure fault = fault(cause);
      if (fault != null) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Failure fault(Throwable e) {
    if (e instanceof BrokenJournal broken) {
      return broken.line() == 0
          ? environment(e, "journal.broken-end", broken.file())
          : environment(e, "journal.broken", broken.file(), broken.line());
    }
    if (e instanceof FlywayValidateException) {
      return environment(e, "ledger.changed");
    }
    if (e instanceof FlywayException flyway
        && flyway.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
      return environment(e, "ledger.foreign");
    }
    if (e instanceof MVStoreException store && DAMAGED.contains(store.getErrorCode())) {
      return environment(e, "ledger.damaged");
    }
    if (e instanceof SQLException sql) {
      return ofDatabase(sql);
    }
    return e instanceof AssertionError && isThrownByStore(e)
        ? environment(e, "ledger.damaged")
        : null;
  }

  private static @Nullable Failure ofDatabase(SQLException e) {
    if (DAMAGED_SQL.contains(e.getErrorCode())
        || (e.getErrorCode() == ErrorCode.GENERAL_ERROR_1 && isInStore(e))) {
      return environment(e, "ledger.damaged");
    }
    if (e.getSQLState() != null && MISSING.contains(e.getSQLState())) {
      Matcher name = NAME.matcher(String.valueOf(e.getMessage()));
      return environment(
          e, "ledger.incomplete", name.find() ? name.group(1).toLowerCase(Locale.ROOT) : "?");
    }
    return null;
  }

  /** Whether H2's store stumbled, over bytes that it did not write, rather than ran out of disk. */
  private static boolean isInStore(SQLException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof MVStoreException store) {
        return DAMAGED.contains(store.getErrorCode());
      }
      if (cause instanceof RuntimeException && isThrownByStore(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isThrownByStore(Throwable e) {
    return Arrays.stream(e.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("org.h2.mvstore."));
  }

  /** Stops when a later version of the program has changed the ledger. */
  static void requireNoneNewer(MigrationInfo[] applied) {
    for (MigrationInfo migration : applied) {
      if (migration.getState().name().startsWith("FUTURE")) {
        throw environment(null, "ledger.newer");
      }
    }
  }

  /** Stops when the ledger and its journal's file do not say the same. */
  static void requireSame(Standing standing, Path data) {
    switch (standing) {
      case SAME -> {}
      case LEDGER_BEHIND -> throw environment(null, "journal.ahead", data);
      case DIFFERENT -> throw environment(null, "journal.different", data);
    }
  }

  private static Failure environment(
      @Nullable Throwable cause, String key, @Nullable Object... arguments) {
    return new Failure(ExitCode.ENVIRONMENT, cause, key, arguments);
  }
}
