package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is delivered stays true when runs are killed, calendars mixed and settings changed. */
@Tag("job")
@Tag("long")
class DeliveredStaysTrueTest {
  private static final String NOW = "2026-03-02T08:00:00";
  private static final String FIRST = Visits.file(Visits.row(1, "2025-02-20"));
  private static final String LATE = Visits.file(Visits.row(2, "2025-02-21"));
  private static final String MONTH = "2025-02/visits-2025-02.xlsx";

  private final Map<String, String> set = new TreeMap<>();
  @TempDir Path folder;

  @BeforeEach
  void setClock() {
    set("trian.now", NOW);
  }

  @AfterEach
  void forgetSettings() {
    set.keySet().forEach(System::clearProperty);
  }

  private void set(String name, String value) {
    set.put(name, value);
    System.setProperty(name, value);
  }

  private void setDepartment(String id, String province) {
    set("trian.departments." + id + ".name", "Sở Y tế");
    set("trian.departments." + id + ".provinces", province);
  }

  @Test
  void aReleaseThatWasNeverWrittenDownDoesNotStayInTheFolder() {
    Workplace place = new Workplace(folder).with("1.csv", FIRST);
    place.trian("run");
    place.with("2.csv", LATE);
    try (Child killed =
        Child.start(
            place,
            "run",
            "trian.now=" + NOW,
            "trian.fault.point=between the last delivered file and the removal of the folder"
                + " aside")) {
      assertThat(killed.exit()).isEqualTo(137);
    }
    assertThat(place.trian("withdraw", "2.csv", "--reason", "x").exit()).isZero();

    place.trian("run");

    Workplace.Ended verified = place.trian("verify", place.output().resolve(MONTH).toString());
    assertThat(verified.exit()).as(verified.err()).isZero();
  }

  @Test
  void aMonthIsIssuedAgainWhenTheYearBeforeBesideItChanges() {
    Workplace place = new Workplace(folder).with("1.csv", FIRST);
    place.trian("run");
    place.with("2.csv", Visits.file(Visits.row(2, "2024-02-21")));

    Workplace.Ended run = place.trian("run");

    assertThat(run.out() + run.err()).contains(MONTH + " (phát hành lần 2)");
  }

  @Test
  void whatChangesInTheYearBeforeIsToldAsChanged() {
    Workplace place = new Workplace(folder).with("1.csv", FIRST);
    place.trian("run");
    place.with("2.csv", Visits.file(Visits.row(2, "2024-02-21")));
    place.trian("run");

    Path issued = place.output().resolve("2025-02/visits-2025-02.xlsx");
    assertThat(IssuedWorkbook.table(issued, "Changes").stream().skip(1))
        .extracting(row -> String.join(" ", row.subList(3, 10)))
        .containsExactly("Quận Hải An 2024-02 Lượt thăm 0 1 thuộc tháng của năm trước 1");
  }

  @Test
  void aMonthOfTheOtherCalendarIsNeverLeftOutOfDate() {
    Workplace place = new Workplace(folder).with("1.csv", FIRST);
    place.trian("run", "--calendar", "administrative");
    place.with("2.csv", LATE);

    Workplace.Ended run = place.trian("run", "--calendar", "statistical");

    assertThat(run.out() + run.err())
        .contains("2025-03-administrative/visits-2025-03.xlsx (phát hành lần 2)");
  }

  @Test
  void whatIsOpenOnTheFormerMapIsInNoFormerDepartment() {
    set("trian.departments", "30-cu,31-cu");
    setDepartment("30-cu", "30");
    setDepartment("31-cu", "31");
    set("trian.departments.30-cu.area", "former");
    set("trian.departments.31-cu.area", "former");
    String rows =
        """
        record_no,visit_date,delegation,host_kind,host_name,commune,province
        1,2025-08-10,UBND,facility,Trạm A,,Hải Phòng
        2,2025-08-11,UBND,facility,Trạm B,Phường Hải Dương,Hải Phòng
        3,2025-08-12,UBND,facility,Trạm C,Phường Lê Chân,Hải Phòng
        """;
    Workplace place = new Workplace(folder).with("1.csv", rows);
    place.trian("run");

    assertThat(counted(place, "30-cu/")).isOne();
    assertThat(counted(place, "31-cu/")).isOne();
    assertThat(counted(place, "")).isEqualTo(3);
  }

  private static int counted(Workplace place, String department) {
    Workplace.Ended trace = place.trian("trace", "2025-08/" + department + "T", "--json");
    return trace.exit() == 0 ? trace.json().get("visits").asInt() : 0;
  }

