package vn.trian.intake.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.visit.HeaderCatalogue;
import vn.trian.visit.VisitRecord;

/**
 * The records of a JSON Lines file: one object a line. The columns of each line are its own keys,
 * so a required field that a line lacks is a matter of that line alone.
 */
public final class JsonLineRecords implements RecordReader {
  private static final int LONGEST_LINE = 1_000_000;
  private static final int MOST_HEADINGS = 1_000;

  private final LineReader lines;
  private final String name;
  private final JsonLine.Reader json = new JsonLine.Reader();
  private final Map<List<String>, Heading> headings = new HashMap<>();
  private final Set<String> unknownKeys = new HashSet<>();
  private long line;

  private JsonLineRecords(LineReader lines, String name) {
    this.lines = lines;
    this.name = name;
  }

  public static Opened open(SourceText text, String name) throws IOException {
    try (LineReader lines = text.open()) {
      Optional<String> first = filled(lines);
      if (first.isEmpty()) {
        return new Opened.NotAccepted(List.of(Finding.onFile(Rule.FILE_EMPTY, name)));
      }
      String start = first.get().strip();
      if (start.startsWith("[")
          && (!start.endsWith("]") || start.length() == 1 || filled(lines).isEmpty())) {
        return Opened.unknown(name, "word.format.json-array");
      }
      if (start.equals("{")) {
        return Opened.unknown(name, "word.format.json-document");
      }
    }
    return PeekedRecords.accept(new JsonLineRecords(text.open(), name), name);
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }

  @Override
  public Optional<ReadRecord> next() {
    try {
      while (true) {
        Optional<String> next = lines.nextLine(LONGEST_LINE + 1);
        if (next.isEmpty()) {
          return Optional.empty();
        }
        line++;
        if (!Cells.isBlank(next.get())) {
          return Optional.of(record(next.get()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ReadRecord record(String written) {
    SourceLocation at = new SourceLocation(name, null, line);
    if (written.length() > LONGEST_LINE) {
      return BrokenLine.of(at, written, "word.reason.too-large");
    }
    JsonLine read = json.read(written);
    if (read instanceof JsonLine.Broken broken) {
      return BrokenLine.of(at, written, broken.reason());
    }
    Map<String, String> values = ((JsonLine.Values) read).byKey();
    if (headings.size() == MOST_HEADINGS) {
      headings.clear();
    }
    Heading heading =
        headings.computeIfAbsent(List.copyOf(values.keySet()), keys -> Heading.of(at, keys));
    if (heading.errors().stream().anyMatch(f -> f.rule() == Rule.FILE_COLUMN_TWICE)) {
      return BrokenLine.of(at, written, "word.reason.key-twice");
    }
    return new ReadRecord(
        new VisitRecord(at, heading.columns(), List.copyOf(values.values())),
        unknownKeys(at, heading));
  }

  /** An unknown key is named on the first line that has it. */
  private List<Finding> unknownKeys(SourceLocation at, Heading heading) {
    if (heading.findings().stream().noneMatch(f -> f.rule() == Rule.FILE_COLUMN_UNKNOWN)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (String key : heading.columns().headers()) {
      boolean known =
          HeaderCatalogue.standard().find(key).isPresent()
              || HeaderCatalogue.standard().ignores(key);
      if (!known && unknownKeys.size() < MOST_HEADINGS && unknownKeys.add(key)) {
        findings.add(Finding.on(Rule.FILE_COLUMN_UNKNOWN, at, "[" + key + "]"));
      }
    }
    return findings;
  }

  private static Optional<String> filled(LineReader lines) throws IOException {
    Optional<String> line = lines.nextLine(LONGEST_LINE + 1);
    while (line.isPresent() && Cells.isBlank(line.get())) {
      line = lines.nextLine(LONGEST_LINE + 1);
    }
    return line;
  }
}
