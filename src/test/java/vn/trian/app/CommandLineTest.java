package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import vn.trian.app.Workplace.Ended;

/** What the command line promises to people and scripts: words, exit codes, streams. */
@Tag("job")
class CommandLineTest {
  private static final List<String> VERBS =
      List.of(
          "run",
          "check",
          "extract",
          "report",
          "summary",
          "trace",
          "verify",
          "unit",
          "units",
          "review",
          "status",
          "template",
          "rebuild",
          "backup",
          "restore",
          "withdraw",
          "serve",
          "worker");

  @TempDir Path folder;

  @Test
  void helpNamesTheVerbsThatThereAre() {
    Ended help = Workplace.call("--help", "--lang", "en");

    assertThat(help.exit()).isZero();
    assertThat(help.out().lines().filter(line -> line.matches("  [a-z]+ {2,}.*")))
        .extracting(line -> line.strip().split(" ", 2)[0])
        .containsExactlyElementsOf(VERBS);
  }

  @ParameterizedTest
  @FieldSource("VERBS")
  void everyVerbHasHelpWithExamplesInBothLanguages(String verb) {
    Ended vietnamese = Workplace.call(verb, "--help");
    Ended english = Workplace.call(verb, "--help", "--lang", "en");

    assertThat(vietnamese.exit()).isZero();
    assertThat(vietnamese.out()).contains("Cách dùng: trian " + verb, "Ví dụ:", "trian " + verb);
    assertThat(english.out()).contains("Usage: trian " + verb, "Examples:", "trian " + verb);
  }

  @Test
  void everyOptionOfTheHelpIsInTheReadme() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    for (String verb :
        List.of(
            "run",
            "check",
            "extract",
            "report",
            "summary",
            "trace",
            "verify",
            "unit",
            "units",
            "review",
            "status",
            "restore",
            "withdraw")) {
      Workplace.call(verb, "--help")
          .out()
          .lines()
          .map(String::strip)
          .filter(line -> line.startsWith("--"))
          .map(line -> line.split("[= ]", 2)[0])
          .forEach(option -> assertThat(readme).as(verb + " " + option).contains(option));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense                    | nonsense
          run --month 2025-13         | 2025-13
          summary --by unit,week      | unit,week
          summary --level village     | village
          summary --occasion BIRTHDAY | BIRTHDAY
          summary --map 2004-08-30    | 2004-08-30
          summary --map yesterday     | yesterday
          summary --explain 314       | --from
          summary --explain 314 --from 2022 --to 2025 --map as-recorded | as-recorded
          summary --from 2026 --to 2025 | 2026
          report                      | --month
          check no-such-file.csv      | no-such-file.csv
          extract                     | ARTICLE
          extract no-such-file.txt    | no-such-file.txt
          template form.ods           | form.ods
          units                       | undo
          units frob                  | frob
          units load                  | FILE
          units load no-such-file.csv | no-such-file.csv
          units undo                  | --reason
          units undo --reason=        | --reason
          review                      | list
          review frob                 | frob
          review accept               | review list
          review edit 3f9a01-1        | field=value
          review edit 3f9a01-1 a=b    | a
          review reject 3f9a01-1      | --note
          review list --state lost    | lost
          run --lang fr               | fr
          """)
  void badUsageEndsWithThreeAndNamesWhatIsWrong(String line, String named) {
    Ended ended = Workplace.call(line.split(" "));

    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.out() + ended.err()).contains(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run --foo           | Sai cách dùng: không có lệnh hoặc tùy chọn --foo
          run --month 2025-13 | Sai cách dùng: --month không nhận “2025-13”; ghi như: YYYY-MM
          check               | Sai cách dùng: thiếu FILE
          """)
  void badUsageIsToldInTheReadersLanguage(String line, String sentence) {
    assertThat(Workplace.call(line.split(" ")).err().lines().findFirst()).hasValue(sentence);
  }

