package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.trian.app.Workplace.Ended;

/** Later decrees, loaded without a new release of the program. All of them are invented. */
@Tag("job")
class UnitsTest {
  private static final String HEADER =
      "effective,act,level,code,type,name,parent_code,from_code,extent\n";

  /** Xã An Lão takes Xã An Trường in and is Phường Thử Nghiệm. */
  private static final String MERGED =
      HEADER
          + """
          2025-10-01,1/TN,commune,11629,Phường,Thử Nghiệm,31,11629,whole
          2025-10-01,1/TN,commune,11629,Phường,Thử Nghiệm,31,11635,whole
          """;

  private static final String RENAMED =
      HEADER + "2025-11-01,2/TN,commune,11629,Phường,Thử Nghiệm Hai,31,11629,whole\n";

  private static final String PROVINCE =
      HEADER + "2025-10-01,3/TN,province,31,Thành phố,Thử Nghiệm Cảng,,31,whole\n";

  @TempDir Path folder;

  @Test
  void aUnitIsKnownWithItsActAndWithWhatItWasMadeFrom() throws Exception {
    Workplace place = new Workplace(folder.resolve("place"));

    Ended load = load(place, "a.csv", MERGED);

    assertThat(load.exit()).as(load.err()).isZero();
    assertThat(load.out())
        .isEqualTo("Done: a.csv is loaded: 1 new units and 2 successions on 01/10/2025.\n");
    assertThat(place.trian("unit", "Thử Nghiệm", "--on=2025-10-01", "--lang=en").out())
        .isEqualTo(
            """
            Phường Thử Nghiệm · code 11629 · commune
              in: Thành phố Hải Phòng
              existed: 01/10/2025 – now · 1/TN
              former district: Huyện An Lão
              made from: Xã An Lão; Xã An Trường
              same code: Thị trấn An Lão (before 31/08/2004 – 30/06/2025)
              same code: Xã An Lão (01/07/2025 – 30/09/2025)
            """);
    assertThat(place.trian("unit", "11635", "--on=2025-09-30", "--lang=en").out())
        .contains("01/07/2025 – 30/09/2025", "became: Phường Thử Nghiệm · 1/TN\n");
    assertThat(Workplace.call("unit", "Thử Nghiệm", "--on=2025-10-01", "--lang=en").out())
        .startsWith("No unit has had the name");
  }

  @Test
  void aRecordOfADayAfterCountsInTheNewUnit() throws Exception {
    Workplace place = new Workplace(folder.resolve("place"));
    load(place, "a.csv", MERGED);
    place.with("v.csv", visits("2025-09-30,An Lão", "2025-10-01,Thử Nghiệm"));

    assertThat(place.trian("check", place.file("v.csv").toString()).exit()).isZero();
    assertThat(place.receive().exit()).isZero();

    assertThat(communes(place)).containsExactly("Phường Thử Nghiệm 2025-10", "Xã An Lão 2025-09");
  }

  @Test
  void visitsThatAreStoredAlreadyAreResolvedAgainAndTheirReportsIssuedAgain() throws Exception {
    Workplace place =
        new Workplace(folder.resolve("place"))
            .with("v.csv", visits("2025-09-30,An Lão", "2025-10-15,Thử Nghiệm"));
    place.trian("run");
    assertThat(communes(place)).containsExactly(" 2025-10", "Xã An Lão 2025-09");

    Ended load = load(place, "a.csv", MERGED);

    assertThat(load.exit()).as(load.err()).isZero();
    assertThat(load.lastLine())
        .isEqualTo(
            "Done: a.csv is loaded: 1 new units and 2 successions on 01/10/2025; 2 records were"
                + " read again. To issue the reports again: trian run");
    assertThat(communes(place)).containsExactly("Phường Thử Nghiệm 2025-10", "Xã An Lão 2025-09");
    Ended run = place.trian("run", "--json");
    assertThat(run.exit()).isZero();
    assertThat(run.json().get("outputs").valueStream().map(o -> o.get("path").asString()))
        .containsExactly(
            "2025-10/visits-2025-10.pdf",
            "2025-10/visits-2025-10.xlsx",
            "years/visits-by-district-and-year.pdf",
            "years/visits-by-district-and-year.xlsx");
    assertThat(place.trian("run", "--json").json().get("outputs")).isEmpty();
  }

