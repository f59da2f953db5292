package vn.trian.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.trian.text.Fold;

/** The lunar years from 2005 to 2040 by the Vietnamese calendar: their first days and names. */
public final class LunarYears {
  private static final String RESOURCE = "lunar-years.csv";

  private final Map<Integer, LocalDate> firstDays = new TreeMap<>();
  private final Map<String, Integer> byName = new HashMap<>();

  private LunarYears() {}

  /** The years packed with the program. */
  public static LunarYears load() {
    LunarYears years = new LunarYears();
    InputStream in = LunarYears.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IllegalStateException("resource is missing: " + RESOURCE);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(",", -1);
          years.firstDays.put(Integer.valueOf(parts[0]), LocalDate.parse(parts[2]));
          years.byName.put(Fold.key(parts[1]), Integer.valueOf(parts[0]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return years;
  }

  /** The first day of Tết of a year. */
  public Optional<LocalDate> firstDay(int year) {
    return Optional.ofNullable(firstDays.get(year));
  }

  /** The year that a name such as Nhâm Thìn means among those known; each name comes once. */
  public Optional<Integer> named(String name) {
    return Optional.ofNullable(byName.get(Fold.key(name)));
  }
}