  @Test
  void aDepartmentsPlannerFileIsVerifiedWhereItsEditionsAreTheUsualOnes() {
    set("trian.editions", "internal,planner");
    set("trian.departments", "31-hp");
    setDepartment("31-hp", "31");
    Workplace place = new Workplace(folder).with("1.csv", FIRST);
    place.trian("run");

    String file = place.output().resolve("2025-02/31-hp/visits-2025-02-planner.xlsx").toString();
    Workplace.Ended verified = place.trian("verify", file);

    assertThat(verified.exit()).as(verified.err()).isZero();
  }

  @Test
  void aDepartmentsReleaseStaysWhenTheUsualEditionsChange() {
    set("trian.departments", "31-hp");
    setDepartment("31-hp", "31");
    Workplace place = new Workplace(folder).with("1.csv", FIRST);
    place.trian("run");
    String internal = place.outputs().get("2025-02/31-hp/visits-2025-02.xlsx");
    set("trian.editions", "planner");

    place.trian("report", "--month", "2025-02");

    assertThat(place.outputs()).containsValue(internal);
  }

  @Test
  void aFinalMonthWaitsEvenIfItsDeclarationWasKilledBeforeItsRelease() {
    Workplace place = new Workplace(folder).with("1.csv", FIRST);
    place.trian("run");
    String before = place.outputs().get(MONTH);
    try (Child killed =
        Child.start(
            place,
            java.util.List.of("report", "--month=2025-02", "--final"),
            "trian.now=" + NOW,
            "trian.fault.point=before the first step")) {
      assertThat(killed.exit()).isEqualTo(137);
    }
    place.with("2.csv", LATE);

    place.trian("run");

    assertThat(place.outputs()).containsEntry(MONTH, before);
  }

  @Test
  void aPlannersWorkbookNamesNoDoctor() throws IOException {
    set("trian.editions", "planner");
    String rows =
        """
        record_no,visit_date,delegation,host_kind,host_name,host_title,district,province,\
        remarks,recommendation,recommended_to,source_url
        1,2025-02-20,UBND,person,Nguyễn Văn Kín,bác sĩ Nguyễn Văn Kín,Lê Chân,Hải Phòng,\
        NGUYỄN VĂN KÍN,Khen bác sĩ nguyễn văn kín,Nguyễn Văn Kín,https://x.vn/nguyen-van-kin
        2,2025-02-20,UBND,Nguyễn Văn Kín,Nguyễn Văn Kín,bác sĩ,Lê Chân,Hải Phòng,,,,
        """;
    Workplace place = new Workplace(folder).with("1.csv", rows);
    place.trian("run");

    StringBuilder all = new StringBuilder();
    try (ZipFile workbook = new ZipFile(place.output().resolve(MONTH).toFile())) {
      for (ZipEntry part : workbook.stream().toList()) {
        all.append(
            new String(workbook.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    String names = "(?iu)<t[^>]*>([^<]*(?:văn kín|van-kin)[^<]*)</t>";
    assertThat(Pattern.compile(names).matcher(all).results().map(found -> found.group(1)))
        .isEmpty();
  }

  @Test
  void aReleaseThatTellsOfNewUnitsIsVerified() throws IOException {
    String units =
        """
        effective,act,level,code,type,name,parent_code,from_code,extent
        2025-10-01,1/TN,commune,11629,Phường,Thử Nghiệm,31,11629,whole
        """;
    Path decree = Files.writeString(folder.resolve("units.csv"), units);
    String rows =
        """
        record_no,visit_date,delegation,host_kind,host_name,commune,province
        1,2025-10-10,UBND,facility,Trạm A,Xã An Lão,Hải Phòng
        """;
    Workplace place = new Workplace(folder).with("1.csv", rows);
    place.trian("run");
    place.trian("units", "load", decree.toString());
    place.trian("run");

    String file = place.output().resolve("2025-10/visits-2025-10.xlsx").toString();
    Workplace.Ended verified = place.trian("verify", file);

    assertThat(verified.exit()).as(verified.err()).isZero();
  }

  @Test
  void aFileThatCountsAgainIsNotCalledWithdrawn() {
    Workplace place = new Workplace(folder).with("1.csv", FIRST).with("2.csv", LATE);
    place.trian("run");
    place.trian("withdraw", "2.csv", "--reason", "x");
    place.trian("run");
    place.trian("withdraw", "2.csv", "--undo", "--reason", "x");

    Workplace.Ended changes = place.trian("report", "--month", "2025-02", "--changes");

    assertThat(changes.out() + changes.err()).doesNotContain("đã rút +1");
  }

  @Test
  void aFileIsNotCalledChangedBecauseAKeptTraceIsLost() throws IOException {
    Workplace place = new Workplace(folder).with("1.csv", FIRST);
    place.trian("run");
    place.with("2.csv", LATE);
    place.trian("run");
    Files.move(place.data().resolve("releases"), place.data().resolve("lost"));

    Workplace.Ended verified = place.trian("verify", place.output().resolve(MONTH).toString());

    assertThat(verified.out() + verified.err()).doesNotContain("KHÁC");
  }
}