  @Test
  void visitsBeforeTheDayAreLeftAlone() throws Exception {
    Workplace place =
        new Workplace(folder.resolve("place")).with("v.csv", visits("2025-09-30,An Lão"));
    place.trian("run");

    assertThat(load(place, "a.csv", MERGED).lastLine())
        .isEqualTo("Done: a.csv is loaded: 1 new units and 2 successions on 01/10/2025.");

    assertThat(place.data().resolve("aside")).doesNotExist();
    assertThat(place.trian("run", "--json").json().get("outputs")).isEmpty();
  }

  @Test
  void aRowThatWentBackForItsProvinceIsReadAgain() throws Exception {
    Workplace place =
        new Workplace(folder.resolve("place"))
            .with("v.csv", visits("2025-10-15,").replace("Hải Phòng", "Thử Nghiệm Cảng"))
            .with("w.csv", visits("2025-10-16,"));
    assertThat(place.receive().exit()).isEqualTo(2);

    assertThat(load(place, "p.csv", PROVINCE).lastLine()).contains("2 records were read again");

    assertThat(place.trian("summary", "--level=province", "--format=csv").out())
        .contains("Thành phố Thử Nghiệm Cảng,2025,2,");
    Ended run = place.trian("run", "--json");
    // The old name is understood still.
    assertThat(run.json().get("outputs").toString()).doesNotContain("returned/w.csv");
  }

  @Test
  void aFileWithAFindingChangesNothing() throws Exception {
    Workplace place =
        new Workplace(folder.resolve("place")).with("v.csv", visits("2025-10-15,An Lão"));
    place.receive();
    String journal = journal(place);
    String summaries = Visits.summaries(place);

    Path file = file("a.csv", MERGED.replace("11635,whole", "11636,part"));
    Ended vietnamese = place.trian("units", "load", file.toString());
    Ended json = place.trian("units", "load", file.toString(), "--json", "--lang=en");

    assertThat(vietnamese.exit()).isEqualTo(2);
    assertThat(vietnamese.out())
        .isEqualTo(
            """
              a.csv · dòng 3 · cột from_code (H) · units-unknown · “11636” · Không có xã, phường, đặc khu nào mang mã này vào ngày 30/09/2025. Kiểm tra lại mã, hoặc nạp trước tệp lập ra đơn vị đó.
              a.csv · dòng 3 · cột extent (I) · units-extent · “part” · Trong ngày này đơn vị 11636 được đưa vào 1 đơn vị mới nên ô này phải ghi whole. Ghi whole khi toàn bộ đơn vị vào một đơn vị mới; ghi part ở mọi dòng khi chia cho nhiều đơn vị, kể cả phần vẫn ở lại.
            Không nạp: a.csv có 2 vấn đề; không có gì thay đổi. Sửa tệp theo các vấn đề nêu trên rồi nạp lại.
            """);
    assertThat(json.exit()).isEqualTo(2);
    assertThat(json.json().get("state").asString()).isEqualTo("refused");
    assertThat(json.json().get("findings").toString())
        .isEqualTo("{\"units-extent\":1,\"units-unknown\":1}");
    assertThat(json.json().get("list").get(0).get("line").asInt()).isEqualTo(3);
    assertThat(place.data().resolve("units")).doesNotExist();
    assertThat(journal(place)).isEqualTo(journal);
    assertThat(Visits.summaries(place)).isEqualTo(summaries);
    assertThat(place.trian("units", "list", "--lang=en").out())
        .isEqualTo("No file of decrees is loaded.\n");
  }

