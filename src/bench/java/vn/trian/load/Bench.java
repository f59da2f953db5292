package vn.trian.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What every part measures with. */
final class Bench {
  private final LoadSettings settings;
  private final Launcher launcher;

  Bench(LoadSettings settings) {
    this.settings = settings;
    this.launcher = new Launcher(settings);
  }

  LoadSettings settings() {
    return settings;
  }

  int rounds() {
    return settings.rounds();
  }

  Path folder(String name) throws IOException {
    return Folders.empty(settings.folder().resolve(name));
  }

  /** A number of records in words of the settings: 4 of a million are 4,000,000. */
  String count(int millions) {
    return String.format(Locale.ROOT, "%,d", millions * settings.rows());
  }

  Records records(int millions) throws IOException {
    return records(
        millions + "-million", SeededDays.ofFifteenYears(), 1, millions * settings.rows());
  }

  Records records(String name, SeededDays days, long firstNo, long rows) throws IOException {
    Path file = folder("input-" + name).resolve("records-" + name + ".csv");
    ExpectedTotals totals = SeededRecords.write(file, days, firstNo, rows);
    // A file that was written this moment would be waited for.
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    return new Records(file, rows, totals);
  }

  Run run(Program program) throws IOException, InterruptedException {
    return start(program).ended();
  }

  Started start(Program program) throws IOException, InterruptedException {
    return launcher.start(program);
  }

  /** The textbook's job into the database at an address. */
  Run textbook(Records records, String url, String... more)
      throws IOException, InterruptedException {
    Path folder = folder("textbook");
    Program program =
        Program.of(
            "vn.trian.load.Textbook",
            "--input=" + records.file(),
            "--workbook=" + folder.resolve("totals.xlsx"),
            "--spring.datasource.url=" + url);
    for (String argument : more) {
      program = program.and(argument);
    }
    return run(program).totalled(records.rows());
  }

  /** The textbook's job into a new H2 file. */
  Run textbook(Records records) throws IOException, InterruptedException {
    return textbook(records, h2("textbook-database"));
  }

  Run duckDb(Records records) throws IOException, InterruptedException {
    Path database = folder("duckdb").resolve("records.duckdb");
    Program program =
        Program.of("vn.trian.load.DuckDb", records.file().toString(), database.toString())
            .with(settings.duckDb());
    return run(program).totalled(records.rows());
  }

  Program bareStart() throws IOException {
    return Program.of("vn.trian.load.BareStart", "--spring.datasource.url=" + h2("bare-database"));
  }

  private String h2(String name) throws IOException {
    return "jdbc:h2:file:" + folder(name).resolve("database");
  }

  /** Fails with the first line of the summary that is not what the generator counted. */
  void requireTotals(OurPlace place, ExpectedTotals expected)
      throws IOException, InterruptedException {
    Optional<String> difference = expected.differenceFrom(run(place.summary()).output());
    if (difference.isPresent()) {
      throw new IllegalStateException("the summary is wrong: " + difference.get());
    }
  }

  OurPlace place(String name, Records records) {
    return OurPlace.in(settings.folder().resolve(name), records.folder());
  }

  OurPlace place(String name, Path input) {
    return OurPlace.in(settings.folder().resolve(name), input);
  }

  static List<Path> files(Records... records) {
    return Arrays.stream(records).map(Records::file).toList();
  }
}