  @Test
  void aFailureIsADocumentTooForWhoAsksForOne() {
    Path nowhere = folder.resolve("nowhere");

    Ended run = Workplace.call("run", "--json", "--lang=en", "--input=" + nowhere);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.json().get("status").asString()).isEqualTo("failed");
    assertThat(run.json().get("exit").asInt()).isEqualTo(3);
    assertThat(run.json().get("error").asString()).startsWith("There is no input folder ");
  }

  @Test
  void aMissingInputFolderIsBadUsage() {
    Ended run = Workplace.call("run", "--input", folder.resolve("nowhere").toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(
            "Không có thư mục nhận tệp %s. Tạo thư mục rồi đặt tệp vào, hoặc chỉ nơi khác bằng --input.\n"
                .formatted(folder.resolve("nowhere")));
  }

  @Test
  void anInputFolderThatIsALinkIsReadLikeAnyOther() throws Exception {
    Workplace place = new Workplace(folder.resolve("real")).withSample();
    Path link = Files.createSymbolicLink(folder.resolve("link"), place.input());

    Ended run = Workplace.call("run", "--dry-run", "--input", link.toString());

    assertThat(run.lastLine()).isEqualTo("Xong: 4 tệp, 1 tệp có phần bị trả lại.");
  }

  @Test
  void aSecondRunEndsWithFiveAndNamesTheHolder() {
    Workplace place = new Workplace(folder).withSample();
    String who = "run, pid %d, 2026-03-01T06:00".formatted(ProcessHandle.current().pid());
    try (RunLock lock = RunLock.take(place.data(), who)) {
      assertThat(lock).isNotNull();

      Ended run = place.trian("run", "--lang", "en");

      assertThat(run.exit()).isEqualTo(5);
      assertThat(run.err())
          .isEqualTo(
              "Another run is active on the data folder %s: %s. ".formatted(place.data(), who)
                  + "Wait until it ends and run again.\n");
    }
    assertThat(place.trian("run").exit()).isEqualTo(2);
  }

  @Test
  void aDatabaseThatIsNotThereIsTheEnvironmentsFault() {
    Workplace place = new Workplace(folder).withSample();
    System.setProperty("trian.database.url", "jdbc:postgresql://127.0.0.1:1/none?connectTimeout=2");
    System.setProperty("trian.database.patience", "PT0S");
    try {
      Ended run = place.trian("run", "--lang", "en");

      assertThat(run.exit()).isEqualTo(4);
      assertThat(run.err())
          .startsWith(
              "The database jdbc:postgresql://127.0.0.1:1/none did not answer for 0 s: "
                  + "ConnectException: Connection refused\nNothing is lost.");
      assertThat(place.output()).doesNotExist();
    } finally {
      System.clearProperty("trian.database.url");
      System.clearProperty("trian.database.patience");
    }
  }

  @Test
  void checkTellsTheFindingsAndStoresNothing() {
    Path file = Workplace.sample().resolve("visits.csv");

    Ended check = Workplace.call("check", "--lang", "en", file.toString());

    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.out())
        .contains(
            "  visits.csv · line 25 · column visit_date (B) · visit-date-missing · No visit date is"
                + " given. Write the date as 18/02/2025; without a day a visit is in no report.\n")
        .endsWith("Done: 1 files, 1 of them with something that would be sent back.\n");
    Ended json = Workplace.call("check", "--json", file.toString());
    assertThat(json.json().get("files").get(0).toString())
        .contains("\"read\":25,\"rejected\":2")
        .contains("\"state\":\"accepted\"");
  }

  @Test
  void aFileThatIsNoneOfTheFormatsIsNotAcceptedAndTheOthersAre() {
    Workplace place =
        new Workplace(folder)
            .withSample()
            .with("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4});

    Ended run = place.trian("run", "--json");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(SampleRunTest.line(run.json().get("files").get(1)))
        .isEqualTo("old.xls not-accepted 0 0 0 0 0");
    assertThat(run.json().get("findings").get("file-format-unknown").asInt()).isEqualTo(1);
    Ended again = place.trian("run", "--json");
    assertThat(again.exit()).isZero();
    assertThat(SampleRunTest.line(again.json().get("files").get(1)))
        .isEqualTo("old.xls known 0 0 0 0 0");
  }

  @Test
  void unitAnswersForANameOnADayAndForACode() {
    Ended kienThuy = Workplace.call("unit", "Kiến Thuỵ", "--on", "2025-02-18", "--in", "31");
    assertThat(kienThuy.exit()).isZero();
    assertThat(kienThuy.out())
        .startsWith(
            """
            Huyện Kiến Thuỵ · mã 314 · cấp huyện
              thuộc: Thành phố Hải Phòng
              tồn tại: trước 31/08/2004 – 30/06/2025
            """);
    Ended code = Workplace.call("unit", "11413", "--json");
    assertThat(code.json().get("units").valueStream().map(u -> u.get("name").asString()))
        .containsExactly("Phường Đằng Lâm", "Phường Hải An");
    Ended none = Workplace.call("unit", "Atlantis", "--lang", "en");
    assertThat(none.out()).isEqualTo("No unit has had the name or code “Atlantis” since 2004.\n");
  }

  @Test
  void anEmptyFormCanBeFilledInAndIsNeverWrittenOver() {
    Path form = folder.resolve("form.xlsx");

    assertThat(Workplace.call("template", form.toString()).exit()).isZero();

    assertThat(Workplace.call("check", form.toString()).exit()).isZero();
    Ended again = Workplace.call("template", form.toString());
    assertThat(again.exit()).isEqualTo(3);
    assertThat(again.err()).isEqualTo("Tệp " + form + " đã có; ghi tên khác.\n");
  }

  @Test
  void statusTellsOfRunsFilesAndReports() {
    Workplace place = new Workplace(folder).withSample();
    place.trian("run");

    Ended status = place.trian("status", "--json");

    assertThat(status.json().get("runs")).hasSize(1);
    assertThat(status.json().get("runs").get(0).get("status").asString()).isEqualTo("COMPLETED");
    assertThat(status.json().get("files")).hasSize(4);
    assertThat(status.json().get("outputs")).hasSize(4);
    assertThat(place.trian("status", "--lang", "en").out())
        .contains("Files received: 4", "visits.csv · accepted", "Current reports: 4");
  }

  @Test
  void aJsonAnswerIsAloneOnStandardOutput() {
    Workplace place = new Workplace(folder).withSample();

    Ended run = place.trian("run", "--json");

    assertThat(run.json().get("status").asString()).isEqualTo("done");
    assertThat(run.err()).startsWith("Còn 8 tháng khác").contains("Xong, có phần trả lại");
  }
}
