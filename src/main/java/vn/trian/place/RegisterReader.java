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
import org.jspecify.annotations.Nullable;
import vn.trian.place.DistrictEvent.Change;
import vn.trian.place.Succession.Extent;

/** Reads the packed register; its three files are described in docs/register.md. */
final class RegisterReader {
  private final Map<String, LocalDate> dates = new HashMap<>();
  private final Map<String, String> shared = new HashMap<>();

  Units units() {
    List<Unit> units = new ArrayList<>(18_000);
    eachLine("units.tsv", line -> units.add(unit(new Columns(line))));
    return new Units(units);
  }

  List<Successions.Pair> successions() {
    List<Successions.Pair> pairs = new ArrayList<>(11_000);
    LocalDate[] day = {Register.BEGINNING};
    eachLine(
        "successions.tsv",
        line -> {
          if (line.charAt(0) == '@') {
            day[0] = date(line.substring(1));
          } else {
            Columns columns = new Columns(line);
            String from = columns.next();
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
        line -> {
          DistrictEvent event = event(new Columns(line));
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
    String from = columns.next();
    String to = columns.next();
    UnitKey key = new UnitKey(level, code, from.isEmpty() ? Register.BEGINNING : date(from));
    return new Unit(key, type, name, parent, to.isEmpty() ? null : date(to), orNull(columns));
  }

  private DistrictEvent event(Columns columns) {
    LocalDate date = date(columns.next());
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

  private LocalDate date(String compact) {
    return dates.computeIfAbsent(
        compact,
        text -> {
          int number = Integer.parseInt(text);
          return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
        });
  }

  private static void eachLine(String resource, Consumer<String> reader) {
    String text = text(resource);
    int number = 0;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      String line = text.substring(start, end < 0 ? text.length() : end);
      number++;
      if (!line.isEmpty() && line.charAt(0) != '#') {
        try {
          reader.accept(line);
        } catch (IllegalArgumentException | DateTimeException e) {
          throw new IllegalStateException(resource + ":" + number + ": not readable: " + line, e);
        }
      }
      start += line.length() + 1;
    }
  }

  private static String text(String resource) {
    try (InputStream in = RegisterReader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The columns of a line between tabs; those left out at its end are empty. */
  private static final class Columns {
    private final String line;
    private int at;

    Columns(String line) {
      this.line = line;
    }

    String next() {
      if (at > line.length()) {
        return "";
      }
      int tab = line.indexOf('\t', at);
      int end = tab < 0 ? line.length() : tab;
      String column = line.substring(at, end);
      at = end + 1;
      return column;
    }
  }
}
