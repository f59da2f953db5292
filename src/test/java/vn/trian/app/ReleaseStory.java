package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.trian.app.Workplace.Ended;

/**
 * Half a year of a department, told once for all tests that ask about its releases: records that
 * came late, were corrected, withdrawn and given back, a decree, a month without records, a month
 * declared final.
 */
final class ReleaseStory {
  private static final String HEADER =
      "record_no,visit_date,delegation,host_kind,host_name,commune,district,province,gift,"
          + "gift_value_vnd\n";

  /** Xã An Lão takes Xã An Trường in and is Phường Thử Nghiệm. */
  private static final String DECREE =
      """
      effective,act,level,code,type,name,parent_code,from_code,extent
      2025-10-01,1/TN,commune,11629,Phường,Thử Nghiệm,31,11629,whole
      2025-10-01,1/TN,commune,11629,Phường,Thử Nghiệm,31,11635,whole
      """;

  private static final String SENDERS = "trian.senders.31";
  private static final String NOW = "trian.now";

  /** Whether the ledger is made again before every command: all must come to the same. */
  private static final boolean REBUILT = Boolean.getBoolean("trian.story.rebuild");

  private final Path folder;
  private final Workplace place;
  private final Map<String, Step> steps = new LinkedHashMap<>();

  /**
   * One command of the story.
   *
   * @param outputs path and hash of every file of the output folder after it
   */
  record Step(Ended ended, Map<String, String> outputs) {
    /** What it issued, as {@code 2025-05/1}. */
    List<String> issued() {
      return ended
          .json()
          .get("outputs")
          .valueStream()
          .map(
              output ->
                  output.get("path").asString().split("/", 2)[0]
                      + "/"
                      + output.get("release").asInt())
          .distinct()
          .toList();
    }
  }

  private ReleaseStory(Path folder) {
    this.folder = folder;
    this.place = new Workplace(folder.resolve("place"));
  }

  /** The whole story, told when a test of this virtual machine first asks for it. */
  static ReleaseStory whole() {
    return Told.STORY;
  }

  private static final class Told {
    static final ReleaseStory STORY = tell();

