package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every file of the story made again in processes of their own, in other languages and zones, from
 * the rebuilt ledger and from a restored backup.
 */
class ReleasedBytes {
  /** Whether each language makes every file, and not a few. */
  private static final boolean ALL = Boolean.getBoolean("trian.verify.all");

  private final ReleaseStory story = ReleaseStory.whole();

  @BeforeEach
  void onlyOnce() {
    // The files are made again from the journal, in a ledger that is a file, whatever they came of.
    assumeFalse(TestDatabase.isPostgresql());
  }

  @Test
  void theFilesAreMadeAgainFromTheRebuiltLedger() {
    List<String> files = files(ALL ? story.releases() : List.of("2025-05/3", "2025-05/8"));
    try (Child vietnamese = verify(story.place(), files, "vi", "VN", "UTC")) {
      assertThat(vietnamese.exit()).as(vietnamese.said()).isZero();
      assertThat(json(vietnamese)).hasSameSizeAs(files);
      assertThat(json(vietnamese).valueStream()).allMatch(file -> file.get("same").asBoolean());
    }
  }

  @Test
  void fromABackupEveryFileIsMadeAgainAndAFlippedByteInWhicheverFileIsFound() throws IOException {
    Path backup = story.folder().resolve("backup.zip");
    assertThat(story.ask("backup", backup.toString()).exit()).isZero();
    Workplace restored = new Workplace(story.folder().resolve("restored"));
    assertThat(restored.trian("restore", backup.toString()).exit()).isZero();
    Map<String, Long> flipped = new TreeMap<>();
    List<String> files = new ArrayList<>();
    for (String file : files(story.releases())) {
      Path copy = restored.output().resolve(story.place().output().relativize(Path.of(file)));
      Files.createDirectories(copy.getParent());
      byte[] bytes = Files.readAllBytes(Path.of(file));
      int at = bytes.length * (1 + flipped.size() % 7) / 8;
      bytes[at] ^= 1;
      Files.write(copy, bytes);
      flipped.put(copy.toString(), at + 1L);
      files.add(file);
      files.add(copy.toString());
    }

    try (Child arabic = verify(restored, files, "ar", "EG", "UTC")) {
      assertThat(arabic.exit()).as(arabic.said()).isEqualTo(ExitCode.REJECTED);
      JsonNode verified = json(arabic);
      assertThat(verified).hasSize(files.size());
      for (JsonNode file : verified) {
        String name = file.get("file").asString();
        assertThat(file.get("same").asBoolean()).as(name).isNotEqualTo(flipped.containsKey(name));
        if (flipped.containsKey(name)) {
          assertThat(file.get("differs_at").asLong()).as(name).isEqualTo(flipped.get(name));
        }
      }
    }
  }

  @Test
  @Tag("long")
  void aFlippedByteOfOneFileIsNamedAmongOthers() throws IOException {
    Path first = story.release("2025-10/2").workbook();
    Path second = story.release("2025-10/2").pdf();
    byte[] good = Files.readAllBytes(second);
    byte[] bad = good.clone();
    bad[0] ^= 1;
    Files.write(second, bad);
    List<String> files = new ArrayList<>(List.of(first.toString(), second.toString()));
    if (ALL) {
      files.addAll(files(story.releases()));
    }
    try (Child turkish = verify(story.place(), files, "tr", "TR", "Pacific/Auckland")) {
      assertThat(turkish.exit()).as(turkish.said()).isEqualTo(ExitCode.REJECTED);
      assertThat(
              json(turkish)
                  .valueStream()
                  .filter(file -> !file.get("same").asBoolean())
                  .map(file -> file.get("file").asString()))
          .containsExactly(second.toString());
    } finally {
      Files.write(second, good);
    }
  }

  /** Both files of releases. */
  private List<String> files(List<String> releases) {
    List<String> files = new ArrayList<>();
    for (String name : releases) {
      files.add(story.release(name).workbook().toString());
      files.add(story.release(name).pdf().toString());
    }
    return files;
  }

  private static Child verify(
      Workplace place, List<String> files, String language, String country, String zone) {
    List<String> command = new ArrayList<>(List.of("verify", "--json"));
    command.addAll(files);
    return Child.start(
        place,
        command,
        "user.language=" + language,
        "user.country=" + country,
        "user.timezone=" + zone);
  }

  private static JsonNode json(Child child) {
    String said = child.said();
    return JsonMapper.builder()
        .build()
        .readTree(said.substring(said.indexOf("[ {"), said.lastIndexOf("} ]") + 3));
  }
}
