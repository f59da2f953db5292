package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.app.Workplace.Ended;

/** What a record sent again is: unchanged, a newer version, an older one, a withdrawal. */
@Tag("job")
class RevisionTest {
  private static final String HEADER =
      "record_no,revised_on,visit_date,delegation,host_kind,host_name,district,province,gift,status\n";
  private static final String TWO_MONTHS =
      HEADER
          + "1,,2025-02-18,UBND thành phố,facility,Trung tâm Y tế,Kiến Thụy,Hải Phòng,yes,\n"
          + "2,,2025-02-20,UBND thành phố,facility,Bệnh viện,Hải An,Hải Phòng,no,\n"
          + "3,,2025-03-01,UBND thành phố,person,Bà A,Hải An,Hải Phòng,,\n";

  @TempDir Path folder;
  private Workplace place;

  @BeforeEach
  void receiveTwoMonths() {
    place = new Workplace(folder).with("a.csv", TWO_MONTHS);
    assertThat(place.trian("run").exit()).isZero();
  }

  @Test
  @DisplayName("79 the same records in another order and format")
  void theSameRecordsInAnotherOrderAndFormatAreUnchanged() {
    Map<String, String> outputs = place.outputs();
    place.with(
        "b.jsonl",
        """
        {"Ngày thăm":"01/03/2025","Số hiệu":3,"Đoàn":"UBND thành phố","Loại đối tượng":"cá nhân",\
        "Đơn vị được thăm":"Bà A","Quận/Huyện":"Hải An","Tỉnh":"Hải Phòng"}
        {"Ngày thăm":"20-2-2025","Số hiệu":"2","Đoàn":"UBND thành phố","Loại đối tượng":"cơ sở",\
        "Đơn vị được thăm":"Bệnh viện","Quận/Huyện":"Hải An","Tỉnh":"Hải Phòng","Quà":false}
        {"Ngày thăm":"18.02.2025","Số hiệu":"1","Đoàn":"UBND thành phố","Loại đối tượng":"cơ sở",\
        "Đơn vị được thăm":"Trung tâm Y tế","Quận/Huyện":"Kiến Thụy","Tỉnh":"Hải Phòng","Quà":"có"}
        """);

    Ended run = place.trian("run", "--json");

    assertThat(run.exit()).isZero();
    assertThat(SampleRunTest.line(run.json().get("files").get(1)))
        .isEqualTo("b.jsonl accepted 3 0 3 0 0");
    assertThat(place.outputs()).isEqualTo(outputs);
  }

  @Test
  @DisplayName("80 a correction")
  void aCorrectionIsStoredAsANewVersionAndOnlyTheReportsWithItChange() {
    Map<String, String> before = place.outputs();
    place.with(
        "b.csv",
        HEADER + "2,,2025-02-20,UBND thành phố,facility,Bệnh viện,Kiến Thụy,Hải Phòng,no,\n");

    Ended run = place.trian("run", "--json");

    assertThat(SampleRunTest.line(run.json().get("files").get(1)))
        .isEqualTo("b.csv accepted 1 1 0 0 0");
    assertThat(changed(before, place.outputs()))
        .containsExactlyInAnyOrder(
            "2025-02/earlier/1/visits-2025-02.pdf",
            "2025-02/earlier/1/visits-2025-02.xlsx",
            "years/earlier/1/visits-by-district-and-year.pdf",
            "years/earlier/1/visits-by-district-and-year.xlsx",
            "2025-02/visits-2025-02.pdf",
            "2025-02/visits-2025-02.xlsx",
            "years/visits-by-district-and-year.pdf",
            "years/visits-by-district-and-year.xlsx",
            "manifest.json");
    assertThat(run.json().get("outputs").valueStream().map(o -> o.get("release").asInt()))
        .containsExactly(2, 2, 2, 2);
    assertThat(summary())
        .isEqualTo(
            """
            31,Thành phố Hải Phòng,306,Quận Hải An,2025,1,1,0,1,0,0,0
            31,Thành phố Hải Phòng,314,Huyện Kiến Thuỵ,2025,2,2,2,0,1,0,0
            """);
  }

