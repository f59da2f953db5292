package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.app.Workplace.Ended;

/** Each department gets the month of its provinces; the whole country's stays. */
@Tag("job")
class DepartmentsTest {
  private static final String HEADER =
      "record_no,visit_date,delegation,host_kind,host_name,host_title,commune,district,province,"
          + "gift,gift_value_vnd,remarks,recommendation,recommended_to\n";

  @TempDir Path folder;

  private final Map<String, String> settings = new TreeMap<>();

  @BeforeEach
  void twoDepartments() {
    set("trian.now", "2025-03-01T08:00:00");
    set("trian.departments", "31-hai-phong, 30-hai-duong");
    set("trian.departments.31-hai-phong.name", "Sở Y tế");
    set("trian.departments.31-hai-phong.provinces", "31");
    set("trian.departments.30-hai-duong.name", "Sở Y tế");
    set("trian.departments.30-hai-duong.provinces", "30");
  }

  @AfterEach
  void forget() {
    settings.keySet().forEach(System::clearProperty);
  }

  private void set(String name, String value) {
    settings.put(name, value);
    System.setProperty(name, value);
  }

  private Workplace place(String... rows) {
    return new Workplace(folder.resolve("place"))
        .with("so-y-te/v.csv", HEADER + String.join("\n", rows) + "\n");
  }

  private Workplace february() {
    return place(
        "1,2025-02-18,UBND,cơ sở,Trung tâm Y tế Kiến Thụy,,,Kiến Thụy,Hải Phòng,yes,5000000,,,",
        "2,2025-02-19,UBND,cá nhân,Lê Thị Thử,Bác sĩ,,Hải An,Hải Phòng,yes,1000000,"
            + "Gặp Lê Thị Thử tại nhà,Quan tâm đến Lê Thị Thử,Sở Y tế",
        "3,2025-02-20,Sở Y tế,cơ sở,Bệnh viện Đa khoa Chí Linh,,,Chí Linh,Hải Dương,no,,,,",
        "4,2025-02-21,Bộ Y tế,cơ sở,Bệnh viện Bạch Mai,,,Đống Đa,Hà Nội,,,,,");
  }

  @Test
  void theReportsOfTheDepartmentsAddUpToTheWhole() {
    Workplace place = february();

    Ended run = place.trian("run", "--json");

    assertThat(paths(run))
        .containsExactly(
            "2025-02/30-hai-duong/visits-2025-02.pdf",
            "2025-02/30-hai-duong/visits-2025-02.xlsx",
            "2025-02/31-hai-phong/visits-2025-02.pdf",
            "2025-02/31-hai-phong/visits-2025-02.xlsx",
            "2025-02/visits-2025-02.pdf",
            "2025-02/visits-2025-02.xlsx",
            "years/visits-by-district-and-year.pdf",
            "years/visits-by-district-and-year.xlsx");
    List<String> parts = new ArrayList<>(rows(place, "2025-02/30-hai-duong"));
    parts.addAll(rows(place, "2025-02/31-hai-phong"));
    assertThat(parts)
        .containsExactly(
            "Thành phố Chí Linh 1 1 1 0 0 0 0",
            "Quận Hải An 1 1 0 1 1 1000000 1000000",
            "Huyện Kiến Thuỵ 1 1 1 0 1 5000000 5000000");
    List<String> all = rows(place, "2025-02");
    assertThat(all).containsAll(parts).contains("Quận Đống Đa 1 1 1 0 0 0 0").hasSize(4);
    assertThat(visits(place, "2025-02/31-hai-phong", "")).containsExactly("1", "2");
    assertThat(visits(place, "2025-02/30-hai-duong", "")).containsExactly("3");
    assertThat(place.trian("run", "--json").json().get("outputs")).isEmpty();
  }

  @Test
  void aDepartmentThatNobodyVisitedHasNoReportUnlessTheMonthIsDue() {
    Workplace place = place("1,2025-02-18,UBND,cơ sở,Trung tâm Y tế,,,Kiến Thụy,Hải Phòng,yes,,,,");
    set("trian.now", "2025-02-20T08:00:00");

    assertThat(paths(place.trian("run", "--json")))
        .contains("2025-02/31-hai-phong/visits-2025-02.pdf")
        // January is due: nobody sent anything of it.
        .contains("2025-01/30-hai-duong/visits-2025-01.pdf", "2025-01/visits-2025-01.pdf")
        .doesNotContain("2025-02/30-hai-duong/visits-2025-02.pdf");

    set("trian.now", "2025-03-01T08:00:00");
    assertThat(paths(place.trian("run", "--json")))
        .containsExactly(
            "2025-02/30-hai-duong/visits-2025-02.pdf", "2025-02/30-hai-duong/visits-2025-02.xlsx");
  }