    private static ReleaseStory tell() {
      try {
        Path folder = Files.createTempDirectory("trian-story-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        ReleaseStory story = new ReleaseStory(folder);
        story.begin();
        return story;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void remove(Path folder) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted((one, other) -> other.compareTo(one)).forEach(path -> path.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void begin() throws IOException {
    place.with(
        "so-y-te/05.csv",
        HEADER
            + """
            1,2025-05-06,UBND thành phố,facility,Bệnh viện Bình Minh,,Kiến Thụy,Hải Phòng,yes,1000000
            2,2025-05-07,UBND thành phố,facility,Bệnh viện Hai,,Hải An,Hải Phòng,yes,2000000
            3,2025-05-07,UBND thành phố,person,Bà A,,Hải An,Hải Phòng,yes,500000
            4,2025-05-08,UBND thành phố,facility,Bệnh viện Hai,,Hải An,Hải Phòng,no,
            5,2025-05-09,UBND thành phố,facility,Bệnh viện Ba,,Đống Đa,Hà Nội,yes,trên 3 triệu
            6,2025-05-10,UBND thành phố,facility,Bệnh viện Việt Tiệp,,,Hải Phòng,,
            20,2024-05-14,UBND thành phố,facility,Bệnh viện Bình Minh,,Kiến Thụy,Hải Phòng,yes,500000
            """);
    run("first", "2025-06-02");

    place
        .with(
            "so-y-te/06.csv",
            HEADER
                + """
                7,2025-06-03,UBND thành phố,facility,Bệnh viện Bình Minh,,Kiến Thụy,Hải Phòng,yes,1000000
                8,2025-06-04,UBND thành phố,facility,Bệnh viện Bốn,,Lê Chân,Hải Phòng,yes,700000
                """)
        .with(
            "so-y-te/05-muon.csv",
            HEADER
                + "9,2025-05-20,UBND thành phố,facility,Bệnh viện Năm,,Hải An,Hải Phòng,yes,300000\n");
    run("late", "2025-07-03");

    place
        .with(
            "so-y-te/07.csv",
            HEADER
                + """
                10,2025-07-08,UBND thành phố,facility,Bệnh viện Sáu,Xã An Lão,,Hải Phòng,yes,400000
                11,2025-07-09,UBND thành phố,person,Bà B,Xã An Trường,,Hải Phòng,no,
                """)
        .with(
            "so-y-te/sua.csv",
            HEADER
                + """
                1,2025-05-06,UBND thành phố,facility,Bệnh viện Bình Minh,,Kiến Thụy,Hải Phòng,yes,1200000
                2,2025-05-07,UBND thành phố,facility,Bệnh viện Hai,,Lê Chân,Hải Phòng,yes,2000000
                7,2025-05-28,UBND thành phố,facility,Bệnh viện Bình Minh,,Kiến Thụy,Hải Phòng,yes,1000000
                """);
    run("corrected", "2025-08-04");

    mustGoWell("2025-08-20", "withdraw", "so-y-te/05-muon.csv", "--reason=nhầm");
    run("withdrawn", "2025-08-20");
    mustGoWell("2025-08-21", "withdraw", "so-y-te/05-muon.csv", "--undo", "--reason=đúng");
    run("given back", "2025-08-21");

    place
        .with(
            "so-y-te/08.csv",
            HEADER
                + "12,2025-08-05,UBND thành phố,facility,Bệnh viện Bảy,Xã Kiến Hải,,Hải Phòng,yes,600000\n")
        .with(
            "quan-y/06.csv",
            HEADER
                + "1,2025-06-12,UBND thành phố,facility,Bệnh viện Việt Tiệp,,Lê Chân,Hải Phòng,,\n");
    run("resolved", "2025-09-03");

    run("silent", "2025-10-02");
    place.with(
        "so-y-te/09.csv",
        HEADER + "13,2025-09-10,UBND thành phố,person,Ông C,Xã Kiến Hải,,Hải Phòng,yes,100000\n");
    run("after all", "2025-10-10");

    place.with(
        "so-y-te/10.csv",
        HEADER
            + """
            14,2025-10-07,UBND thành phố,facility,Bệnh viện Mười,Xã An Lão,,Hải Phòng,yes,200000
            15,2025-10-08,UBND thành phố,person,Bà D,Xã An Trường,,Hải Phòng,no,
            16,2025-10-09,UBND thành phố,facility,Bệnh viện Tám,Phường Thử Nghiệm,,Hải Phòng,,
            """);
    run("before the decree", "2025-11-03");
    Path decree = Files.writeString(folder.resolve("decree.csv"), DECREE);
    mustGoWell("2025-11-05", "units", "load", decree.toString());
    run("decree", "2025-11-05");

    step("final", "2025-11-10", "report", "--month=2025-05", "--final", "--json");
    place.with(
        "so-y-te/sua-2.csv",
        HEADER
            + "4,2025-05-08,UBND thành phố,facility,Bệnh viện Hai,,Hải An,Hải Phòng,yes,250000\n");
    run("waits", "2025-11-12");
    remember("status", "2025-11-12", "status");
    remember("status as JSON", "2025-11-12", "status", "--json");
    remember("changes", "2025-11-12", "report", "--month=2025-05", "--changes", "--json");
    remember("rebuild", "2025-11-12", "rebuild");
    remember("status of rebuilt", "2025-11-12", "status", "--json");
    remember(
        "changes of rebuilt", "2025-11-12", "report", "--month=2025-05", "--changes", "--json");
    step("confirmed", "2025-11-13", "report", "--month=2025-05", "--confirm", "--json");
    step("reopened", "2025-11-14", "report", "--month=2025-05", "--reopen", "--json");
    run("again", "2025-11-14");
  }

  private void run(String name, String day) {
    step(name, day, "run", "--json");
  }

  /** A command that must go well. */
  private void step(String name, String day, String... command) {
    assertThat(remember(name, day, command).exit()).as(name).isZero();
  }

  private Ended remember(String name, String day, String... command) {
    Ended ended = at(day, command);
    assertThat(ended.exit()).as(name + ended.err()).isZero();
    steps.put(name, new Step(ended, place.outputs()));
    return ended;
  }

  /** Another command at the end of the story, on its folders. */
  Ended ask(String... command) {
    return at("2025-11-14", command);
  }

  private void mustGoWell(String day, String... command) {
    Ended ended = at(day, command);
    assertThat(ended.exit()).as(ended.err()).isZero();
  }

  private Ended at(String day, String... command) {
    System.setProperty(NOW, day + "T08:00:00");
    System.setProperty(SENDERS, "so-y-te,quan-y");
    try {
      if (REBUILT && !steps.isEmpty()) {
        assertThat(place.trian("rebuild").exit()).isZero();
      }
      return place.trian(command);
    } finally {
      System.clearProperty(NOW);
      System.clearProperty(SENDERS);
    }
  }

  Step step(String name) {
    Step step = steps.get(name);
    if (step == null) {
      throw new IllegalArgumentException("the story has no step named '" + name + "'");
    }
    return step;
  }

  /** All steps in their order. */
  List<Step> steps() {
    return List.copyOf(steps.values());
  }

  /** All releases, as {@code 2025-05/1}. */
  List<String> releases() {
    return steps().stream()
        .filter(step -> step.ended().out().contains("\"release\""))
        .flatMap(step -> step.issued().stream())
        .toList();
  }

  JsonNode json(String name) {
    return step(name).ended().json();
  }

  Workplace place() {
    return place;
  }

  /** A folder for what a test makes. */
  Path folder() {
    return folder;
  }

  /** A release, for example {@code 2025-05/2}. */
  DeliveredRelease release(String name) {
    int slash = name.lastIndexOf('/');
    return DeliveredRelease.of(
        place.output(), name.substring(0, slash), Integer.parseInt(name.substring(slash + 1)));
  }
}
