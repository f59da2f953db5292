package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.app.Workplace.Ended;

/** What a comparison of years rests on is kept by month, and only what changed is made anew. */
@Tag("job")
class YearsByMonthTest {
  private static final String WORKBOOK = "years/visits-by-district-and-year.xlsx";
  private static final String VISITS = "years/visits-by-district-and-year.visits/";
  private static final String FIRST =
      Visits.file(
          Visits.row(1, "2025-02-20"),
          Visits.row(2, "2025-02-21"),
          Visits.row(3, "2025-03-05"),
          Visits.row(4, "", "2025-12-20", "Lê Chân"),
          Visits.row(5, "", "2026-01-10", "Kiến Thụy"));
  private static final String LATE = Visits.file(Visits.row(6, "", "2025-03-06", "Lê Chân"));

  /**
   * One record moves from February to March, one is withdrawn, one of December was in another unit.
   */
  private static final String CORRECTED =
      Visits.file(
          Visits.row(2, "2026-02-01", "2025-03-07", "Hải An"),
          Visits.row(4, "2026-02-01", "2025-12-21", "Hải An"),
          Visits.row(5, "2026-02-01", "2026-01-10", "Kiến Thụy", "withdrawn"));

  private final Map<String, String> set = new TreeMap<>();
  @TempDir Path folder;

  @BeforeEach
  void setClock() {
    set("trian.now", "2026-03-02T08:00:00");
  }

  @AfterEach
  void forgetSettings() {
    set.keySet().forEach(System::clearProperty);
  }

  private void set(String name, String value) {
    set.put(name, value);
    System.setProperty(name, value);
  }

  private static Workplace run(Workplace place, String file, String content) {
    Ended run = place.with(file, content).trian("run");
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    return place;
  }

  @Test
  void aReleaseKeepsOnePartAMonthAndSharesThoseThatNothingTouched() {
    Workplace place = run(new Workplace(folder), "1.csv", FIRST);
    Set<Path> first = kept(place, "part");
    assertThat(first).hasSize(4);

    run(place, "2.csv", LATE);

    Set<Path> fresh = kept(place, "part");
    assertThat(fresh).hasSize(5).containsAll(first);
    fresh.removeAll(first);
    assertThat(fresh).singleElement().satisfies(part -> assertThat(lines(part, "V")).hasSize(2));
    assertThat(kept(place, "years")).hasSize(2);
  }

  @Test
  void aMonthThatIsTouchedIsKeptAsTheSameFileHoweverItIsMade() {
    Workplace little = run(new Workplace(folder.resolve("little")), "1.csv", FIRST);
    run(little, "2.csv", LATE);
    run(little, "3.csv", CORRECTED);
    set("trian.report.rows", "3");
    Workplace much = run(new Workplace(folder.resolve("much")), "1.csv", FIRST);
    run(much, "2.csv", LATE);
    run(much, "3.csv", CORRECTED);

    assertThat(names(kept(much, "part"))).isEqualTo(names(kept(little, "part")));
    assertThat(names(kept(much, "years"))).isEqualTo(names(kept(little, "years")));

    Set<Path> before = kept(much, "part");
    assertThat(much.trian("report", "--years").exit()).isZero();
    assertThat(kept(much, "part")).isEqualTo(before);
    assertThat(kept(much, "years")).hasSize(3);
  }

  @Test
  void aboveTheRowsOfASheetTheVisitsStandInFilesByMonthAndOnlyWhatChangedIsWrittenAgain() {
    set("trian.report.rows", "3");
    Workplace place = new Workplace(folder).with("1.csv", FIRST);
    assertThat(written(place.trian("run", "--json")))
        .containsExactly(
            WORKBOOK.replace("xlsx", "pdf"),
            VISITS + "2025-02.csv",
            VISITS + "2025-03.csv",
            VISITS + "2025-12.csv",
            VISITS + "2026-01.csv",
            WORKBOOK);
    assertThat(sheets(place))
        .contains(
            "Visits: Có 5 lượt thăm, quá nhiều cho một trang tính: xem các tệp theo tháng trong"
                + " thư mục visits-by-district-and-year.visits cạnh tệp này.")
        .anyMatch(cell -> cell.startsWith("Trace: Có 5 bản ghi"))
        .anyMatch(cell -> cell.startsWith("Hosts: Có 3 cơ sở và cá nhân."))
        .anyMatch(cell -> cell.startsWith("BridgeVisits: Có 1 lượt thăm"));
    assertThat(text(place.output().resolve(VISITS + "2025-12.csv")))
        .startsWith("\uFEFFyear,month,year_other_calendar,province_code,province,unit_code,unit,")
        .contains("\r\n2025,2025-12,2026,31,Thành phố Hải Phòng,305,Quận Lê Chân,2025-12-20,")
        .endsWith(",5\r\n");

    place.with("2.csv", LATE);
    Map<String, String> before = place.outputs();
    assertThat(written(place.trian("run", "--json")))
        .containsExactly(WORKBOOK.replace("xlsx", "pdf"), VISITS + "2025-03.csv", WORKBOOK);

    Map<String, String> after = place.outputs();
    assertThat(after)
        .containsEntry(
            VISITS + "earlier/1/2025-03.csv", String.valueOf(before.get(VISITS + "2025-03.csv")))
        .containsEntry(VISITS + "2025-02.csv", String.valueOf(before.get(VISITS + "2025-02.csv")))
        .doesNotContainKey(VISITS + "earlier/1/2025-02.csv");
    assertVerified(place);
    String manifest = text(place.output().resolve("manifest.json"));
    assertThat(manifest.split(VISITS + "2025-02.csv", -1)).hasSize(4);
  }