  @Test
  void aSecondFileIsCheckedAgainstWhatTheFirstMade() throws Exception {
    Workplace place = new Workplace(folder.resolve("place"));
    assertThat(load(place, "b.csv", RENAMED.replace("11629,whole", "11998,whole")).exit())
        .isEqualTo(2);
    load(place, "a.csv", MERGED);

    assertThat(load(place, "b.csv", RENAMED).exit()).isZero();

    assertThat(load(place, "c.csv", MERGED + "\n").out())
        .contains(
            "units-date · “2025-10-01” · The day of effect must come after 01/11/2025, the day of"
                + " the last change of Phường Thử Nghiệm Hai (11629).");
    assertThat(place.trian("units", "list", "--lang=en").out())
        .matches(
            "  1 · a\\.csv · [0-9a-f]{12} · 01/10/2025 · 1 units · 1/TN\n"
                + "  2 · b\\.csv · [0-9a-f]{12} · 01/11/2025 · 1 units · 2/TN\n");
    JsonNode files = place.trian("units", "list", "--json").json().get("files");
    assertThat(files.valueStream().map(file -> file.get("order").asInt())).containsExactly(1, 2);
    assertThat(kept(place))
        .containsExactly(
            "001-" + files.get(0).get("sha256").asString() + ".csv",
            "002-" + files.get(1).get("sha256").asString() + ".csv");
    assertThat(mode(place.data().resolve("units"))).isEqualTo("rwx------");
    assertThat(mode(place.data().resolve("units").resolve(kept(place).get(0))))
        .isEqualTo("rw-------");
  }

  @Test
  void theSameFileASecondTimeChangesNothing() throws Exception {
    Workplace place =
        new Workplace(folder.resolve("place")).with("v.csv", visits("2025-10-15,Thử Nghiệm"));
    place.receive();
    Ended first = load(place, "a.csv", MERGED);
    String journal = journal(place);

    Ended again = load(place, "other-name.csv", MERGED);

    assertThat(first.exit()).isZero();
    assertThat(again.exit()).isZero();
    assertThat(again.out()).isEqualTo("Done: other-name.csv is loaded already; nothing changed.\n");
    assertThat(journal(place)).isEqualTo(journal);
    JsonNode json = load(place, "a.csv", MERGED, "--json").json();
    assertThat(json.get("state").asString()).isEqualTo("known");
  }

  @Test
  void theLastFileIsTakenBackAndLoadedOnceMore() throws Exception {
    Workplace place =
        new Workplace(folder.resolve("place"))
            .with("v.csv", visits("2025-10-15,An Lão", "2025-11-15,Thử Nghiệm Hai"));
    place.receive();
    String before = Visits.summaries(place);
    load(place, "a.csv", MERGED);
    String first = Visits.summaries(place);
    load(place, "b.csv", RENAMED);
    assertThat(communes(place)).contains("Phường Thử Nghiệm Hai 2025-11");

    Ended undo = place.trian("units", "undo", "--reason=thử", "--lang=en");

    assertThat(undo.exit()).as(undo.err()).isZero();
    assertThat(undo.lastLine())
        .isEqualTo(
            "Done: b.csv is taken back; 2 records were read again. To issue the reports again:"
                + " trian run");
    assertThat(Visits.summaries(place)).isEqualTo(first);
    assertThat(kept(place)).hasSize(1);
    assertThat(place.data().resolve("units").resolve("undone"))
        .isDirectoryContaining(file -> file.getFileName().toString().startsWith("002-"));
    assertThat(place.trian("rebuild").exit()).isZero();
    assertThat(Visits.summaries(place)).isEqualTo(first);
    assertThat(place.trian("units", "undo", "--reason=thử").exit()).isZero();
    assertThat(Visits.summaries(place)).isEqualTo(before);
    assertThat(place.trian("units", "undo", "--reason=thử").exit()).isEqualTo(3);
    assertThat(load(place, "a.csv", MERGED).exit()).isZero();
    assertThat(kept(place)).singleElement().asString().startsWith("003-");
    assertThat(Visits.summaries(place)).isEqualTo(first);
  }