  @Test
  @DisplayName("81 a correction before its original")
  void anOlderVersionArrivingLateIsSuperseded() {
    place.with(
        "b.csv",
        HEADER
            + "2,2025-03-10,2025-02-20,UBND thành phố,facility,Bệnh viện,Lê Chân,Hải Phòng,no,\n");
    place.trian("run");
    Map<String, String> before = place.outputs();
    place.with(
        "c.csv",
        HEADER
            + "2,2025-03-05,2025-02-20,UBND thành phố,facility,Bệnh viện,Ngô Quyền,Hải Phòng,no,\n"
            + "2,,2025-02-20,UBND thành phố,facility,Bệnh viện,Đồ Sơn,Hải Phòng,no,\n");

    Ended run = place.trian("run", "--json");

    assertThat(SampleRunTest.line(run.json().get("files").get(2)))
        .isEqualTo("c.csv accepted 2 0 0 2 0");
    assertThat(place.outputs()).isEqualTo(before);
    assertThat(summary()).contains("Quận Lê Chân,2025,1,").doesNotContain("Đồ Sơn");
  }

  @Test
  @DisplayName("82 a withdrawal")
  void aWithdrawalTakesTheVisitOutOfEveryFigure() {
    place.with(
        "b.csv", HEADER + "3,,2025-03-01,UBND thành phố,person,Bà A,Hải An,Hải Phòng,,withdrawn\n");

    Ended run = place.trian("run", "--json");

    assertThat(SampleRunTest.line(run.json().get("files").get(1)))
        .isEqualTo("b.csv accepted 1 1 0 0 0");
    assertThat(summary())
        .isEqualTo(
            """
            31,Thành phố Hải Phòng,306,Quận Hải An,2025,1,1,1,0,0,0,0
            31,Thành phố Hải Phòng,314,Huyện Kiến Thuỵ,2025,1,1,1,0,1,0,0
            """);
  }

  @Test
  void aCorrectionOfTheDateMovesTheVisitToItsMonth() {
    Map<String, String> before = place.outputs();
    place.with("b.csv", HEADER + "3,,2025-04-01,UBND thành phố,person,Bà A,Hải An,Hải Phòng,,\n");

    place.trian("run");

    assertThat(changed(before, place.outputs()))
        .contains("2025-03/visits-2025-03.xlsx", "2025-04/visits-2025-04.xlsx")
        .doesNotContain("2025-02/visits-2025-02.xlsx");
    assertThat(place.trian("summary", "--by=unit,month", "--format=csv").out().lines().skip(1))
        .containsExactly(
            "31,Thành phố Hải Phòng,306,Quận Hải An,2025-02,1,1,1,0,0,0,0",
            "31,Thành phố Hải Phòng,306,Quận Hải An,2025-04,1,1,0,1,0,0,0",
            "31,Thành phố Hải Phòng,314,Huyện Kiến Thuỵ,2025-02,1,1,1,0,1,0,0");
  }

  @Test
  @DisplayName("83 two records with one key in one file")
  void twoRowsOfOneRecordThatDisagreeInOneFileAreNotGuessed() {
    place.with(
        "b.csv",
        HEADER
            + "9,,2025-02-20,UBND thành phố,facility,Bệnh viện,Hải An,Hải Phòng,no,\n"
            + "9,,2025-02-20,UBND thành phố,facility,Bệnh viện,Lê Chân,Hải Phòng,no,\n");

    Ended run = place.trian("run", "--json");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(SampleRunTest.line(run.json().get("files").get(1)))
        .isEqualTo("b.csv accepted 2 1 0 0 1");
    assertThat(run.json().get("findings").toString()).isEqualTo("{\"record-twice-in-file\":1}");
  }

  @Test
  @DisplayName("83 a known record said again, and contradicted a thousand rows further down")
  void aFileThatContradictsWhatItSaidAgainIsNotGuessed() {
    StringBuilder rows = new StringBuilder(HEADER);
    rows.append("1,,2025-02-18,UBND thành phố,facility,Trung tâm Y tế,Kiến Thụy,Hải Phòng,yes,\n");
    for (int i = 0; i < 5_000; i++) {
      rows.append("x%d,,2025-02-20,Đoàn,facility,Bệnh viện,Hải An,Hải Phòng,no,\n".formatted(i));
    }
    rows.append("1,,2025-02-18,UBND thành phố,facility,Trung tâm Y tế,Hải An,Hải Phòng,yes,\n");
    place.with("b.csv", rows.toString());

    Ended run = place.trian("run", "--json");

    assertThat(SampleRunTest.line(run.json().get("files").get(1)))
        .isEqualTo("b.csv accepted 5002 5000 1 0 1");
    assertThat(run.json().get("findings").toString()).isEqualTo("{\"record-twice-in-file\":1}");
  }