  @Test
  void aFileOfVisitsThatIsGoneIsDeliveredAgain() throws IOException {
    set("trian.report.rows", "3");
    Workplace place = run(new Workplace(folder), "1.csv", FIRST);
    Map<String, String> before = place.outputs();
    Files.delete(place.output().resolve(VISITS + "2025-02.csv"));
    Files.delete(place.output().resolve(VISITS + "2025-12.csv"));

    run(place, "2.csv", LATE);
    assertThat(place.outputs())
        .containsEntry(VISITS + "2025-02.csv", String.valueOf(before.get(VISITS + "2025-02.csv")))
        .containsEntry(VISITS + "2025-12.csv", String.valueOf(before.get(VISITS + "2025-12.csv")));

    before = place.outputs();
    Files.delete(place.output().resolve(VISITS + "2026-01.csv"));
    assertThat(place.trian("report", "--years").exit()).isZero();
    assertThat(place.outputs()).isEqualTo(before);
    assertVerified(place);
  }

  @Test
  void whatChangedIsToldAsIfAllHadBeenGoneThrough() {
    List<List<String>> told = new ArrayList<>();
    for (String rows : List.of("100000", "3")) {
      set("trian.report.rows", rows);
      Workplace place = run(new Workplace(folder.resolve(rows)), "1.csv", FIRST);
      run(place, "2.csv", LATE);
      List<String> all = new ArrayList<>();
      all.addAll(tables(place));
      run(place, "3.csv", CORRECTED);
      all.addAll(tables(place));
      assertThat(place.trian("withdraw", "2.csv", "--reason=x").exit()).isZero();
      assertThat(place.trian("run").exit()).isZero();
      all.addAll(tables(place));
      all.add(place.trian("trace", "years/T:2025", "--json").out());
      all.add(place.trian("trace", "years/2/1", "--json").out());
      told.add(all);
      assertVerified(place);
    }

    assertThat(told.get(1)).isEqualTo(told.get(0));
    assertThat(told.get(0))
        .anyMatch(row -> row.contains("Quận Lê Chân | 2025 | Lượt thăm | 2 | 1 | nơi gửi sửa lại"));
  }

  @Test
  void aRebuiltLedgerGoesOnWithThePartsThatAreKept() {
    set("trian.report.rows", "3");
    Workplace place = run(new Workplace(folder), "1.csv", FIRST);
    run(place, "2.csv", LATE);
    Map<String, String> outputs = place.outputs();

    assertThat(place.trian("rebuild").exit()).isZero();
    assertThat(place.trian("report", "--years").exit()).isZero();
    assertThat(place.outputs()).isEqualTo(outputs);

    place.with("3.csv", CORRECTED);
    assertThat(written(place.trian("run", "--json")))
        .containsExactly(
            WORKBOOK.replace("xlsx", "findings.csv"),
            WORKBOOK.replace("xlsx", "pdf"),
            VISITS + "2025-02.csv",
            VISITS + "2025-03.csv",
            VISITS + "2025-12.csv",
            WORKBOOK);
    assertThat(place.output().resolve(VISITS + "2026-01.csv")).doesNotExist();
    assertVerified(place);
  }

  @Test
  void aMonthWhoseVisitsArePlacedOtherwiseByRecordsOfAnotherIsWrittenAgain() {
    set("trian.report.rows", "1");
    String header = "record_no,visit_date,delegation,host_kind,host_name,district,province\n";
    Workplace place =
        run(
            new Workplace(folder),
            "1.csv",
            header
                + """
                1,2015-02-20,UBND,facility,Bệnh viện Bình An,Thành phố Huế,Thừa Thiên Huế
                2,2025-02-20,UBND,facility,Bệnh viện Bình An,Quận Thuận Hóa,Thành phố Huế
                """);
    assertThat(text(place.output().resolve(VISITS + "2015-02.csv"))).contains("Quận Thuận Hóa,");

    place.with(
        "2.csv",
        header + "3,2025-03-20,UBND,facility,Bệnh viện Bình An,Quận Phú Xuân,Thành phố Huế\n");
    assertThat(written(place.trian("run", "--json")))
        .contains(VISITS + "2015-02.csv", VISITS + "2025-03.csv")
        .doesNotContain(VISITS + "2025-02.csv");
    assertThat(text(place.output().resolve(VISITS + "2015-02.csv"))).contains("Không đặt được");
    assertVerified(place);
  }

