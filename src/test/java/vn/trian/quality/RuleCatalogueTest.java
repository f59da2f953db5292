package vn.trian.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trian.text.Language;

class RuleCatalogueTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
  private static final Properties VIETNAMESE = bundle(Language.VI);
  private static final Properties ENGLISH = bundle(Language.EN);

  @ParameterizedTest
  @EnumSource(Language.class)
  void hasASentenceAndAnAdviceForEveryRuleAndNothingElse(Language language) {
    Stream<String> expected =
        Arrays.stream(Rule.values()).flatMap(rule -> Stream.of(rule.id(), rule.id() + ".advice"));
    assertThat(bundle(language).stringPropertyNames())
        .filteredOn(key -> !key.startsWith("word."))
        .containsExactlyInAnyOrderElementsOf(expected.toList());
  }

  @Test
  void saysEveryWordInBothLanguages() {
    assertThat(new TreeSet<>(VIETNAMESE.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(ENGLISH.stringPropertyNames()));
  }

  /** A single apostrophe would quote the rest of the sentence, placeholders too. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void hasNoApostrophes(Language language) {
    assertThat(bundle(language).values()).noneMatch(text -> text.toString().contains("'"));
  }

  @Test
  void namesTheSameThingsInBothLanguages() {
    for (String key : ENGLISH.stringPropertyNames()) {
      assertThat(placeholders(VIETNAMESE, key)).as(key).isEqualTo(placeholders(ENGLISH, key));
    }
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void knowsARuleByItsId(Rule rule) {
    assertThat(Rule.ofId(rule.id())).isEqualTo(rule);
  }

  @Test
  void isPrintedInTheDocumentLineByLine() throws IOException {
    List<String> expected =
        Arrays.stream(Rule.values()).map(RuleCatalogueTest::documented).toList();
    assertThat(Files.readAllLines(Path.of("docs/findings.md")))
        .filteredOn(line -> line.startsWith("| `"))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void isUsedToTheLastRule() throws IOException {
    String code;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      code =
          files
              .filter(file -> file.toString().endsWith(".java") && !file.endsWith("Rule.java"))
              .map(RuleCatalogueTest::read)
              .collect(Collectors.joining());
    }
    assertThat(Rule.values())
        .allMatch(rule -> code.matches("(?s).*\\bRule\\.%s\\b.*".formatted(rule.name())));
  }

  private static String documented(Rule rule) {
    return Stream.of(
            "`" + rule.id() + "`",
            rule.severity().name(),
            VIETNAMESE.getProperty(rule.id()),
            ENGLISH.getProperty(rule.id()),
            ENGLISH.getProperty(rule.id() + ".advice"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static List<String> placeholders(Properties bundle, String key) {
    return PLACEHOLDER
        .matcher(Objects.requireNonNull(bundle.getProperty(key)))
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  private static Properties bundle(Language language) {
    Properties bundle = new Properties();
    String name = "rules_" + language.tag() + ".properties";
    try (var in = Objects.requireNonNull(Rule.class.getResourceAsStream(name))) {
      bundle.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
