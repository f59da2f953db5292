package vn.trian.report.evidence;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import vn.trian.report.content.Recommendation;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.summary.UnitLine;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.CountedVisit;
import vn.trian.visit.ledger.SourceFile;

/**
 * Writes what a comparison of years rests on in one month. Units and source files are numbered in
 * the part itself, so that the same visits of the month make the same bytes whatever other months
 * have. First a line {@code U} for each unit, {@code S} a source file, {@code F} a unit's figures
 * without its hosts, which do not add up, {@code R} a recommendation; then, compressed apart,
 * {@code V} a visit. Whoever wants the figures need not read the visits.
 */
public final class PartWriter implements AutoCloseable {
  private final YearMonth month;
  private final Path visits;
  private final IntFunction<SourceFile> files;
  private final CsvWriter body;
  private final MessageDigest digest = Hash.sha256();
  private final ByteBuffer numbers = ByteBuffer.allocate(4 * Long.BYTES + Integer.BYTES);
  private final Map<Integer, Unit> units = new LinkedHashMap<>();
  private final Map<Integer, Integer> fileNumbers = new LinkedHashMap<>();
  private final Map<Integer, Long> byFile = new HashMap<>();
  private final Map<String, Long> elsewhere = new HashMap<>();
  private long count;

  private static final class Unit {
    private final int number;
    private final UnitLine line;
    private Measures measures = Measures.NONE;

    Unit(int number, UnitLine line) {
      this.number = number;
      this.line = line;
    }

    SummaryRow row() {
      return new SummaryRow(
          line.provinceCode(), line.province(), line.unitCode(), line.unit(), "", measures);
    }
  }

  /**
   * A part, and the file that it was written into.
   *
   * @param rows its figures without hosts; their period says nothing
   */
  public record Written(MonthPart part, Path file, List<SummaryRow> rows) {}

  /**
   * Opens a part.
   *
   * @param visits a file for its visits, as long as it is open
   */
  public PartWriter(YearMonth month, Path visits, IntFunction<SourceFile> files) {
    this.month = month;
    this.visits = visits;
    this.files = files;
    this.body = csv(newFile(visits));
  }

  private static OutputStream newFile(Path file) {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static CsvWriter csv(OutputStream out) {
    try {
      return CsvWriter.builder()
          .build(new OutputStreamWriter(new QuickGzip(out), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a visit of the month.
   *
   * @param there the year that it lies in in the other calendar
   */
  public void add(Placed placed, String there) {
    CountedVisit visit = placed.visit();
    count++;
    Unit unit = units.computeIfAbsent(placed.row(), row -> new Unit(units.size(), placed.line()));
    unit.measures = unit.measures.plus(FigureCheck.of(visit));
    int file = fileNumbers.computeIfAbsent(visit.fileId(), id -> fileNumbers.size());
    byFile.merge(visit.fileId(), 1L, Long::sum);
    if (!there.equals(placed.period())) {
      elsewhere.merge(there, 1L, Long::sum);
    }
    numbers.clear();
    put(visit.key());
    put(visit.content());
    numbers.putInt(unit.number);
    digest.update(numbers.array());
    body.writeRecord(TraceWriter.visit(placed, unit.number, Integer.toString(file), ""));
  }

  private void put(UUID id) {
    numbers.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  /** Puts the part together. */
  public Written end(Path file, List<Recommendation> recommendations) {
    close();
    MessageDigest bytes = Hash.sha256();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), bytes)) {
      // The stream of the head is finished, and the one below it left open for the visits.
      CsvWriter head = csv(new Unclosed(out));
      writeHead(head, recommendations);
      head.close();
      Files.copy(visits, out);
      Files.delete(visits);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    Map<String, Long> counted = new HashMap<>();
    byFile.forEach((id, visitsOf) -> counted.merge(files.apply(id).sha256(), visitsOf, Long::sum));
    String sha256 = HexFormat.of().formatHex(bytes.digest());
    return new Written(
        new MonthPart(
            month,
            sha256,
            HexFormat.of().formatHex(digest.digest()),
            count,
            recommendations.size(),
            counted,
            elsewhere),
        file,
        units.values().stream().map(Unit::row).toList());
  }

  private void writeHead(CsvWriter head, List<Recommendation> recommendations) {
    for (Unit unit : units.values()) {
      UnitLine line = unit.line;
      head.writeRecord("U", line.provinceCode(), line.province(), line.unitCode(), line.unit());
      digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
    }
    for (int id : fileNumbers.keySet()) {
      head.writeRecord("S", files.apply(id).sha256(), files.apply(id).name());
    }
    for (Unit unit : units.values()) {
      List<String> cells = new ArrayList<>(List.of("F", Integer.toString(unit.number)));
      cells.addAll(TraceWriter.measures(unit.measures));
      head.writeRecord(cells);
    }
    for (Recommendation one : recommendations) {
      head.writeRecord(TraceWriter.recommendation(one));
      digest.update(one.text().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves the stream below it open. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