  @Test
  void aBackupHoldsThePartsAndWithoutOneOfThemNothingIsTraced() throws IOException {
    set("trian.report.rows", "3");
    Workplace place = run(new Workplace(folder.resolve("place")), "1.csv", FIRST);
    run(place, "2.csv", LATE);
    Path backup = folder.resolve("backup.zip");
    assertThat(place.trian("backup", backup.toString()).exit()).isZero();
    Workplace restored = new Workplace(folder.resolve("restored"));
    assertThat(restored.trian("restore", backup.toString()).exit()).isZero();
    assertThat(names(kept(restored, "part"))).isEqualTo(names(kept(place, "part")));
    assertThat(restored.trian("trace", "years/2/T", "--json").json().get("visits").asInt())
        .isEqualTo(6);

    Files.delete(kept(restored, "part").iterator().next());

    assertThat(restored.trian("trace", "years/2/T").exit()).isEqualTo(ExitCode.ENVIRONMENT);
  }

  @Test
  void aPlannersFilesNameNobody() {
    set("trian.report.rows", "1");
    set("trian.editions", "internal,planner");
    Workplace place =
        run(
            new Workplace(folder),
            "1.csv",
            """
            record_no,visit_date,delegation,host_kind,host_name,host_title,district,province,recommendation
            1,2025-02-20,UBND,person,Trần Thị Bích,Bác sĩ Trần Thị Bích,Hải An,Hải Phòng,Cảm ơn bà Trần Thị Bích
            2,2025-03-20,UBND,facility,Trạm y tế,,Hải An,Hải Phòng,
            """);
    run(
        place,
        "2.csv",
        """
        record_no,visit_date,delegation,host_kind,host_name,host_title,district,province
        3,2025-03-21,UBND,person,Lê Văn Cường,Bác sĩ,Hải An,Hải Phòng
        """);

    String planner = VISITS.replace(".visits", "-planner.visits");
    assertThat(text(place.output().resolve(VISITS + "2025-02.csv"))).contains("Trần Thị Bích");
    assertThat(text(place.output().resolve(planner + "2025-02.csv")))
        .contains(",person,,Bác sĩ")
        .doesNotContain("Bích");
    assertThat(text(place.output().resolve(planner + "2025-03.csv")))
        .contains(",person,,Bác sĩ,")
        .contains(",Trạm y tế,")
        .doesNotContain("Cường");
    assertThat(
            IssuedWorkbook.everything(
                place.output().resolve(WORKBOOK.replace(".xlsx", "-planner.xlsx"))))
        .noneMatch(cell -> cell.contains("Bích") || cell.contains("Cường"))
        .anyMatch(cell -> cell.startsWith("Recommendations: Cảm ơn bà"));
    assertVerified(place);
  }

  /**
   * What the workbook says but for the sheets that are files, and for the number of the release.
   */
  private static List<String> tables(Workplace place) {
    List<String> rows = new ArrayList<>();
    for (String table : List.of("ByDistrictYear", "Changes", "Bridge", "Quality", "Ranking")) {
      IssuedWorkbook.table(place.output().resolve(WORKBOOK), table)
          .forEach(row -> rows.add(table + ": " + String.join(" | ", row)));
    }
    return rows;
  }

  private static List<String> sheets(Workplace place) {
    return IssuedWorkbook.everything(place.output().resolve(WORKBOOK));
  }

  private static List<String> written(Ended run) {
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    return run.json()
        .get("outputs")
        .valueStream()
        .map(of -> of.get("path").asString())
        .filter(path -> path.startsWith("years/"))
        .toList();
  }

  private static void assertVerified(Workplace place) {
    List<String> command = new ArrayList<>(List.of("verify"));
    place.outputs().keySet().stream()
        .filter(path -> !path.equals("manifest.json") && !path.startsWith("returned/"))
        .forEach(path -> command.add(place.output().resolve(path).toString()));
    Ended verified = place.trian(command.toArray(String[]::new));
    assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
  }

  private static Set<Path> kept(Workplace place, String kind) {
    Set<Path> kept = new TreeSet<>();
    try (Stream<Path> files = Files.list(place.data().resolve("releases"))) {
      for (Path file : files.toList()) {
        String is =
            !lines(file, "M").isEmpty() ? "years" : !lines(file, "S").isEmpty() ? "part" : "month";
        if (is.equals(kind)) {
          kept.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kept;
  }

  private static Set<String> names(Set<Path> files) {
    Set<String> names = new TreeSet<>();
    files.forEach(file -> names.add(file.getFileName().toString()));
    return names;
  }

  private static List<String> lines(Path file, String kind) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> line.startsWith(kind + ",")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
