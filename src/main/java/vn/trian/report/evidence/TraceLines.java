package vn.trian.report.evidence;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;

/** Reads the lines of what is kept of a release, see {@link TraceWriter}. */
final class TraceLines {
  private TraceLines() {}

  static void forEach(Path file, Consumer<CsvRecord> consumer) {
    forEachWhile(
        file,
        line -> {
          consumer.accept(line);
          return true;
        });
  }

  /** Hands out lines until one is refused. */
  static void forEachWhile(Path file, Predicate<CsvRecord> consumer) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                    StandardCharsets.UTF_8))) {
      for (CsvRecord line : csv) {
        if (!consumer.test(line)) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The unit of which four cells tell; measures and period say nothing. */
  static SummaryRow unit(CsvRecord line, int from) {
    return new SummaryRow(
        line.getField(from),
        line.getField(from + 1),
        line.getField(from + 2),
        line.getField(from + 3),
        "",
        Measures.NONE);
  }

  static Measures measures(CsvRecord line, int from) {
    return new Measures(
        Long.parseLong(line.getField(from)),
        Long.parseLong(line.getField(from + 1)),
        Long.parseLong(line.getField(from + 2)),
        Long.parseLong(line.getField(from + 3)),
        Long.parseLong(line.getField(from + 4)),
        Long.parseLong(line.getField(from + 5)),
        number(line.getField(from + 6)));
  }

  static Host host(CsvRecord line, int from) {
    return new Host(
        line.getField(from).isEmpty() ? null : HostKind.ofId(line.getField(from)),
        text(line.getField(from + 1)),
        text(line.getField(from + 2)));
  }

  static @Nullable String text(String field) {
    return field.isEmpty() ? null : field;
  }

  static @Nullable Long number(String field) {
    return field.isEmpty() ? null : Long.valueOf(field);
  }
}
