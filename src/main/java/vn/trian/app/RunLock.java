package vn.trian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.trian.disk.WholeFile;

/**
 * One process at a time on a data folder, and in it one verb at a time. Taken before the database
 * is opened; the operating system gives it back when the process ends, however it ends.
 *
 * <p>A process that serves pages reads beside its own verbs: it holds the folder for both. When a
 * verb of another process asks for the folder meanwhile, the pages let it go for a moment.
 */
final class RunLock implements AutoCloseable {
  /**
   * What this process holds. To try a file a second time would be enough to lose the first lock:
   * many systems give it back as soon as any channel on the file is closed.
   */
  private static final Map<Path, Held> HELD = new HashMap<>();

  private static final Set<Path> SERVED = new HashSet<>();

  private static final String HOLDER = "run.holder";

  /** The lock of a folder, once for all in this process who use it. */
  private static final class Held {
    private final FileChannel channel;
    private int users;
    private @Nullable String reader;
    private boolean verb;

    Held(FileChannel channel) {
      this.channel = channel;
    }
  }

  private final Path data;
  private final Path folder;
  private final boolean verb;

  private RunLock(Path data, Path folder, boolean verb) {
    this.data = data.toAbsolutePath().normalize();
    this.folder = folder;
    this.verb = verb;
  }

  /**
   * Takes the folder for a verb. Where only pages of another process read, they are asked to let it
   * go.
   */
  static RunLock take(Path data, String who) {
    return hold(data, who, true);
  }

  /**
   * Takes the folder for the pages of this process, beside a verb of this process or none.
   *
   * @param who must begin with {@link Asking#PAGES}, so that others know whom to ask
   */
  static RunLock read(Path data, String who) {
    return hold(data, who, false);
  }

  private static RunLock hold(Path data, String who, boolean verb) {
    try {
      if (Files.notExists(data)) {
        Files.createDirectories(data);
        // Source files name people, and so does the ledger.
        WholeFile.restrict(data);
      }
      Path folder = data.toRealPath();
      Asking asking = new Asking(folder);
      boolean taken =
          enter(folder, who, verb)
              || (verb
                  && asking.isForPages(Holder.read(folder.resolve(HOLDER)))
                  && asking.until(() -> enter(folder, who, true)));
      if (!taken) {
        throw new Failure(ExitCode.BUSY, null, "busy", Holder.read(folder.resolve(HOLDER)), data);
      }
      return new RunLock(data, folder, verb);
    } catch (IOException e) {
      throw new Failure(ExitCode.ENVIRONMENT, e, "data.unusable", data, e.getMessage());
    }
  }

  private static synchronized boolean enter(Path folder, String who, boolean verb)
      throws IOException {
    Held held = HELD.get(folder);
    if (held == null) {
      FileChannel channel = lock(folder);
      if (channel == null) {
        return false;
      }
      held = new Held(channel);
      HELD.put(folder, held);
    } else if (verb && held.verb) {
      return false;
    }
    held.users++;
    try {
      if (verb) {
        held.verb = true;
        tell(folder, who);
      } else {
        held.reader = who;
        if (!held.verb) {
          tell(folder, who);
        }
      }
      return true;
    } catch (IOException e) {
      leave(folder, verb);
      throw e;
    }
  }

  /** The channel that holds the lock, or null where another process does. */
  private static @Nullable FileChannel lock(Path folder) throws IOException {
    boolean locked = false;
    FileChannel channel =
        FileChannel.open(
            folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      locked = channel.tryLock() != null;
      return locked ? channel : null;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  private static void tell(Path folder, String who) throws IOException {
    WholeFile.write(folder.resolve(HOLDER), out -> out.write(who.getBytes(StandardCharsets.UTF_8)));
  }

  private static synchronized void leave(Path folder, boolean verb) throws IOException {
    Held held = HELD.get(folder);
    if (held == null) {
      return;
    }
    held.users--;
    if (verb) {
      held.verb = false;
    }
    if (held.users == 0) {
      HELD.remove(folder);
      held.channel.close();
    } else if (verb && held.reader != null) {
      tell(folder, held.reader);
    }
  }

  /** From now on pages of this process may read the ledger of a folder at any time. */
  static synchronized void serve(Path data) {
    SERVED.add(data.toAbsolutePath().normalize());
  }

  /** Whether pages of this process may read it: the database's file must stay where it is. */
  boolean isServed() {
    synchronized (RunLock.class) {
      return SERVED.contains(data);
    }
  }

  @Override
  public void close() {
    try {
      leave(folder, verb);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
