package vn.trian.load;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the generator itself counted of its records, by unit and year. */
final class ExpectedTotals {
  private final Map<Key, Measures> byUnitAndYear = new TreeMap<>();

  private record Key(String province, String unit, String year) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return province + "," + unit + "," + year;
    }
  }

  private record Measures(long visits, long persons, long gifts, long giftValue) {
    Measures plus(Measures other) {
      return new Measures(
          visits + other.visits,
          persons + other.persons,
          gifts + other.gifts,
          giftValue + other.giftValue);
    }

    @Override
    public String toString() {
      return visits + " visits, " + persons + " persons, " + gifts + " gifts, " + giftValue + " ₫";
    }
  }

  void add(SeededPlace place, int year, boolean person, boolean gift, long value) {
    Key key = new Key(place.province().code(), place.unit().code(), Integer.toString(year));
    add(key, new Measures(1, person ? 1 : 0, gift ? 1 : 0, value));
  }

  /** What is told of these records and of others. */
  ExpectedTotals plus(ExpectedTotals others) {
    ExpectedTotals both = new ExpectedTotals();
    byUnitAndYear.forEach(both::add);
    others.byUnitAndYear.forEach(both::add);
    return both;
  }

  private void add(Key key, Measures measures) {
    byUnitAndYear.merge(key, measures, Measures::plus);
  }

  /**
   * The first line in which a summary differs, if there is one.
   *
   * @param csv what {@code summary --by unit,year --format csv} printed
   */
  Optional<String> differenceFrom(Path csv) throws IOException {
    Map<Key, Measures> told = told(csv);
    for (Map.Entry<Key, Measures> expected : byUnitAndYear.entrySet()) {
      Measures found = told.remove(expected.getKey());
      if (!expected.getValue().equals(found)) {
        return Optional.of(
            "%s: expected %s but found %s"
                .formatted(expected.getKey(), expected.getValue(), found == null ? "none" : found));
      }
    }
    return told.entrySet().stream()
        .findFirst()
        .map(more -> "%s: expected none but found %s".formatted(more.getKey(), more.getValue()));
  }

  private static Map<Key, Measures> told(Path csv) throws IOException {
    Map<Key, Measures> told = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord line : lines) {
        // A unit that became a city during a year has two lines under one code.
        told.merge(
            new Key(
                line.getField("province_code"),
                line.getField("unit_code"),
                line.getField("period")),
            new Measures(
                number(line, "visits"),
                number(line, "persons"),
                number(line, "gifts"),
                number(line, "gift_value_min_vnd")),
            Measures::plus);
      }
    }
    return told;
  }

  private static long number(NamedCsvRecord line, String column) {
    return Long.parseLong(line.getField(column));
  }
}
