package vn.trian.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where this product works.
 *
 * @param now the day of the run
 * @param settings of the product, beside the folders
 */
record OurPlace(Path input, Path output, Path data, String now, Map<String, String> settings) {
  private static final String FIRST_OF_JULY = "2026-07-01T06:00:00";

  static OurPlace in(Path folder, Path input) {
    return new OurPlace(
        input, folder.resolve("output"), folder.resolve("data"), FIRST_OF_JULY, Map.of());
  }

  OurPlace withInput(Path other) {
    return new OurPlace(other, output, data, now, settings);
  }

  OurPlace at(String day) {
    return new OurPlace(input, output, data, day, settings);
  }

  OurPlace with(Map<String, String> others) {
    return new OurPlace(input, output, data, now, others);
  }

  OurPlace emptied() throws IOException {
    Folders.empty(output);
    Folders.empty(data);
    return this;
  }

  Program verb(String... words) {
    List<String> folders =
        List.of(
            "--input", input.toString(), "--output", output.toString(), "--data", data.toString());
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.addAll(folders);
    Program program =
        Program.of("vn.trian.app.Main", arguments.toArray(String[]::new))
            .with("-Dtrian.now=" + now);
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      program = program.with("-D" + setting.getKey() + "=" + setting.getValue());
    }
    return program;
  }

  Program run() {
    return verb("run");
  }

  Program status() {
    return verb("status");
  }

  Program summary() {
    return verb("summary", "--by", "unit,year", "--format", "csv");
  }

  /** Where the ledger can be looked at when the program has ended. */
  String ledger() {
    return settings.getOrDefault(
        "trian.database.url",
        "jdbc:h2:file:" + data.resolve("ledger") + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r");
  }

  String user() {
    return settings.getOrDefault("trian.database.user", "trian");
  }
}
