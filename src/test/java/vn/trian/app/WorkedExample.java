package vn.trian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.trian.app.Workplace.Ended;

/**
 * A page of documentation whose commands are typed anew: {@code export} sets where and how, a line
 * that begins with {@code $} is a command with its output below it, and a row of a table that
 * begins with {@code `--map …`} holds the visits of each year on that map.
 */
final class WorkedExample {
  private static final Pattern STEP =
      Pattern.compile(
          """
          ^export (?<settings>.+)
          |^\\$ (?<command>.+)
          (?<said>(?:(?!\\$ |```).*
          )*)|^\\| `--map (?<map>\\S+)` \\|(?<totals>.*)
          """,
          Pattern.MULTILINE);

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern SETTING = Pattern.compile("TRIAN_([A-Z_]+)=(\\S+)");

  private final Path folder;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, List<String>> totals = new LinkedHashMap<>();
  private @Nullable Workplace place;

  WorkedExample(Path folder) {
    this.folder = folder;
  }

  /** What the page says that the program says, and what it says. */
  record Step(String typed, String written, String said) {}

  /** The page, with everything in it said anew. */
  String again(String page) {
    Matcher matcher = STEP.matcher(page);
    return matcher.replaceAll(step -> Matcher.quoteReplacement(again(matcher, step)));
  }

  List<Step> steps() {
    return steps;
  }

  /** The rows of totals, by the data folder that they are of. */
  Map<String, List<String>> totals() {
    return totals;
  }

  private String again(Matcher matcher, MatchResult step) {
    if (matcher.group("settings") != null) {
      settings.clear();
      settings.putAll(settings(matcher.group("settings")));
      place = new Workplace(folder.resolve(setting("data").replace('/', '-')));
      return step.group();
    }
    if (matcher.group("command") != null) {
      String typed = matcher.group("command");
      return "$ %s\n%s".formatted(typed, said(typed, matcher.group("said"), output(typed)));
    }
    String map = matcher.group("map");
    String row = said("the totals on " + map, matcher.group("totals"), totals(map));
    return "| `--map %s` |%s\n".formatted(map, row);
  }

  private String said(String typed, String written, String said) {
    steps.add(new Step(typed, written, said));
    return said;
  }

  private String output(String typed) {
    List<String> words = words(typed);
    Map<String, String> more = new TreeMap<>();
    while (SETTING.matcher(words.get(0)).matches()) {
      more.putAll(settings(words.remove(0)));
    }
    if (!words.remove(0).equals("trian")) {
      throw new IllegalArgumentException("no command of the program: " + typed);
    }
    int input = words.indexOf("--input");
    if (input >= 0) {
      receive(Path.of(words.remove(input + 1)));
      words.remove(input);
    }
    Ended ended = run(more, words.toArray(String[]::new));
    return ended
        .out()
        .replace(place().output().toString(), setting("output"))
        .lines()
        .map(line -> line.stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  /** The visits of each year in which there are some, and of all. */
  private String totals(String map) {
    Map<String, Long> years = new TreeMap<>();
    run(Map.of(), "summary", "--map", map, "--format", "json")
        .json()
        .valueStream()
        .forEach(
            row ->
                years.merge(row.get("period").asString(), row.get("visits").asLong(), Long::sum));
    long all = years.values().stream().mapToLong(Long::longValue).sum();
    String row =
        Stream.concat(years.values().stream(), Stream.of(all))
            .map(visits -> " %d |".formatted(visits))
            .collect(Collectors.joining());
    totals.computeIfAbsent(setting("data"), any -> new ArrayList<>()).add(row);
    return row;
  }

  private Ended run(Map<String, String> more, String... words) {
    Map<String, String> told = new TreeMap<>(settings);
    told.putAll(more);
    // These a workplace has of its own.
    told.keySet().removeAll(List.of("data", "output"));
    told.forEach((key, value) -> System.setProperty("trian." + key, value));
    try {
      Ended ended = place().trian(words);
      if (ended.exit() != ExitCode.DONE || !ended.err().isEmpty()) {
        throw new IllegalStateException("%s: %s".formatted(String.join(" ", words), ended));
      }
      return ended;
    } finally {
      told.keySet().forEach(key -> System.clearProperty("trian." + key));
    }
  }

  /** Puts the files of a folder, and no others, where the workplace looks for them. */
  private void receive(Path from) {
    place().inputs().keySet().forEach(place()::remove);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        place().with(from.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Workplace place() {
    if (place == null) {
      throw new IllegalStateException("no export before the first command");
    }
    return place;
  }

  private String setting(String key) {
    String value = settings.get(key);
    if (value == null) {
      throw new IllegalStateException("not exported: " + key);
    }
    return value;
  }

  private static Map<String, String> settings(String text) {
    return SETTING
        .matcher(text)
        .results()
        .collect(
            Collectors.toMap(
                setting -> setting.group(1).toLowerCase(Locale.ROOT).replace('_', '.'),
                setting -> setting.group(2)));
  }

  private static List<String> words(String typed) {
    return WORD.matcher(typed)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
