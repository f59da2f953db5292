package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A month declared final, a correction that waits, and what of it a rebuild keeps. */
class ReleasedFinals {
  private static final String MAY = "2025-05/visits-2025-05";

  /** A gift of 250,000 đồng that the record did not have before. */
  private static final String CHANGES =
      """
      | gifts 6 → 7 | corrected 1 | so-y-te/sua-2.csv:2
      | gift_value_min 8000000 → 8250000 | corrected 250000 | so-y-te/sua-2.csv:2
      306 | gifts 2 → 3 | corrected 1 | so-y-te/sua-2.csv:2
      306 | gift_value_min 800000 → 1050000 | corrected 250000 | so-y-te/sua-2.csv:2
      306 | gift_value_max 800000 → 1050000 | corrected 250000 | so-y-te/sua-2.csv:2
      """;

  private final ReleaseStory story = ReleaseStory.whole();

  @Test
  void aFinalMonthIsIssuedAsSuchWithTheSameFigures() {
    DeliveredRelease release = story.release("2025-05/7");
    assertThat(release.figures()).isEqualTo(story.release("2025-05/6").figures());
    assertThat(release.changes()).isEmpty();
    assertThat(release.printed())
        .contains(
            "(Số liệu chính thức; số liệu đến ngày 04/08/2025; phát hành lần 7)",
            "Lần phát hành 6 là: Số liệu tạm thời; lần này là: Số liệu chính thức.",
            "Không có số liệu nào thay đổi so với lần phát hành 6.");
  }

  @Test
  void aCorrectionOfItWaitsAndIsTold() {
    JsonNode waiting = story.json("waits").get("waiting");
    assertThat(waiting).hasSize(1);
    assertThat(waiting.get(0).get("report").asString()).isEqualTo(MAY);
    assertThat(waiting.get(0).get("figures").asInt()).isEqualTo(5);
    assertThat(of(story.step("waits").outputs(), "2025-05/"))
        .isEqualTo(of(story.step("final").outputs(), "2025-05/"));
    assertThat(story.step("status").ended().lastLine())
        .isEqualTo(
            "Bản sửa đổi đang chờ xác nhận: 2025-05/visits-2025-05 (5 số liệu thay đổi); xem bằng"
                + " trian report --month YYYY-MM --changes, xác nhận bằng --confirm");
    assertThat(changes(story.json("changes"))).isEqualTo(CHANGES);
  }

  @Test
  void aRebuildKeepsWhatIsFinalAndWhatWaitsAndWhatWouldChange() {
    for (String part : List.of("waiting", "outputs", "files")) {
      assertThat(story.json("status of rebuilt").get(part))
          .as(part)
          .isEqualTo(story.json("status as JSON").get(part));
    }
    assertThat(story.json("changes of rebuilt")).isEqualTo(story.json("changes"));
    assertThat(story.step("rebuild").outputs()).isEqualTo(story.step("waits").outputs());
  }

  @Test
  void confirmedItIsIssuedAsRevisedWithItsChanges() {
    DeliveredRelease release = story.release("2025-05/8");
    assertThat(release.figures())
        .isEqualTo(
            """
            006 | 1 1 1 0 1 3000000 … | 1
            305 | 2 2 2 0 1 2000000 2000000 | 2
            306 | 3 3 2 1 3 1050000 1050000 | 3
            314 | 2 1 2 0 2 2200000 2200000 | 4
            Cả nước | 8 7 7 1 7 8250000 … | T
            """);
    assertThat(release.changes())
        .isEqualTo(
            """
            Cả nước | 2025-05 | Có tặng quà | 6 | 7 | nơi gửi sửa lại | 1 | so-y-te/sua-2.csv:2
            Cả nước | 2025-05 | Trị giá quà từ (đồng) | 8000000 | 8250000 | nơi gửi sửa lại | 250000 | so-y-te/sua-2.csv:2
            306 | 2025-05 | Có tặng quà | 2 | 3 | nơi gửi sửa lại | 1 | so-y-te/sua-2.csv:2
            306 | 2025-05 | Trị giá quà từ (đồng) | 800000 | 1050000 | nơi gửi sửa lại | 250000 | so-y-te/sua-2.csv:2
            306 | 2025-05 | Trị giá quà đến (đồng) | 800000 | 1050000 | nơi gửi sửa lại | 250000 | so-y-te/sua-2.csv:2
            """);
    assertThat(release.printed())
        .contains(
            "(Số liệu đã điều chỉnh; số liệu đến ngày 12/11/2025; phát hành lần 8)",
            "Lần phát hành 7 là: Số liệu chính thức; lần này là: Số liệu đã điều chỉnh.");
    assertThat(story.ask("status", "--json").json().get("waiting")).isEmpty();
  }

