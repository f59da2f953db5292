package vn.trian.visit.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.disk.FaultPoint;
import vn.trian.disk.WholeFile;

/**
 * The journal as a file beside the ledger, one JSON object a line: with the source files kept it is
 * what the ledger can be made from again, whatever became of the database.
 */
public final class JournalFile {
  private static final int TAIL = 1 << 16;

  /** What stands in every line about decrees, and in others only within quotation marks. */
  private static final String UNITS = "\"kind\":\"units-";

  private final Path path;
  private long last = -1;

  public JournalFile(Path dataFolder) {
    this.path = dataFolder.resolve("journal.jsonl");
  }

  /** How the file and the ledger's own journal stand to each other. */
  public enum Standing {
    /** They say the same, now that lines have been added to the file that a stop had left out. */
    SAME,
    /** The file has lines that the ledger has not: the ledger was replaced or made anew. */
    LEDGER_BEHIND,
    /** Their common line is not the same: they belong to different ledgers. */
    DIFFERENT
  }

  public Path path() {
    return path;
  }

  public boolean exists() {
    return Files.exists(path);
  }

  /**
   * Compares with the ledger's journal and adds what a stop left out.
   *
   * @throws BrokenJournal if the last line cannot be read
   */
  public Standing catchUp(Journal journal) {
    JournalLine mine = cutTornLine();
    long number = mine == null ? 0 : mine.number();
    if (number > journal.last()) {
      return Standing.LEDGER_BEHIND;
    }
    if (mine != null && !journal.find(number).filter(mine::equals).isPresent()) {
      return Standing.DIFFERENT;
    }
    last = number;
    List<JournalLine> missing = journal.listAfter(number);
    if (!missing.isEmpty()) {
      journal.force();
      write(missing);
    }
    return Standing.SAME;
  }

  /**
   * Adds a line that was committed. After one that could not be added the later ones wait for the
   * next opening, which adds them all in order.
   */
  void append(JournalLine line) {
    if (line.number() == last + 1) {
      write(List.of(line));
    }
  }

  /** Adds lines that only a ledger which is about to be replaced still had. */
  public void add(List<JournalLine> lines) {
    if (!lines.isEmpty()) {
      write(lines);
    }
  }

  /**
   * All lines in order.
   *
   * @throws BrokenJournal if one of them cannot be read or is missing
   */
  public List<JournalLine> list() {
    List<JournalLine> lines = new ArrayList<>();
    if (!exists()) {
      return lines;
    }
    cutTornLine();
    try {
      for (String text : Files.readAllLines(path, StandardCharsets.UTF_8)) {
        JournalLine line = parse(text, lines.size() + 1);
        if (line.number() != lines.size() + 1) {
          throw new BrokenJournal(path, lines.size() + 1, null);
        }
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
    return lines;
  }

  /**
   * The lines that say which decrees are loaded, in order, as far as they are on the disk. Nothing
   * is locked or written: a line that is being added is not one yet.
   */
  public List<JournalLine> listOfUnits() {
    if (!exists()) {
      return List.of();
    }
    try {
      String text = Files.readString(path);
      return text.substring(0, text.lastIndexOf('\n') + 1)
          .lines()
          .filter(line -> line.contains(UNITS))
          .map(line -> parse(line, 0))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private void write(List<JournalLine> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.text()).append('\n'));
    try {
      boolean fresh = !exists();
      try (FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        if (fresh) {
          WholeFile.restrict(path);
        }
        long end = channel.size();
        channel.position(end);
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        try {
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
          FaultPoint.reach("between a line of the journal's file and the disk");
          channel.force(true);
        } catch (IOException e) {
          channel.truncate(end);
          throw e;
        }
      }
      last = lines.get(lines.size() - 1).number();
    } catch (IOException e) {
      last = -1;
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }

  /** Cuts off what a stop left of a line, and gives the last whole one. */
  private @Nullable JournalLine cutTornLine() {
    if (!exists()) {
      return null;
    }
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      long whole = lineStart(file, file.length());
      if (whole < file.length()) {
        file.setLength(whole);
        file.getFD().sync();
      }
      if (whole == 0) {
        return null;
      }
      long start = lineStart(file, whole - 1);
      byte[] bytes = new byte[Math.toIntExact(whole - 1 - start)];
      file.seek(start);
      file.readFully(bytes);
      return parse(new String(bytes, StandardCharsets.UTF_8), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** Where the line begins that a position lies in: behind the last line end before it. */
  private static long lineStart(RandomAccessFile file, long position) throws IOException {
    byte[] block = new byte[TAIL];
    for (long end = position; end > 0; ) {
      int length = (int) Math.min(TAIL, end);
      file.seek(end - length);
      file.readFully(block, 0, length);
      for (int i = length - 1; i >= 0; i--) {
        if (block[i] == '\n') {
          return end - length + i + 1;
        }
      }
      end -= length;
    }
    return 0;
  }

  private JournalLine parse(String text, long number) {
    try {
      return JournalLine.of(text);
    } catch (IllegalArgumentException e) {
      throw new BrokenJournal(path, number, e);
    }
  }
}