  @Test
  void aRebuildAndABackupKeepWhatIsLoaded() throws Exception {
    Workplace place =
        new Workplace(folder.resolve("place")).with("v.csv", visits("2025-10-15,Thử Nghiệm"));
    load(place, "a.csv", MERGED);
    load(place, "b.csv", RENAMED);
    place.trian("units", "undo", "--reason=thử");
    place.trian("run");
    String summaries = Visits.summaries(place);
    assertThat(communes(place)).containsExactly("Phường Thử Nghiệm 2025-10");

    assertThat(place.trian("rebuild").exit()).isZero();
    assertThat(Visits.summaries(place)).isEqualTo(summaries);
    assertThat(place.trian("run", "--json").json().get("outputs")).isEmpty();

    Path backup = folder.resolve("backup.zip");
    assertThat(place.trian("backup", backup.toString(), "--lang=en").lastLine())
        .startsWith("Done: 1 source files and ");
    Workplace fresh = new Workplace(folder.resolve("fresh"));
    Ended restore = fresh.trian("restore", backup.toString());
    assertThat(restore.exit()).as(restore.err()).isZero();
    assertThat(Visits.summaries(fresh)).isEqualTo(summaries);
    assertThat(fresh.trian("units", "list").out()).isEqualTo(place.trian("units", "list").out());
    assertThat(fresh.data().resolve("units").resolve("undone")).isNotEmptyDirectory();
  }

  @Test
  void aBackupFromBeforePutsWhatIsLoadedSinceAside() throws Exception {
    Workplace place =
        new Workplace(folder.resolve("place")).with("v.csv", visits("2025-10-15,Thử Nghiệm"));
    place.receive();
    String summaries = Visits.summaries(place);
    Path backup = folder.resolve("backup.zip");
    place.trian("backup", backup.toString());
    load(place, "a.csv", MERGED);

    assertThat(place.trian("restore", backup.toString(), "--replace").exit()).isZero();

    assertThat(place.trian("units", "list", "--json").json().get("files")).isEmpty();
    assertThat(Visits.summaries(place)).isEqualTo(summaries);
    assertThat(place.data().resolve("aside/restored-1/units")).isNotEmptyDirectory();
    assertThat(load(place, "a.csv", MERGED).lastLine()).contains("1 records were read again");
  }

  @Test
  void anAnswerForAMachineIsOneDocument() throws Exception {
    Workplace place =
        new Workplace(folder.resolve("place")).with("v.csv", visits("2025-10-15,Thử Nghiệm"));
    place.receive();

    JsonNode loaded = load(place, "a.csv", MERGED, "--json").json();
    JsonNode undone = place.trian("units", "undo", "--reason=thử", "--json").json();

    String sha256 = loaded.get("sha256").asString();
    assertThat(sha256).hasSize(64);
    assertThat(loaded.toString())
        .isEqualTo(
            "{\"status\":\"done\",\"exit\":0,\"file\":\"a.csv\",\"sha256\":\"%s\",\"state\":\"loaded\",\"read_again\":1,\"units\":1,\"successions\":2,\"days\":[\"2025-10-01\"]}"
                .formatted(sha256));
    assertThat(undone.toString())
        .isEqualTo(
            "{\"status\":\"done\",\"exit\":0,\"file\":\"a.csv\",\"sha256\":\"%s\",\"state\":\"undone\",\"read_again\":1}"
                .formatted(sha256));
  }

  @Test
  void aFileThatIsMissingOrOtherStopsEveryVerbThatNeedsTheUnits() throws Exception {
    Workplace place = new Workplace(folder.resolve("place"));
    load(place, "a.csv", MERGED);
    Path kept = place.data().resolve("units").resolve(kept(place).get(0));
    byte[] bytes = Files.readAllBytes(kept);
    Files.writeString(kept, PROVINCE);

    for (String verb : List.of("unit An", "run", "units list", "rebuild")) {
      Ended ended = place.trian((verb + " --lang=en").split(" "));
      assertThat(ended.exit()).as(verb).isEqualTo(4);
      assertThat(ended.err()).as(verb).contains("a.csv", kept.toString());
    }
    Files.write(kept, bytes);
    assertThat(place.receive().exit()).isZero();
  }