  @Test
  void reopenedItIsProvisionalAgain() {
    DeliveredRelease release = story.release("2025-05/9");
    assertThat(release.figures()).isEqualTo(story.release("2025-05/8").figures());
    assertThat(release.changes()).isEmpty();
    assertThat(release.printed()).contains("(Số liệu tạm thời; số liệu đến ngày 12/11/2025;");
  }

  @Test
  void theManifestListsEveryReleaseWithItsFiles() throws Exception {
    Map<String, String> there = story.place().outputs();
    JsonNode manifest = DeliveredRelease.manifest(story.place().output());
    Map<String, String> standings = new LinkedHashMap<>();
    for (JsonNode release : manifest.get("releases")) {
      String name =
          release.get("report").asString().split("/", 2)[0] + "/" + release.get("release").asInt();
      standings.put(name, release.get("standing").asString());
      assertThat(release.get("files")).as(name).hasSize(2);
      for (JsonNode file : release.get("files")) {
        String path = file.get("path").asString();
        assertThat(there).containsEntry(path, file.get("sha256").asString());
        assertThat(file.get("release")).isEqualTo(release.get("release"));
        there.remove(path);
      }
    }
    assertThat(standings.keySet()).containsExactlyInAnyOrderElementsOf(story.releases());
    assertThat(standings.remove("2025-05/7")).isEqualTo("final");
    assertThat(standings.remove("2025-05/8")).isEqualTo("revised");
    assertThat(standings.values()).hasSize(27).containsOnly("provisional");
    // Nothing else lies in the folder.
    assertThat(there.keySet()).containsExactly("manifest.json");
  }

  @Test
  void whatWasIssuedOnceStaysByteForByte() {
    Map<String, String> last = story.place().outputs();
    Map<String, String> before = Map.of();
    for (ReleaseStory.Step step : story.steps()) {
      assertThat(step.outputs()).containsAllEntriesOf(of(before, "earlier/"));
      before = step.outputs();
    }
    for (ReleaseStory.Step step : story.steps()) {
      if (step.ended().out().contains("\"release\"")) {
        for (JsonNode output : step.ended().json().get("outputs")) {
          assertThat(last).containsValue(output.get("sha256").asString());
        }
      }
    }
  }

  @Test
  void runningAgainChangesNothing() {
    assertThat(story.step("again").outputs()).isEqualTo(story.step("reopened").outputs());
  }

  private static Map<String, String> of(Map<String, String> outputs, String folder) {
    return outputs.entrySet().stream()
        .filter(file -> file.getKey().contains(folder))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The changes, one line a figure and cause. */
  private static String changes(JsonNode reports) {
    StringBuilder lines = new StringBuilder();
    for (JsonNode figure : reports.get(0).get("figures")) {
      for (JsonNode reason : figure.get("reasons")) {
        String records =
            reason
                .get("records")
                .valueStream()
                .map(
                    of ->
                        (of.get("counted").asBoolean() ? "" : "− ")
                            + of.get("file").asString()
                            + ":"
                            + of.get("line").asInt())
                .collect(Collectors.joining("; "));
        lines.append(
            "%s | %s %d → %d | %s %d | %s"
                .formatted(
                    figure.get("unit_code").asString(),
                    figure.get("measure").asString(),
                    figure.get("before").asLong(),
                    figure.get("after").asLong(),
                    reason.get("cause").asString(),
                    reason.get("effect").asLong(),
                    records)
                .strip());
        lines.append('\n');
      }
    }
    return lines.toString();
  }
}
