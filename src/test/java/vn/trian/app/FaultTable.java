package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.trian.app.Workplace.Ended;
import vn.trian.text.OneLine;

/**
 * A section of the table of faults: all its files lie in one input folder and are received by one
 * run. Each row of the table is a test of its own; what must hold after every fault is asked once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("job")
abstract class FaultTable {
  /** The day of receipt in every message. */
  static final String NOW = "2026-11-22T08:00:00";

  private Workplace place;
  private Map<String, String> inputs = Map.of();
  private Ended run;
  private final Map<String, JsonNode> files = new TreeMap<>();
  private Map<String, List<String>> english = Map.of();
  private Map<String, List<String>> vietnamese = Map.of();

  /** The rows of the table. */
  abstract List<Fault> faults();

  /** The end of the run's last line: what it says of the files that went back mostly. */
  abstract String lastLine();

  /** The totals by district and year, counted by hand. */
  abstract String summary();

  Workplace place() {
    return place;
  }

  @BeforeAll
  void receive(@TempDir Path folder) {
    System.setProperty("trian.now", NOW);
    place = new Workplace(folder);
    faults().forEach(fault -> place.with(fault.file(), fault.content()));
    inputs = place.inputs();
    run = place.trian("run", "--json", "--lang=en");
    run.json().get("files").forEach(file -> files.put(file.get("name").asString(), file));
    english = findings("en");
    vietnamese = findings("vi");
  }

  @AfterAll
  void letTheClockGo() {
    System.clearProperty("trian.now");
  }

  @ParameterizedTest
  @MethodSource("faults")
  void endsAsTheTableSays(Fault fault) {
    assertThat(SampleRunTest.line(file(fault))).isEqualTo(fault.file() + " " + fault.ends());
    assertThat(english.getOrDefault(OneLine.of(fault.file()), List.of()))
        .containsExactlyElementsOf(fault.english());
    if (!fault.vietnamese().isEmpty()) {
      assertThat(vietnamese.get(OneLine.of(fault.file())))
          .containsExactlyElementsOf(fault.vietnamese());
    }
    assertThat(place.outputs().containsKey("returned/" + fault.file() + ".findings.xlsx"))
        .isEqualTo(fault.rejected() > 0);
  }

  @Test
  void i1EachRowIsStoredUnchangedSupersededOrRejected() {
    assertThat(files.values())
        .hasSameSizeAs(faults())
        .allSatisfy(
            file -> {
              JsonNode rows = file.get("rows");
              assertThat(rows.get("read").asLong())
                  .isEqualTo(
                      Stream.of("stored", "unchanged", "superseded", "rejected")
                          .mapToLong(outcome -> rows.get(outcome).asLong())
                          .sum());
            });
  }

  @Test
  void i2TheFilesAreAsTheyWere() {
    assertThat(place.inputs()).isEqualTo(inputs);
  }

  @Test
  void i3TheTotalsAreThoseOfTheGoodRows() {
    String csv = place.trian("summary", "--format=csv").out();
    assertThat(csv.lines().skip(1).collect(Collectors.joining("\n", "", "\n")))
        .isEqualTo(summary());
    assertThat(SampleRunTest.visits(csv))
        .isEqualTo(faults().stream().mapToLong(Fault::stored).sum());
  }

  @Test
  void i4RunningAgainChangesNothing() {
    Map<String, String> outputs = place.outputs();
    String summary = place.trian("summary", "--format=csv").out();
    Ended again = place.trian("run", "--json", "--lang=en");
    assertThat(again.exit()).isZero();
    assertThat(again.json().get("files").valueStream().map(SampleRunTest::line))
        .allMatch(line -> line.endsWith(" known 0 0 0 0 0"))
        .hasSameSizeAs(faults());
    assertThat(again.json().get("outputs")).isEmpty();
    assertThat(place.outputs()).isEqualTo(outputs);
    assertThat(place.trian("summary", "--format=csv").out()).isEqualTo(summary);
  }

  @Test
  void i7ExitCodeAndLastLineTellTheTruth() {
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines().reduce("", (last, line) -> line))
        .isEqualTo(
            lastLine()
                .replace("{output}", place.output().toString())
                .replace("{returned}", place.output().resolve("returned").toString()));
  }

  private JsonNode file(Fault fault) {
    JsonNode file = files.get(fault.file());
    assertThat(file).as(fault.file()).isNotNull();
    return file;
  }

  /** What {@code check} says of each file. */
  private Map<String, List<String>> findings(String language) {
    List<String> arguments = new ArrayList<>(List.of("check", "--lang=" + language));
    faults().forEach(fault -> arguments.add(place.input().resolve(fault.file()).toString()));
    Map<String, List<String>> findings = new HashMap<>();
    place
        .trian(arguments.toArray(String[]::new))
        .out()
        .lines()
        .filter(line -> line.startsWith("  "))
        .forEach(
            line -> {
              String[] parts = line.strip().split(" · ", 2);
              findings.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
            });
    return findings;
  }
}
