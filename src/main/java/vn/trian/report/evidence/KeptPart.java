package vn.trian.report.evidence;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.trian.quality.SourceLocation;
import vn.trian.report.content.Recommendation;
import vn.trian.report.evidence.KeptTrace.KeptVisit;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;

/** What an earlier release counted of one month, read back; see {@link PartWriter}. */
public final class KeptPart {
  private final Path file;
  private final List<SummaryRow> units = new ArrayList<>();
  private final List<String> hashes = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<SummaryRow> rows = new ArrayList<>();
  private final List<Recommendation> recommendations = new ArrayList<>();

  private KeptPart(Path file) {
    this.file = file;
  }

  /** Reads all but the visits. */
  public static KeptPart read(Path file) {
    KeptPart part = new KeptPart(file);
    TraceLines.forEachWhile(file, part::take);
    return part;
  }

  private boolean take(CsvRecord line) {
    switch (line.getField(0)) {
      case "U" -> units.add(TraceLines.unit(line, 1));
      case "S" -> {
        hashes.add(line.getField(1));
        names.add(line.getField(2));
      }
      case "F" -> {
        Measures measures = TraceLines.measures(line, 2);
        rows.add(units.get(Integer.parseInt(line.getField(1))).with(measures));
      }
      case "R" ->
          recommendations.add(
              new Recommendation(
                  line.getField(1),
                  line.getField(2),
                  LocalDate.parse(line.getField(3)),
                  TraceLines.unit(line, 4),
                  TraceLines.host(line, 8),
                  line.getField(11),
                  new SourceLocation(
                      line.getField(12),
                      TraceLines.text(line.getField(13)),
                      Long.parseLong(line.getField(14)))));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The figures of its units, hosts apart; their period is {@code ""}. */
  public List<SummaryRow> rows() {
    return rows;
  }

  public List<Recommendation> recommendations() {
    return recommendations;
  }

  /**
   * Goes through its visits in the order of their days.
   *
   * @param numbers of the units of the release, by their names
   */
  void forEachVisit(Map<String, Integer> numbers, Consumer<KeptVisit> consumer) {
    int[] unitOf =
        units.stream().mapToInt(unit -> numbers.getOrDefault(Placing.nameOf(unit), -1)).toArray();
    Map<String, String> shared = new HashMap<>();
    TraceLines.forEach(
        file,
        line -> {
          if (line.getField(0).equals("V")) {
            int at = Integer.parseInt(line.getField(13));
            int unit = unitOf[Integer.parseInt(line.getField(3))];
            consumer.accept(KeptTrace.visit(line, unit, hashes.get(at), names.get(at), shared));
          }
        });
  }
}
