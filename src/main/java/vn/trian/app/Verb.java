package vn.trian.app;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What all verbs share: where things are, the language, and whether the answer is JSON. */
@Command
abstract class Verb implements Callable<Integer> {
  @ParentCommand private @Nullable Trian program;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  // Only the library reads it.
  @SuppressWarnings("UnusedVariable")
  private boolean help;

  @Option(names = "--input", paramLabel = "DIR", descriptionKey = "option.input")
  private @Nullable String input;

  @Option(names = "--output", paramLabel = "DIR", descriptionKey = "option.output")
  private @Nullable String output;

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
  private @Nullable String data;

  @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "option.lang")
  private @Nullable String lang;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @Override
  public final Integer call() throws Exception {
    Settings house = house();
    Settings settings = house == null ? settings() : inHouse(house);
    console().speak(settings.language());
    console().leaveOutputTo(json);
    try {
      return new Patience(settings.database(), console()).keep(() -> call(settings));
    } catch (OutOfMemoryError e) {
      // The command line's library tells of exceptions only.
      throw new IllegalStateException(e);
    }
  }

  abstract int call(Settings settings) throws Exception;

  final Console console() {
    if (program == null) {
      throw new IllegalStateException("a verb is only called by the program");
    }
    return program.console();
  }

  final boolean isJson() {
    return json;
  }

  /** The calendar that a verb is asked for; null for the one that is set. */
  @Nullable String calendar() {
    return null;
  }

  /** The broker that a verb is given; null for the one that is set. */
  @Nullable String broker() {
    return null;
  }

  /** The port of the pages that a verb is given; null for the one that is set. */
  @Nullable String port() {
    return null;
  }

  private @Nullable Settings house() {
    return program == null ? null : program.house();
  }

  /** Of all that is set only calendar and language can be others for a verb of the house. */
  private Settings inHouse(Settings house) {
    String calendar = calendar();
    Settings counted = calendar == null ? house : house.in(Settings.calendar(calendar));
    return lang == null ? counted : counted.in(Settings.language(lang));
  }

  private Settings settings() {
    Map<String, Object> options = new HashMap<>();
    put(options, "trian.input", input);
    put(options, "trian.output", output);
    put(options, "trian.data", data);
    put(options, "trian.lang", lang);
    put(options, "trian.calendar", calendar());
    put(options, "trian.broker.url", broker());
    put(options, "trian.web.port", port());
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("options", options));
    SettingsFile.addTo(environment);
    SettingsFile.addSecretsTo(environment);
    return Settings.of(environment);
  }

  private static void put(Map<String, Object> options, String key, @Nullable String value) {
    if (value != null) {
      options.put(key, value);
    }
  }
}
