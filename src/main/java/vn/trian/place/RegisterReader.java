package vn.trian.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vn.trian.place.DistrictEvent.Change;
import vn.trian.place.Succession.Extent;

/** Reads the packed register; its three files are described in docs/register.md. */
final class RegisterReader {
  private final Map<Integer, LocalDate> dates = new HashMap<>();
  private final Map<String, String> shared = new HashMap<>();
  private final CRC32 fingerprint = new CRC32();

  Units units() {
    List<Unit> units = new ArrayList<>(18_000);
    eachLine("units.tsv", columns -> units.add(unit(columns)));
    return new Units(units);
  }

  List<Successions.Pair> successions() {
    List<Successions.Pair> pairs = new ArrayList<>(11_000);
    LocalDate[] day = {Register.BEGINNING};
    eachLine(
        "successions.tsv",
        columns -> {
          String from = columns.next();
          if (from.charAt(0) == '@') {
            day[0] = date(Integer.parseInt(from.substring(1)));
          } else {
            for (String to : columns.next().split(" ", -1)) {
              boolean part = to.charAt(0) == '~';
              String code = part ? to.substring(1) : to;
              pairs.add(
                  new Successions.Pair(day[0], from, code, part ? Extent.PART : Extent.WHOLE));
            }
          }
        });
    return pairs;
  }

  Map<String, List<DistrictEvent>> districtEvents() {
    Map<String, List<DistrictEvent>> events = new HashMap<>();
    eachLine(
        "district-events.tsv",
        columns -> {
          DistrictEvent event = event(columns);
          events.computeIfAbsent(event.code(), code -> new ArrayList<>()).add(event);
        });
    return events;
  }

  private Unit unit(Columns columns) {
    String code = columns.next();
    Level level = Level.ofCode(code).orElseThrow(() -> new IllegalArgumentException(code));
    String type = UnitType.ofShortForm(columns.next()).word();
    String name = share(columns.next());
    String parent = share(columns.next());
    LocalDate from = dateOrNull(columns);
    UnitKey key = new UnitKey(level, code, from == null ? Register.BEGINNING : from);
    return new Unit(key, type, name, parent, dateOrNull(columns), orNull(columns));
  }

  private DistrictEvent event(Columns columns) {
    LocalDate date = date(columns.number());
    String code = columns.next();
    Set<Change> changes = EnumSet.noneOf(Change.class);
    for (String change : columns.next().split("\\+", -1)) {
      changes.add(Change.valueOf(change.toUpperCase(Locale.ROOT)));
    }
    String after = orNull(columns);
    String before = orNull(columns);
    String provinceBefore = null;
    int at = before == null ? -1 : before.indexOf('@');
    if (before != null && at >= 0) {
      provinceBefore = before.substring(at + 1);
      before = before.substring(0, at);
    }
    return new DistrictEvent(
        date, code, changes, after, before, provinceBefore, columns.next(), orNull(columns));
  }

  private @Nullable String orNull(Columns columns) {
    String text = columns.next();
    return text.isEmpty() ? null : share(text);
  }

  private String share(String text) {
    String known = shared.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private @Nullable LocalDate dateOrNull(Columns columns) {
    int number = columns.number();
    return number == 0 ? null : date(number);
  }

  private LocalDate date(int number) {
    LocalDate known = dates.get(number);
    if (known == null) {
      known = LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
      dates.put(number, known);
    }
    return known;
  }

  private void eachLine(String resource, Consumer<Columns> reader) {
    byte[] bytes = bytes(resource);
    int number = 0;
    int start = 0;
    for (int end = 0; end < bytes.length; end++) {
      if (bytes[end] == '\n') {
        number++;
        if (end > start && bytes[start] != '#') {
          try {
            reader.accept(new Columns(bytes, start, end));
          } catch (IllegalArgumentException | DateTimeException e) {
            String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
            throw new IllegalStateException(resource + ":" + number + ": not readable: " + line, e);
          }
        }
        start = end + 1;
      }
    }
    if (start < bytes.length) {
      throw new IllegalStateException(resource + ": the last line is not ended");
    }
  }

  /** Differs when what was read differs. */
  long fingerprint() {
    return fingerprint.getValue();
  }

  private byte[] bytes(String resource) {
    try (InputStream in = RegisterReader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: " + resource);
      }
      byte[] bytes = in.readAllBytes();
      fingerprint.update(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The columns of a line between tabs; those left out at its end are empty. Read from the bytes,
   * because a program that has just started reads strings of two-byte characters slowly.
   */
  private static final class Columns {
    private final byte[] bytes;
    private final int end;
    private int at;

    Columns(byte[] bytes, int start, int end) {
      this.bytes = bytes;
      this.at = start;
      this.end = end;
    }

    String next() {
      int start = at;
      int stop = skip();
      return stop <= start ? "" : new String(bytes, start, stop - start, StandardCharsets.UTF_8);
    }

    /** The number in a column; 0 where it is empty. */
    int number() {
      int start = at;
      int stop = skip();
      int number = 0;
      for (int i = start; i < stop; i++) {
        int digit = bytes[i] - '0';
        if (digit < 0 || digit > 9) {
          throw new IllegalArgumentException("not a number");
        }
        number = 10 * number + digit;
      }
      return number;
    }

    /** Moves behind the next tab and returns where the column ends. */
    private int skip() {
      int stop = at;
      while (stop < end && bytes[stop] != '\t') {
        stop++;
      }
      at = stop + 1;
      return stop;
    }
  }
}
