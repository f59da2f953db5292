package vn.trian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trian.intake.decode.Opened;
import vn.trian.intake.decode.ReadRecord;
import vn.trian.intake.decode.RecordReader;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.text.Language;

/** What came of reading a file in a test. */
public record Reading(List<Finding> findings, List<ReadRecord> rows, boolean accepted) {

  public static Reading of(Path file) {
    return of(file, file.getFileName().toString());
  }

  public static Reading of(Path file, String name) {
    Opened opened = RecordReaders.open(file, name);
    if (opened instanceof Opened.NotAccepted refused) {
      return new Reading(refused.findings(), List.of(), false);
    }
    try (RecordReader reader = ((Opened.Accepted) opened).reader()) {
      List<ReadRecord> rows = new ArrayList<>();
      for (Optional<ReadRecord> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
      assertThat(reader.next()).isEmpty();
      return new Reading(reader.findings(), rows, true);
    }
  }

  public static Reading of(Path folder, String name, String text) {
    return of(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Reading of(Path folder, String name, byte[] bytes) {
    try {
      return of(Files.write(folder.resolve(name), bytes), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each row as {@code line: cell|cell} and its rules in brackets. */
  public List<String> lines() {
    return rows.stream()
        .map(
            r ->
                r.record().at().line()
                    + ": "
                    + String.join("|", r.record().cells())
                    + (r.findings().isEmpty() ? "" : " " + rules(r.findings())))
        .toList();
  }

  public List<String> rules() {
    return rules(findings);
  }

  /** The sentence of the one finding on the file. */
  public String sentence(Language language) {
    assertThat(findings).hasSize(1);
    return findings.get(0).sentence(language);
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).map(Rule::id).toList();
  }
}
