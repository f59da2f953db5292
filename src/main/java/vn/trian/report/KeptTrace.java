package vn.trian.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.SourceLocation;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.visit.Amount;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;

/** What an earlier release showed and counted, read back. */
public final class KeptTrace {
  private final Path file;
  private final List<SummaryRow> units = new ArrayList<>();
  private final List<SummaryRow> rows = new ArrayList<>();
  private final List<SummaryRow> yearBefore = new ArrayList<>();
  private final Map<String, Measures> totals = new TreeMap<>();

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
    trace.forEachRecord(trace::take);
    return trace;
  }

  /** The units in the order of their rows; measures and period say nothing. */
  public List<SummaryRow> units() {
    return units;
  }

  /** The figures of each unit and period, {@code ""} being all periods together. */
  List<SummaryRow> rows() {
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

  Map<String, Measures> totals() {
    return totals;
  }

  /** Goes through the visits in the order of their days. */
  public void forEachVisit(Consumer<KeptVisit> consumer) {
    Map<String, String> shared = new HashMap<>();
    forEachRecord(
        line -> {
          if (line.getField(0).equals("V")) {
            consumer.accept(visit(line, shared));
          }
        });
  }

  private void forEachRecord(Consumer<CsvRecord> consumer) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                    StandardCharsets.UTF_8))) {
      csv.forEach(consumer);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private void take(CsvRecord line) {
    switch (line.getField(0)) {
      case "T" -> totals.put(line.getField(1), measures(line, 2));
      case "U" ->
          units.add(
              new SummaryRow(
                  line.getField(1),
                  line.getField(2),
                  line.getField(3),
                  line.getField(4),
                  "",
                  Measures.NONE));
      case "F" -> {
        SummaryRow unit = units.get(Integer.parseInt(line.getField(1)));
        rows.add(unit.in(line.getField(2)).with(measures(line, 3)));
      }
      case "B" ->
          yearBefore.add(
              new SummaryRow(
                  line.getField(1),
                  line.getField(2),
                  line.getField(3),
                  line.getField(4),
                  line.getField(5),
                  measures(line, 6)));
      default -> {
        // Visits may be too many to hold.
      }
    }
  }

  private static Measures measures(CsvRecord line, int from) {
    return new Measures(
        Long.parseLong(line.getField(from)),
        Long.parseLong(line.getField(from + 1)),
        Long.parseLong(line.getField(from + 2)),
        Long.parseLong(line.getField(from + 3)),
        Long.parseLong(line.getField(from + 4)),
        Long.parseLong(line.getField(from + 5)),
        number(line.getField(from + 6)));
  }

  private static KeptVisit visit(CsvRecord line, Map<String, String> shared) {
    String min = line.getField(11);
    return new KeptVisit(
        UUID.fromString(line.getField(1)),
        UUID.fromString(line.getField(2)),
        Integer.parseInt(line.getField(3)),
        shared.computeIfAbsent(line.getField(4), same -> same),
        LocalDate.parse(line.getField(5)),
        new Host(
            line.getField(6).isEmpty() ? null : HostKind.ofId(line.getField(6)),
            text(line.getField(7)),
            text(line.getField(8))),
        !line.getField(9).isEmpty(),
        !line.getField(10).isEmpty(),
        min.isEmpty() ? null : new Amount(Long.parseLong(min), number(line.getField(12))),
        shared.computeIfAbsent(line.getField(13), same -> same),
        new SourceLocation(
            shared.computeIfAbsent(line.getField(14), same -> same),
            text(line.getField(15)),
            Long.parseLong(line.getField(16))));
  }

  private static @Nullable String text(String field) {
    return field.isEmpty() ? null : field;
  }

  private static @Nullable Long number(String field) {
    return field.isEmpty() ? null : Long.valueOf(field);
  }
}
