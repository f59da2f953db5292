package vn.trian.intake.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import vn.trian.disk.StopRequest;
import vn.trian.intake.decode.BrokenLine;
import vn.trian.intake.decode.Opened;
import vn.trian.intake.decode.ReadRecord;
import vn.trian.intake.decode.RecordReader;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;

/**
 * The records of a large workbook, read in a process of its own with its own memory. It is stopped
 * when it keeps us waiting too long in all, and ends when we end.
 */
public final class WorkbookApart implements RecordReader {
  /** Up to so many bytes unpacked a workbook cannot do harm, and is read in this process. */
  public static final long LARGE = 16L << 20;

  /** How the process ends when its memory is used up. */
  /** SIGHUP, SIGINT, SIGKILL and SIGTERM, as exit codes. */
  private static final Set<Integer> SIGNALS = Set.of(129, 130, 137, 143);

  private static final int OUT_OF_MEMORY = 3;

  private static final int TICK_MILLIS = 100;

  private final String name;
  private final int megabytes = Integer.getInteger("trian.workbook.megabytes", 256);
  private final int seconds = Integer.getInteger("trian.workbook.seconds", 600);
  private final Process process;
  private final RowLines.Reader lines;
  private final ScheduledExecutorService watch;
  private final List<Finding> findings = new ArrayList<>();
  private volatile boolean waiting;
  private volatile boolean stopped;
  private SourceLocation last;
  private Optional<ReadRecord> first = Optional.empty();
  private boolean ended;
  private boolean accepted;

  private WorkbookApart(Path file, String name) {
    this.name = name;
    this.last = SourceLocation.ofFile(name);
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx" + megabytes + "m",
                  "-XX:+UseSerialGC",
                  "-XX:+ExitOnOutOfMemoryError",
                  "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                  "-Djava.awt.headless=true",
                  "-cp",
                  System.getProperty("java.class.path"),
                  WorkbookProcess.class.getName(),
                  file.toString(),
                  name)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a process to read " + name, e);
    }
    lines = new RowLines.Reader(new BufferedInputStream(process.getInputStream(), 1 << 16), name);
    AtomicInteger ticks = new AtomicInteger();
    watch =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "watch over " + name);
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        watch.scheduleAtFixedRate(
            () -> tick(ticks), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  public static Opened open(Path file, String name) {
    WorkbookApart apart = new WorkbookApart(file, name);
    boolean kept = false;
    try {
      apart.first = apart.receive();
      kept = apart.first.isPresent() || (apart.ended && apart.accepted);
      return kept
          ? new Opened.Accepted(apart)
          : new Opened.NotAccepted(apart.ended ? apart.findings() : List.of(apart.death()));
    } finally {
      if (!kept) {
        apart.close();
      }
    }
  }

  @Override
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  @Override
  public Optional<ReadRecord> next() {
    if (first.isPresent()) {
      Optional<ReadRecord> record = first;
      first = Optional.empty();
      return record;
    }
    if (ended) {
      return Optional.empty();
    }
    Optional<ReadRecord> record = receive();
    if (record.isPresent() || ended) {
      return record;
    }
    ended = true;
    SourceLocation at = new SourceLocation(name, last.sheet(), last.line() + 1);
    boolean limit = stopped || exit() == OUT_OF_MEMORY;
    return Optional.of(
        BrokenLine.of(
            at, "", limit ? "word.reason.workbook-limit" : "word.reason.workbook-broken"));
  }

  @Override
  public void close() {
    watch.shutdownNow();
    process.destroyForcibly();
    try {
      process.getOutputStream().close();
      lines.close();
    } catch (IOException | JacksonException e) {
      // The process is gone, and with it whatever was still to be said to it.
    }
  }

  /** The next record; nothing at the end, and nothing with {@code ended} unset after a death. */
  private Optional<ReadRecord> receive() {
    while (true) {
      RowLines.Message message;
      waiting = true;
      try {
        message = lines.next();
      } catch (JacksonException e) {
        message = null;
      } finally {
        waiting = false;
      }
      if (message instanceof RowLines.Message.Row row) {
        last = row.record().record().at();
        return Optional.of(row.record());
      }
      if (message instanceof RowLines.Message.OnFile onFile) {
        findings.add(onFile.finding());
        continue;
      }
      if (message instanceof RowLines.Message.End end) {
        ended = true;
        accepted = end.accepted();
      } else {
        requireOwnDeath();
      }
      return Optional.empty();
    }
  }

  /** What the process died of, where the workbook is to blame. */
  private Finding death() {
    if (stopped) {
      return WorkbookGuard.tooLarge(name, "seconds", seconds);
    }
    return exit() == OUT_OF_MEMORY
        ? WorkbookGuard.tooLarge(name, "memory", megabytes)
        : Finding.onFile(Rule.FILE_UNREADABLE, name, "XLSX");
  }

  /**
   * A signal to the process is none of the workbook's doing: whoever stops this program, or a
   * machine out of memory, often means both. The file is then read again by the next run.
   */
  private void requireOwnDeath() {
    if (stopped || exit() == OUT_OF_MEMORY || !SIGNALS.contains(exit())) {
      return;
    }
    StopRequest.obey();
    throw new UncheckedIOException(
        new IOException("the process that read " + name + " was ended with " + exit()));
  }

  private int exit() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Only the time that we wait counts: a process that waits for us is no runaway. */
  private void tick(AtomicInteger ticks) {
    if (waiting && ticks.incrementAndGet() * (long) TICK_MILLIS > seconds * 1_000L) {
      stopped = true;
      process.destroyForcibly();
    }
  }
}
