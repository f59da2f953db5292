package vn.trian.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import vn.trian.disk.StopRequest;
import vn.trian.quality.Finding;
import vn.trian.text.Language;
import vn.trian.text.Messages;
import vn.trian.text.OneLine;

/**
 * What a command says. Results go to standard output; talk goes there too, except when the result
 * is for a machine: then it goes to standard error.
 */
final class Console {
  /** SQL states of a database that is not there, lets nobody in, is full or goes down. */
  private static final Set<String> MACHINE_STATES = Set.of("08", "28", "3D", "53", "57", "58");

  /** H2: the file cannot be read, written, opened or is damaged. */
  private static final Set<Integer> H2_DISK = Set.of(90028, 90030, 90031, 90098, 90100);

  private final PrintStream out;
  private final PrintStream err;
  private Messages words;
  private boolean machine;

  Console(PrintStream out, PrintStream err, Messages words) {
    this.out = out;
    this.err = err;
    this.words = words;
  }

  /** Standard output belongs to a document for a machine from now on. */
  void leaveOutputTo(boolean document) {
    machine = document;
  }

  void speak(Language language) {
    words = CommandLines.words(language);
  }

  void say(String key, @Nullable Object... arguments) {
    (machine ? err : out).println(words(key, arguments));
  }

  void complain(String key, @Nullable Object... arguments) {
    err.println(words(key, arguments));
  }

  void finding(Finding finding, Language language) {
    (machine ? err : out).println("  " + finding.line(language));
  }

  /** A sentence; what others named, such as a file, cannot break its line. */
  String words(String key, @Nullable Object... arguments) {
    return words.get(key, Arrays.stream(arguments).map(Console::said).toArray());
  }

  private static String said(@Nullable Object argument) {
    return argument instanceof Lines lines
        ? lines.toString()
        : OneLine.of(String.valueOf(argument));
  }

  /** A line whose words others have put together; nothing in it breaks it. */
  void line(String text) {
    (machine ? err : out).println(OneLine.of(text));
  }

  void result(String text) {
    out.print(text);
    out.flush();
  }

  /** Says what stopped a command, and the exit code that it ends with. */
  int failed(Throwable e) {
    if (StopRequest.isAsked()) {
      // Whatever else went wrong while it stopped: the one line of the stop is said at the exit.
      if (machine) {
        result(Json.text(Map.of("status", "stopped")));
      }
      return ExitCode.INTERNAL;
    }
    Ended ended = endOf(e);
    err.println(ended.sentence());
    if (machine) {
      result(
          Json.text(Map.of("status", "failed", "exit", ended.exit(), "error", ended.sentence())));
    }
    if (ended.exit() == ExitCode.INTERNAL && Boolean.getBoolean("trian.debug")) {
      e.printStackTrace(err);
    }
    return ended.exit();
  }

  /** What stopped a command, in the words in which it is told. */
  String sentenceOf(Throwable e) {
    return endOf(e).sentence();
  }

  private record Ended(int exit, String sentence) {}

  private Ended endOf(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Failure failure) {
        return new Ended(failure.exit(), words(failure.key(), failure.arguments()));
      }
      if (cause instanceof OutOfMemoryError && isHeap(cause)) {
        long most = Runtime.getRuntime().maxMemory() >> 20;
        return new Ended(ExitCode.ENVIRONMENT, words("failed.memory", most, 2 * most));
      }
    }
    Optional<Failure> fault = LedgerFaults.of(e);
    if (fault.isPresent()) {
      return new Ended(fault.get().exit(), words(fault.get().key(), fault.get().arguments()));
    }
    String root = causeOf(e);
    return isEnvironment(e)
        ? new Ended(ExitCode.ENVIRONMENT, words("failed.environment", root))
        : new Ended(ExitCode.INTERNAL, words("failed.internal", root));
  }

  /** No thread is to be had either when this is thrown; more memory would make that worse. */
  private static boolean isHeap(Throwable e) {
    return String.valueOf(e.getMessage()).matches("Java heap space|GC overhead limit exceeded");
  }

  /** Whether the database, the disk or a file is what failed, rather than the program. */
  private static boolean isEnvironment(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError
          || cause instanceof UncheckedIOException
          || cause instanceof IOException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotGetJdbcConnectionException
          || cause instanceof SQLTransientConnectionException
          || cause instanceof SQLNonTransientConnectionException
          || (cause instanceof SQLException sql && isConnection(sql))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConnection(SQLException e) {
    String state = e.getSQLState();
    return H2_DISK.contains(e.getErrorCode())
        || (state != null
            && MACHINE_STATES.contains(state.substring(0, Math.min(2, state.length()))));
  }

  private static Throwable rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** Has a verb of the program done by it while it stays up, told here. */
  int run(Settings house, String... words) {
    return CommandLines.run(out, err, house, words);
  }

  /** What lies at the bottom of a failure, in one line. */
  static String causeOf(Throwable e) {
    return oneLine(rootOf(e));
  }

  private static String oneLine(Throwable e) {
    String message =
        e.getMessage() == null ? "" : ": " + e.getMessage().lines().findFirst().orElse("");
    return e.getClass().getSimpleName() + message;
  }

  /** A difference with its sign. */
  static String signed(long number) {
    return number > 0 ? "+" + number : number < 0 ? "−" + -number : "0";
  }
}