  @Test
  void aMergedDepartmentSeesItsFormerArea() {
    set("trian.now", "2026-03-01T08:00:00");
    set("trian.departments.30-hai-duong.area", "former");
    Workplace place =
        place(
            "1,2026-02-18,UBND,cơ sở,Trạm Y tế,,Phường Chí Linh,,Hải Phòng,,,,,",
            "2,2026-02-19,UBND,cơ sở,Trạm Y tế,,Xã Kiến Thụy,,Hải Phòng,,,,,");

    place.trian("run");

    assertThat(rows(place, "2026-02/31-hai-phong"))
        .containsExactly("Phường Chí Linh 1 1 1 0 0 0 0", "Xã Kiến Thụy 1 1 1 0 0 0 0");
    assertThat(rows(place, "2026-02/30-hai-duong"))
        .containsExactly("Thành phố Chí Linh 1 1 1 0 0 0 0");
  }

  @Test
  void thePlannersEditionHasEveryCountAndNoName() throws IOException {
    set("trian.editions", "internal,planner");
    set("trian.departments.30-hai-duong.editions", "planner");
    Workplace place = february();

    List<String> paths = paths(place.trian("run", "--json"));

    assertThat(paths)
        .contains("2025-02/visits-2025-02-planner.pdf", "2025-02/visits-2025-02-planner.xlsx")
        .contains("2025-02/30-hai-duong/visits-2025-02.xlsx")
        .doesNotContain("2025-02/30-hai-duong/visits-2025-02-planner.xlsx");
    for (String report : List.of("2025-02", "2025-02/31-hai-phong")) {
      Path internal = place.output().resolve(report + "/visits-2025-02.xlsx");
      Path planner = place.output().resolve(report + "/visits-2025-02-planner.xlsx");
      for (String table : List.of("ByDistrict", "Findings", "Quality", "Bridge")) {
        assertThat(IssuedWorkbook.table(planner, table))
            .isEqualTo(IssuedWorkbook.table(internal, table));
      }
      assertThat(IssuedWorkbook.table(planner, "Visits"))
          .hasSameSizeAs(IssuedWorkbook.table(internal, "Visits"));
      assertThat(everything(internal)).contains("Lê Thị Thử");
      assertThat(everything(planner)).doesNotContain("Lê Thị Thử").contains("Bác sĩ");
      Path pdf = place.output().resolve(report + "/visits-2025-02-planner.pdf");
      assertThat(vn.trian.report.pdf.PdfText.of(pdf))
          .doesNotContain("Lê Thị Thử")
          .contains("Quan tâm đến Bác sĩ");
    }
  }

  @Test
  void aDepartmentThatIsNotWrittenRightIsNamed() {
    set("trian.departments", "../x");
    Ended run = february().receive();

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("Cài đặt trian.departments không nhận giá trị “../x”; ghi như: 31-hai-phong");
  }

  private static String everything(Path workbook) {
    return String.join("\n", IssuedWorkbook.everything(workbook));
  }

  private static List<String> paths(Ended run) {
    assertThat(run.exit()).as(run.err()).isLessThanOrEqualTo(2);
    return run.json().get("outputs").valueStream().map(o -> o.get("path").asString()).toList();
  }

  /** The rows of {@code ByDistrict}: unit, then every measure. */
  private static List<String> rows(Workplace place, String report) {
    String name = "visits-" + report.substring(0, 7) + ".xlsx";
    Path file = place.output().resolve(report).resolve(name);
    assertThat(Files.exists(file)).as(report).isTrue();
    return IssuedWorkbook.table(file, "ByDistrict").stream()
        .skip(1)
        .map(row -> String.join(" ", row.subList(3, 11)))
        .toList();
  }

  private static List<String> visits(Workplace place, String report, String edition) {
    String name = "visits-" + report.substring(0, 7) + edition + ".xlsx";
    return IssuedWorkbook.table(place.output().resolve(report).resolve(name), "Visits").stream()
        .skip(1)
        .map(row -> row.get(34))
        .toList();
  }
}