  @Test
  void aLoadThatIsKilledBeforeItsRebuildIsEndedByTheSameCommand() throws Exception {
    aLoadThatIsKilledIsEndedByTheSameCommand(
        "between a decision and the rebuild that carries it out");
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "between a kept file of units and its line in the journal",
        "between the old ledger and its rebuilding",
        "between two lines of a journal that is replayed",
        "between a rebuilt ledger and its last words",
        "between loaded units and their last words"
      })
  void aLoadThatIsKilledIsEndedByTheSameCommand(String point) throws Exception {
    Workplace place =
        new Workplace(folder.resolve("place")).with("v.csv", visits("2025-10-15,Thử Nghiệm"));
    place.receive();
    Path file = file("a.csv", MERGED);

    assertThat(killed(place, point, "load", file.toString())).isEqualTo(137);
    Ended again = place.trian("units", "load", file.toString(), "--lang=en");

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.lastLine()).startsWith("Done: a.csv is loaded");
    assertThat(communes(place)).containsExactly("Phường Thử Nghiệm 2025-10");
    assertThat(kept(place)).hasSize(1);
  }

  @Test
  void anUndoingThatIsKilledBeforeItsFileIsMovedIsEnded() throws Exception {
    anUndoingThatIsKilledIsEndedAndTakesNoOtherFileBack(
        "between undone units and the place of their file");
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "between a decision and the rebuild that carries it out",
        "between a rebuilt ledger and its last words"
      })
  void anUndoingThatIsKilledIsEndedAndTakesNoOtherFileBack(String point) throws Exception {
    Workplace place =
        new Workplace(folder.resolve("place")).with("v.csv", visits("2025-11-15,Thử Nghiệm"));
    place.receive();
    load(place, "a.csv", MERGED);
    load(place, "b.csv", RENAMED);

    assertThat(killed(place, point, "undo", "--reason=thử")).isEqualTo(137);
    Ended again = place.trian("units", "undo", "--reason=thử", "--lang=en");

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.lastLine()).startsWith("Done: b.csv is taken back");
    assertThat(kept(place)).singleElement().asString().startsWith("001-");
    assertThat(communes(place)).containsExactly("Phường Thử Nghiệm 2025-11");
  }

  private int killed(Workplace place, String point, String... arguments) throws Exception {
    ProcessBuilder process = place.process("units", "trian.fault.point=" + point);
    process.command().addAll(List.of(arguments));
    return process.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
  }

  private Ended load(Workplace place, String name, String content, String... more)
      throws IOException {
    return place.trian(
        Stream.concat(
                Stream.of("units", "load", file(name, content).toString(), "--lang=en"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /** Visits in Hải Phòng, each a day and a commune. */
  private static String visits(String... rows) {
    StringBuilder file =
        new StringBuilder("visit_date,commune,province,delegation,host_kind,host_name\n");
    for (String row : rows) {
      file.append(row).append(",Hải Phòng,UBND thành phố,facility,Trạm y tế\n");
    }
    return file.toString();
  }

  private static List<String> communes(Workplace place) {
    return place
        .trian("summary", "--by=unit,month", "--level=commune", "--format=csv", "--lang=en")
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> (cells[2].isEmpty() ? "" : cells[3]) + " " + cells[4])
        .sorted()
        .toList();
  }

  private static List<String> kept(Workplace place) throws IOException {
    try (Stream<Path> files = Files.list(place.data().resolve("units"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static String journal(Workplace place) throws IOException {
    return Files.readString(place.data().resolve("journal.jsonl"));
  }
}
