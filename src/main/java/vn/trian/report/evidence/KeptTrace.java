package vn.trian.report.evidence;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.SourceLocation;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.visit.Amount;
import vn.trian.visit.Host;

/** What an earlier release showed and counted, read back. */
public final class KeptTrace {
  private final Path file;
  private final List<SummaryRow> units = new ArrayList<>();
  private final List<SummaryRow> rows = new ArrayList<>();
  private final List<SummaryRow> yearBefore = new ArrayList<>();
  private final Map<String, Measures> totals = new TreeMap<>();
  private final NavigableMap<YearMonth, Part> parts = new TreeMap<>();

  /** Whether its own file holds visits, which may be too many to hold. */
  private boolean ownVisits;

  /**
   * A visit that the release counted.
   *
   * @param unit its unit's place among {@link #units}
   * @param named whether it is counted among the distinct hosts
   */
  public record KeptVisit(
      UUID key,
      UUID content,
      int unit,
      String period,
      LocalDate date,
      Host host,
      boolean named,
      boolean gift,
      @Nullable Amount giftValue,
      String sha256,
      SourceLocation at) {
    Measures measures() {
      return FigureCheck.of(host.kind(), gift, giftValue);
    }
  }

  private KeptTrace(Path file) {
    this.file = file;
  }

  /** Reads the figures; the visits are gone through when they are asked for. */
  public static KeptTrace read(Path file) {
    KeptTrace trace = new KeptTrace(file);
    TraceLines.forEach(file, trace::take);
    return trace;
  }

  /** The units in the order of their rows; measures and period say nothing. */
  public List<SummaryRow> units() {
    return units;
  }

  /** The figures of each unit and period, {@code ""} being all periods together. */
  public List<SummaryRow> rows() {
    return rows;
  }

  /** The periods of the tables. */
  public Set<String> periods() {
    Set<String> periods = new TreeSet<>();
    rows.stream().map(SummaryRow::period).filter(p -> !p.isEmpty()).forEach(periods::add);
    return periods;
  }

  /** See {@link vn.trian.report.content.Figures#yearBefore}. */
  List<SummaryRow> yearBefore() {
    return yearBefore;
  }

  public Map<String, Measures> totals() {
    return totals;
  }

  /** What it counts, by month; nothing for a release that keeps all of it in its own file. */
  public NavigableMap<YearMonth, MonthPart> parts() {
    NavigableMap<YearMonth, MonthPart> all = new TreeMap<>();
    parts.forEach((month, part) -> all.put(month, part.done()));
    return all;
  }

  /** Whether what it counts is kept by month. */
  public boolean isByMonth() {
    return !ownVisits && !parts.isEmpty();
  }

  /** Where its parts are kept, by their hashes. */
  public Map<String, Path> partFiles() {
    Map<String, Path> files = new TreeMap<>();
    parts.values().forEach(part -> files.put(part.sha256, path(part.sha256)));
    return files;
  }

  private Path path(String sha256) {
    return file.resolveSibling(KeptTraces.name(sha256));
  }

  public KeptPart read(MonthPart part) {
    return KeptPart.read(path(part.sha256()));
  }

  /** The same release as if it had counted nothing but some months. */
  public KeptTrace only(Set<YearMonth> months) {
    KeptTrace some = new KeptTrace(file);
    some.units.addAll(units);
    some.rows.addAll(rows);
    some.totals.putAll(totals);
    some.parts.putAll(parts);
    some.parts.keySet().retainAll(months);
    some.ownVisits = ownVisits;
    return some;
  }

  /** Goes through the visits in the order of their days. */
  public void forEachVisit(Consumer<KeptVisit> consumer) {
    forEachVisit(null, consumer);
  }

  /**
   * Goes through the visits of a period in the order of their days.
   *
   * @param period as in the tables; null is all of them
   */
  public void forEachVisit(@Nullable String period, Consumer<KeptVisit> consumer) {
    if (ownVisits) {
      Map<String, String> shared = new HashMap<>();
      TraceLines.forEach(
          file,
          line -> {
            if (line.getField(0).equals("V")
                && (period == null || period.equals(line.getField(4)))) {
              int unit = Integer.parseInt(line.getField(3));
              consumer.accept(visit(line, unit, line.getField(13), line.getField(14), shared));
            }
          });
    }
    Map<String, Integer> numbers = Placing.rowsOf(units);
    parts.forEach(
        (month, part) -> {
          if (period == null || period.equals(String.valueOf(month.getYear()))) {
            KeptPart.read(path(part.sha256)).forEachVisit(numbers, consumer);
          }
        });
  }

  private void take(CsvRecord line) {
    switch (line.getField(0)) {
      case "T" -> totals.put(line.getField(1), TraceLines.measures(line, 2));
      case "U" -> units.add(TraceLines.unit(line, 1));
      case "F" -> {
        SummaryRow unit = units.get(Integer.parseInt(line.getField(1)));
        rows.add(unit.in(line.getField(2)).with(TraceLines.measures(line, 3)));
      }
      case "B" ->
          yearBefore.add(
              TraceLines.unit(line, 1).in(line.getField(5)).with(TraceLines.measures(line, 6)));
      case "M" ->
          parts.put(
              YearMonth.parse(line.getField(1)),
              new Part(
                  YearMonth.parse(line.getField(1)),
                  line.getField(2),
                  line.getField(3),
                  Long.parseLong(line.getField(4)),
                  Integer.parseInt(line.getField(5))));
      case "C" -> part(line).byFile.put(line.getField(2), Long.valueOf(line.getField(3)));
      case "O" -> part(line).elsewhere.put(line.getField(2), Long.valueOf(line.getField(3)));
      case "V" -> ownVisits = true;
      default -> {
        // A later version of the program may keep more.
      }
    }
  }

  private Part part(CsvRecord line) {
    return Objects.requireNonNull(parts.get(YearMonth.parse(line.getField(1))));
  }

  /** A part whose lines are being read. */
  private static final class Part {
    private final YearMonth month;
    private final String sha256;
    private final String digest;
    private final long visits;
    private final int recommendations;
    private final Map<String, Long> byFile = new TreeMap<>();
    private final Map<String, Long> elsewhere = new TreeMap<>();

    Part(YearMonth month, String sha256, String digest, long visits, int recommendations) {
      this.month = month;
      this.sha256 = sha256;
      this.digest = digest;
      this.visits = visits;
      this.recommendations = recommendations;
    }

    MonthPart done() {
      return new MonthPart(month, sha256, digest, visits, recommendations, byFile, elsewhere);
    }
  }

  static KeptVisit visit(
      CsvRecord line, int unit, String sha256, String name, Map<String, String> shared) {
    String min = line.getField(11);
    return new KeptVisit(
        UUID.fromString(line.getField(1)),
        UUID.fromString(line.getField(2)),
        unit,
        shared.computeIfAbsent(line.getField(4), same -> same),
        LocalDate.parse(line.getField(5)),
        TraceLines.host(line, 6),
        !line.getField(9).isEmpty(),
        !line.getField(10).isEmpty(),
        min.isEmpty()
            ? null
            : new Amount(Long.parseLong(min), TraceLines.number(line.getField(12))),
        shared.computeIfAbsent(sha256, same -> same),
        new SourceLocation(
            shared.computeIfAbsent(name, same -> same),
            TraceLines.text(line.getField(15)),
            Long.parseLong(line.getField(16))));
  }
}
