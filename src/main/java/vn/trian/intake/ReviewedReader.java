package vn.trian.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trian.article.review.ReviewedText;
import vn.trian.intake.decode.BrokenLine;
import vn.trian.intake.decode.JsonLine;
import vn.trian.intake.decode.Opened;
import vn.trian.intake.decode.ReadRecord;
import vn.trian.intake.decode.RecordReader;
import vn.trian.quality.Finding;
import vn.trian.quality.SourceLocation;
import vn.trian.visit.Field;
import vn.trian.visit.VisitRecord;

/**
 * Reads the records that the program wrote for a person who confirmed them. Each stands where its
 * article says it: on the line of the sentence that names the host.
 */
final class ReviewedReader implements RecordReader {
  private final List<ReadRecord> records;
  private int next;

  private ReviewedReader(List<ReadRecord> records) {
    this.records = records;
  }

  static Opened open(Path file, String name) {
    try {
      return new Opened.Accepted(of(Files.readString(file), name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static ReviewedReader of(String text, String name) {
    JsonLine.Reader json = new JsonLine.Reader();
    List<ReadRecord> records = new ArrayList<>();
    for (String line : text.lines().toList()) {
      JsonLine read = json.read(line);
      SourceLocation nowhere = new SourceLocation(name, null, records.size() + 1);
      records.add(
          read instanceof JsonLine.Values values
              ? record(name, values.byKey())
              : BrokenLine.of(nowhere, line, ((JsonLine.Broken) read).reason()));
    }
    return new ReviewedReader(records);
  }

  private static ReadRecord record(String name, Map<String, String> said) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (Field field : Field.all()) {
      String value = said.get(field.id());
      if (value != null) {
        values.put(field, value);
      }
    }
    long line = Long.parseLong(said.getOrDefault(ReviewedText.LINE, "0"));
    return new ReadRecord(VisitRecord.of(new SourceLocation(name, null, line), values), List.of());
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }

  @Override
  public Optional<ReadRecord> next() {
    return next < records.size() ? Optional.of(records.get(next++)) : Optional.empty();
  }

  @Override
  public void close() {
    // All of it is in the memory: it is a record or a few.
  }
}