  @Test
  void identicalRowsWithoutANumberAreVisitsOfTheirOwn() {
    String row = ",,2025-02-21,Liên đoàn Lao động,facility,,Lê Chân,Hải Phòng,,\n";
    place.with("b.csv", HEADER + row + row + row);

    Ended run = place.trian("run", "--json");

    assertThat(SampleRunTest.line(run.json().get("files").get(1)))
        .isEqualTo("b.csv accepted 3 3 0 0 0");
    place.with("c.csv", HEADER + row + "\n" + row + row);
    assertThat(SampleRunTest.line(place.trian("run", "--json").json().get("files").get(2)))
        .isEqualTo("c.csv accepted 3 0 3 0 0");
    assertThat(summary()).contains("Quận Lê Chân,2025,3,0,3,0,0,0,0");
  }

  @Test
  void filesOfOneRunAreTakenInTheOrderOfTheirNames() {
    for (int version = 1; version <= 9; version++) {
      place.with(
          "v%d.csv".formatted(version),
          HEADER
              + "7,,2025-02-20,Đoàn %d,facility,Bệnh viện,Hải An,Hải Phòng,no,%s\n"
                  .formatted(version, version == 9 ? "withdrawn" : ""));
    }

    Ended run = place.trian("run", "--json");

    assertThat(run.json().get("files").valueStream().skip(1).map(SampleRunTest::line))
        .allMatch(line -> line.endsWith(" accepted 1 1 0 0 0"));
    assertThat(summary()).contains("Quận Hải An,2025,2,2,1,1,0,0,0");
  }

  @Test
  void aMonthThatWasIssuedOnceIsNeverLeftOutOfDate() {
    String rows =
        HEADER + "2,,2025-02-20,UBND thành phố,facility,Bệnh viện,Lê Chân,Hải Phòng,no,\n";
    for (int month = 4; month <= 7; month++) {
      rows +=
          "1%d,,2026-0%d-01,UBND thành phố,facility,Bệnh viện,,Hải Phòng,no,\n"
              .formatted(month, month);
    }
    place.with("b.csv", rows);

    Ended run = place.trian("run", "--json", "--lang", "en");

    assertThat(run.json().get("outputs").valueStream().map(o -> o.get("path").asString()))
        .contains("2025-02/visits-2025-02.xlsx", "2026-07/visits-2026-07.xlsx")
        .doesNotContain("2025-03/visits-2025-03.xlsx", "2026-06/visits-2026-06.xlsx");
    assertThat(run.err()).contains("3 other months changed (2026-04 … 2026-06)");
  }

  @Test
  void theSameNewContentUnderTwoNamesIsToldOfTwiceAndCountedOnce() {
    String content =
        HEADER + "9,,2025-02-20,UBND thành phố,facility,Bệnh viện,Lê Chân,Hải Phòng,no,\n";
    place.with("b.csv", content).with("c.csv", content);

    Ended run = place.trian("run", "--json");

    assertThat(run.json().get("files").valueStream().skip(1).map(SampleRunTest::line))
        .containsExactly("b.csv accepted 1 1 0 0 0", "c.csv known 0 0 0 0 0");
  }

  @Test
  void aRunningNumberDoesNotMakeTwoIdenticalRowsOne() {
    String header = "STT,visit_date,delegation,host_kind,district,province\n";
    place.with(
        "b.csv",
        header
            + "1,2025-02-21,Liên đoàn Lao động,facility,Lê Chân,Hải Phòng\n"
            + "2,2025-02-21,Liên đoàn Lao động,facility,Lê Chân,Hải Phòng\n");

    assertThat(SampleRunTest.line(place.trian("run", "--json").json().get("files").get(1)))
        .isEqualTo("b.csv accepted 2 2 0 0 0");
  }

  private String summary() {
    String csv = place.trian("summary", "--format", "csv").out();
    return csv.substring(csv.indexOf('\n') + 1);
  }

  private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
    return after.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
