package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.trian.app.Workplace.Ended;

/** Figures on maps of several dates, what their differences are worth, and why they are so. */
@Tag("job")
class MapsTest {
  private static final String HEADER =
      "record_no,visit_date,delegation,host_kind,host_name,commune,district,province,gift,gift_value_vnd\n";

  private static final List<String> MAPS =
      List.of(
          "as-recorded",
          "2004-12-31",
          "2018-02-27",
          "2025-06-30",
          "2025-07-01",
          "2026-04-30",
          "2026-11-26");

  @TempDir Path folder;

  @AfterEach
  void forgetTheTime() {
    System.clearProperty("trian.now");
    System.clearProperty("trian.senders.31");
  }

  private Workplace place(String... rows) {
    Workplace place = new Workplace(folder).with("so-y-te/a.csv", HEADER + String.join("\n", rows));
    assertThat(place.receive().exit()).isZero();
    return place;
  }

  @Test
  void totalsAreEqualOnEveryMap() {
    Workplace place = new Workplace(folder).withSample();
    place.with("more.csv", HEADER + String.join("\n", HARD));
    place.receive();

    for (String calendar : List.of("statistical", "administrative")) {
      for (String level : List.of("province", "district", "commune")) {
        Map<String, String> totals = new LinkedHashMap<>();
        for (String map : MAPS) {
          totals.put(
              map,
              totals(
                  place.trian(
                      "summary",
                      "--by=unit,month",
                      "--format=csv",
                      "--map=" + map,
                      "--level=" + level,
                      "--calendar=" + calendar)));
        }
        assertThat(totals.values())
            .as(calendar + " " + level)
            .hasSize(7)
            .containsOnly(totals.get("as-recorded"));
      }
    }
    assertThat(totals(place.trian("summary", "--format=csv"))).startsWith("visits 55 ");
  }

  /** Places that are hard to state on another map. */
  private static final List<String> HARD =
      List.of(
          "1,2023-02-20,UBND,facility,Bệnh viện Một,,Huyện An Dương,Hải Phòng,yes,1000000",
          "2,2012-02-20,UBND,facility,Bệnh viện Hai,,Huyện Từ Liêm,Hà Nội,yes,",
          "3,2012-02-20,UBND,person,,Xã Mễ Trì,Huyện Từ Liêm,Hà Nội,,",
          "4,2026-02-20,UBND,facility,Bệnh viện Ba,,Huyện Kiến Thụy,Hải Phòng,no,",
          "5,2026-02-20,UBND,facility,Bệnh viện Bốn,Xã Cổ Bi,,Hà Nội,,",
          "6,2026-02-20,UBND,facility,Trung tâm Y tế huyện Thanh Trì,,,Hà Nội,yes,trên 5 triệu",
          "7,2022-02-20,UBND,facility,Trung tâm Y tế huyện Thanh Trì,,Huyện Thanh Trì,Hà Nội,yes,2000000",
          "8,2007-02-20,UBND,facility,Bệnh viện Năm,,,Hà Tây,,",
          "9,2007-02-20,UBND,facility,Bệnh viện Sáu,,Mê Linh,Vĩnh Phúc,,",
          "10,2020-02-20,UBND,facility,Bệnh viện Bảy,,Quận 9,TP.HCM,,",
          "11,2022-02-20,UBND,facility,Bệnh viện Tám,,Quận 9,TP.HCM,,",
          "12,2026-05-20,UBND,facility,Bệnh viện Chín,Phường Trảng Bom,,Đồng Nai,,",
          "13,2024-02-20,UBND,facility,Bệnh viện Mười,,Bạch Long Vĩ,Hải Phòng,,",
          "14,2026-02-20,UBND,facility,Bệnh viện Mười,,,Hải Phòng,,",
          "15,2019-02-20,UBND,facility,Bệnh viện Mười Một,,Hoành Bồ,Quảng Ninh,,",
          "16,2025-02-20,UBND,facility,Trạm Y tế Phường 1,,,TP.HCM,,",
          "17,2024-12-20,UBND,facility,Bệnh viện Mười Hai,,Đạ Huoai,Lâm Đồng,,",
          "18,2026-02-20,UBND,facility,Bệnh viện Mười Ba,,Nơi Không Có,Cà Mau,,",
          "19,2021-02-20,UBND huyện Kiến Thụy,facility,Bệnh viện Mười Bốn,,,Hải Phòng,,");

  @Test
  void theCommonMapCountsWhatMovedWholeAndNamesWhatCannotBePlaced() {
    Workplace place =
        place(
            "1,2023-02-20,UBND,facility,Bệnh viện Một,Xã An Hồng,Huyện An Dương,Hải Phòng,,",
            "2,2023-02-20,UBND,facility,Bệnh viện Hai,,Huyện An Dương,Hải Phòng,,",
            "3,2023-02-20,UBND,facility,Bệnh viện Ba,,Huyện Thủy Nguyên,Hải Phòng,,",
            "4,2026-02-20,UBND,facility,Bệnh viện Bốn,Xã Kiến Hải,,Hải Phòng,,",
            "5,2026-02-20,UBND,facility,Bệnh viện Năm,,Quận Kiến An,Hải Phòng,,",
            "6,2026-02-20,UBND,facility,Bệnh viện Sáu,,,Hải Phòng,,");

    assertThat(visits(place, "2025-06-30"))
        .isEqualTo(
            """
            ,Tỉnh Hải Dương hoặc Thành phố Hải Phòng,,"Cấp tỉnh (không ghi huyện, xã)",2026,1
            31,Thành phố Hải Phòng,,Không đặt được trên bản đồ này: Quận Hồng Bàng hoặc Quận An Dương,2023,1
            31,Thành phố Hải Phòng,303,Quận Hồng Bàng,2023,1
            31,Thành phố Hải Phòng,307,Quận Kiến An,2026,1
            31,Thành phố Hải Phòng,311,Thành phố Thuỷ Nguyên,2023,1
            31,Thành phố Hải Phòng,314,Huyện Kiến Thuỵ,2026,1
            """);
    assertThat(visits(place, "as-recorded"))
        .isEqualTo(
            """
            31,Thành phố Hải Phòng,,"Cấp tỉnh (không ghi huyện, xã)",2026,1
            31,Thành phố Hải Phòng,,Không đặt được trên bản đồ này: Phường Kiến An hoặc Phường Phù Liễn,2026,1
            31,Thành phố Hải Phòng,11749,Xã Kiến Hải,2026,1
            31,Thành phố Hải Phòng,311,Huyện Thuỷ Nguyên,2023,1
            31,Thành phố Hải Phòng,312,Huyện An Dương,2023,2
            """);
  }

  @Test
  void anotherRecordTellsTheAddressOfAFacilityInWhateverOrderTheyCome() {
    Workplace place =
        place("1,2024-02-20,UBND,facility,Bệnh viện Việt Tiệp,,,Hải Phòng,yes,1000000");
    String alone = visits(place, "as-recorded");
    place.with(
        "so-y-te/b.csv",
        HEADER + "2,2023-02-20,UBND,facility,Bệnh viện Việt Tiệp,,Quận Lê Chân,Hải Phòng,,");
    place.receive();

    assertThat(visits(place, "as-recorded"))
        .isEqualTo(
            """
            31,Thành phố Hải Phòng,305,Quận Lê Chân,2023,1
            31,Thành phố Hải Phòng,305,Quận Lê Chân,2024,1
            """);
    place.trian("withdraw", "so-y-te/b.csv", "--reason", "bản nháp");
    assertThat(visits(place, "as-recorded"))
        .isEqualTo(alone)
        .isEqualTo("31,Thành phố Hải Phòng,,\"Cấp tỉnh (không ghi huyện, xã)\",2024,1\n");
  }

  @Test
  void recordsThatDisagreeOnAnAddressTellNothing() {
    Workplace place =
        place(
            "1,2024-02-20,UBND,facility,Bệnh viện Việt Tiệp,,,Hải Phòng,,",
            "2,2023-02-20,UBND,facility,Bệnh viện Việt Tiệp,,Quận Lê Chân,Hải Phòng,,",
            "3,2022-02-20,UBND,facility,Bệnh viện Việt Tiệp,,Quận Hồng Bàng,Hải Phòng,,");

    assertThat(visits(place, "as-recorded"))
        .contains("31,Thành phố Hải Phòng,,\"Cấp tỉnh (không ghi huyện, xã)\",2024,1\n");
  }

  @Test
  void aDividedUnitIsMovedByTheAddressThatALaterRecordTells() {
    Workplace place =
        place(
            "1,2022-02-20,UBND,facility,Trung tâm Y tế huyện Thanh Trì,,Huyện Thanh Trì,Hà Nội,,",
            "2,2026-02-20,UBND,facility,Trung tâm Y tế huyện Thanh Trì,Xã Thanh Trì,,Hà Nội,,",
            "3,2022-02-20,UBND,facility,Bệnh viện Nội tiết Trung ương,,Huyện Thanh Trì,Hà Nội,,");

    assertThat(visits(place, "2026-04-30"))
        .isEqualTo(
            """
            01,Thành phố Hà Nội,,Không đặt được trên bản đồ này: Huyện Thanh Trì (một trong 13 đơn vị),2022,1
            01,Thành phố Hà Nội,00640,Xã Thanh Trì,2022,1
            01,Thành phố Hà Nội,00640,Xã Thanh Trì,2026,1
            """);
  }

  @Test
  void aPlaceIsKnownFromTheFacilitysNameAndFromTheGroundOfTheDelegation() {
    Workplace place =
        place(
            "1,2025-02-18,Sở Y tế,facility,Trạm Y tế phường Tràng Cát,,,Hải Phòng,,",
            "2,2025-02-18,Sở Y tế,facility,Trung tâm Y tế huyện Kiến Thụy,,,Hải Phòng,,",
            "3,2025-02-18,UBND quận Đồ Sơn,facility,Bệnh viện Sáu,,,Hải Phòng,,",
            "4,2025-02-18,Sở Y tế,person,Trung tâm Y tế huyện Kiến Thụy,,,Hải Phòng,,");

    assertThat(visits(place, "as-recorded"))
        .isEqualTo(
            """
            31,Thành phố Hải Phòng,,"Cấp tỉnh (không ghi huyện, xã)",2025,1
            31,Thành phố Hải Phòng,306,Quận Hải An,2025,1
            31,Thành phố Hải Phòng,308,Quận Đồ Sơn,2025,1
            31,Thành phố Hải Phòng,314,Huyện Kiến Thuỵ,2025,1
            """);
  }

  @Test
  void everyLineIsTheCountOfItsVisitsWhateverTheirFacilitysNamesTell() throws IOException {
    Workplace place =
        place(
            "1,2024-02-20,UBND,facility,Bệnh viện Hoàn Mỹ,Xã Kim Chung,,Hà Nội,yes,1000000",
            "2,2024-02-21,UBND,facility,Bệnh viện Hoàn Mỹ,Xã Tân Minh,,Hà Nội,yes,1000000",
            "3,2024-02-22,UBND,facility,Bệnh viện Hoàn Mỹ,,Huyện Đông Anh,Hà Nội,yes,1000000",
            "4,2007-02-22,UBND,facility,Bệnh viện Bạch Mai,,,Hà Nội,,",
            "5,2010-02-22,UBND,facility,Bệnh viện Bạch Mai,,,Hà Nội,,",
            "6,2012-02-22,UBND,facility,Bệnh viện Bạch Mai,,Quận Hà Đông,Hà Nội,,",
            "7,2004-08-31,UBND,facility,Bệnh viện Việt Đức,,,Hà Nội,,",
            "8,2004-08-31,UBND,facility,Bệnh viện Việt Đức,,Huyện Đông Anh,Hà Nội,,");

    for (String map : MAPS) {
      for (List<String> line :
          lines(place.trian("summary", "--format=csv", "--map=" + map).out())) {
        assertThat(Integer.parseInt(line.get(5))).as(map + " " + line).isPositive();
        assertThat(Integer.parseInt(line.get(6))).as(map + " " + line).isEqualTo(1);
      }
    }
    place.trian("run");
    Map<String, Integer> recount = new TreeMap<>();
    Path file = place.output().resolve("years/visits-by-district-and-year.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Row row : workbook.getSheet("Visits")) {
        if (row.getRowNum() > 0) {
          String unit =
              "%s,%s,%d"
                  .formatted(
                      row.getCell(5).getStringCellValue(),
                      row.getCell(6).getStringCellValue(),
                      (int) row.getCell(1).getNumericCellValue());
          recount.merge(unit, 1, Integer::sum);
        }
      }
    }
    Map<String, Integer> told = new TreeMap<>();
    lines(place.trian("summary", "--format=csv", "--map=2025-06-30").out())
        .forEach(
            line ->
                told.put(
                    line.get(2) + "," + line.get(3) + "," + line.get(4),
                    Integer.valueOf(line.get(5))));
    assertThat(recount).isEqualTo(told);
  }

  @Test
  void whatANameTellsIsNotTakenForMoreThanItSays() {
    Workplace place =
        place(
            // A name that tells another place than the delegation's ground.
            "1,2022-02-20,Quận ủy Quận 1,facility,Bệnh viện quận Thủ Đức,,,Hồ Chí Minh,,",
            "2,2022-02-20,UBND huyện Thanh Trì,facility,Trung tâm Y tế huyện Đông An,,,Hà Nội,,",
            // Another province's.
            "3,2022-02-20,Sở Y tế,facility,\"Trung tâm Y tế huyện Châu Thành, tỉnh Tiền Giang\",,,Bến Tre,,",
            // The province itself, and names that every district has one of.
            "4,2022-02-20,Sở Y tế,facility,\"Trạm Y tế phường Bến Thành, TP Hồ Chí Minh\",,,Hồ Chí Minh,,",
            "5,2022-02-20,Sở Y tế,facility,TTYT,,Quận 3,Hồ Chí Minh,,",
            "6,2023-02-20,Sở Y tế,facility,TTYT,,,Hồ Chí Minh,,",
            "7,2022-02-20,Sở Y tế,,Bác sĩ Nguyễn Văn Một,,Quận 3,Hồ Chí Minh,,",
            "8,2023-02-20,Sở Y tế,,Bác sĩ Nguyễn Văn Một,,,Hồ Chí Minh,,",
            // What is not understood in the columns is no reason to stop.
            "9,2022-02-20,Sở Y tế,facility,\"Trạm Y tế, TP Hồ Chí Minh\",Phường Bến Thàn,,Hồ Chí Minh,,");

    assertThat(visits(place, "as-recorded"))
        .isEqualTo(
            """
            01,Thành phố Hà Nội,,"Cấp tỉnh (không ghi huyện, xã)",2022,1
            79,Thành phố Hồ Chí Minh,,"Cấp tỉnh (không ghi huyện, xã)",2022,1
            79,Thành phố Hồ Chí Minh,,"Không xác định được huyện, xã",2022,1
            79,Thành phố Hồ Chí Minh,,"Cấp tỉnh (không ghi huyện, xã)",2023,2
            79,Thành phố Hồ Chí Minh,760,Quận 1,2022,1
            79,Thành phố Hồ Chí Minh,770,Quận 3,2022,2
            83,Tỉnh Bến Tre,,"Cấp tỉnh (không ghi huyện, xã)",2022,1
            """);
  }

  @Test
  void aMonthIsIssuedAgainWhenALaterRecordTellsWhereItsVisitsWere() {
    Workplace place = place("1,2024-02-20,UBND,facility,Bệnh viện Việt Tiệp,,,Hải Phòng,,");
    place.with(
        "so-y-te/b.csv",
        HEADER + "2,2025-02-20,UBND,facility,Bệnh viện Việt Tiệp,,Quận Lê Chân,Hải Phòng,,");

    List<String> issued = new ArrayList<>();
    place
        .trian("run", "--json")
        .json()
        .get("outputs")
        .forEach(output -> issued.add(output.get("path").asString()));

    assertThat(issued).contains("2024-02/visits-2024-02.xlsx", "2025-02/visits-2025-02.xlsx");
    assertThat(place.trian("run", "--json").json().get("outputs")).isEmpty();
  }

  @Test
  void whatCameFromAnotherProvinceThanItsOwnIsNoReportOfAUnit() {
    Workplace place =
        place(
            "1,2023-02-20,UBND,facility,Bệnh viện Một,Phường Cát Bi,Quận Hải An,Hải Phòng,,",
            "2,2024-02-20,UBND,facility,Bệnh viện Hai,,Thanh Hà,Hải Dương,,",
            "3,2026-02-20,UBND,facility,Bệnh viện Một,Phường Hải An,,Hải Phòng,,");

    assertThat(differences(place, "--map=2026-04-30"))
        .contains("Phường Hải An 2023 2024 1 null null not-received");
  }

  @Test
  void aHostIsOneOnTheMapWhereItIsInOneUnit() {
    Workplace place =
        place(
            "1,2025-02-20,UBND,facility,Trung tâm Y tế huyện Kiến Thụy,,Kiến Thụy,Hải Phòng,,",
            "2,2025-09-20,UBND,facility,Trung tâm Y tế huyện Kiến Thụy,Xã Kiến Thụy,,Hải Phòng,,",
            "3,2025-02-20,UBND,facility,Trạm Y tế,Xã Đại Đồng,Kiến Thụy,Hải Phòng,,",
            "4,2025-02-20,UBND,facility,Trạm Y tế,Xã Đông Phương,Kiến Thụy,Hải Phòng,,");

    assertThat(place.trian("summary", "--format=csv", "--map=2025-06-30").out())
        .contains("314,Huyện Kiến Thuỵ,2025,4,3,4,");
    assertThat(place.trian("summary", "--format=csv").out())
        .contains("314,Huyện Kiến Thuỵ,2025,3,3,3,", "11680,Xã Kiến Thụy,2025,1,1,1,");
  }

  @Test
  void everyDifferenceSaysWhatItIsWorth() {
    Workplace place =
        place(
            "1,2018-02-20,UBND,facility,Bệnh viện Một,,Thành phố Hạ Long,Quảng Ninh,,",
            "2,2020-02-20,UBND,facility,Bệnh viện Một,,Thành phố Hạ Long,Quảng Ninh,,",
            "3,2019-02-20,UBND,facility,Bệnh viện Hai,,Hoành Bồ,Quảng Ninh,,",
            "4,2021-02-20,UBND,facility,Bệnh viện Ba,,Nơi Không Có,Quảng Ninh,,");
    place.with("so-y-te/nil-2022.csv", HEADER);
    place.receive();

    assertThat(differences(place, "--map=as-recorded"))
        .isEqualTo(
            """
            Không xác định được huyện, xã 2020 2021 0 1 1 partly-unplaceable
            Không xác định được huyện, xã 2021 2022 1 0 -1 partly-unplaceable
            Thành phố Hạ Long 2018 2019 1 0 -1 comparable
            Thành phố Hạ Long 2019 2020 0 1 1 boundary-changed
            Thành phố Hạ Long 2020 2021 1 null null partly-unplaceable
            Thành phố Hạ Long 2021 2022 null 0 null partly-unplaceable
            Huyện Hoành Bồ 2018 2019 0 1 1 comparable
            Huyện Hoành Bồ 2019 2020 1 null null no-unit
            """);
    assertThat(differences(place))
        .contains(
            """
            Thành phố Hạ Long 2018 2019 1 1 0 comparable
            Thành phố Hạ Long 2019 2020 1 1 0 comparable
            Thành phố Hạ Long 2020 2021 1 null null partly-unplaceable
            """)
        .doesNotContain("Hoành Bồ");
    assertThat(notes(place, "--map=as-recorded"))
        .contains(
            "đơn vị hoặc địa giới thay đổi từ ngày 01/01/2020 (837/NQ-UBTVQH14)",
            "số lượt thăm không đặt được trên bản đồ này: 1",
            "đơn vị không tồn tại: 2020");
  }

  @Test
  void whoIsExpectedToSendIsMissedWhereNothingCame() {
    System.setProperty("trian.senders.31", "so-y-te, benh-vien");
    Workplace place =
        place(
            "1,2023-02-20,UBND,facility,Bệnh viện Một,,Lê Chân,Hải Phòng,,",
            "2,2024-02-20,UBND,facility,Bệnh viện Một,,Lê Chân,Hải Phòng,,");
    assertThat(differences(place)).isEqualTo("Quận Lê Chân 2023 2024 1 1 0 not-received\n");

    place.with("benh-vien/nil-2023.csv", HEADER).with("benh-vien/nil-2024-02.csv", HEADER + "\n");
    place.receive();
    assertThat(differences(place)).isEqualTo("Quận Lê Chân 2023 2024 1 1 0 comparable\n");
  }

  @Test
  void aDifferenceIsTakenApartIntoItsRecords() {
    System.setProperty("trian.now", "2024-01-10T06:00:00");
    Workplace place =
        place(
            "1,2022-02-20,UBND,facility,Bệnh viện Một,,Kiến Thụy,Hải Phòng,,",
            "2,2022-02-21,UBND,facility,Bệnh viện Hai,,Kiến Thụy,Hải Phòng,,");
    place.trian("run");
    System.setProperty("trian.now", "2027-01-10T06:00:00");
    place.with(
        "so-y-te/b.csv",
        HEADER
            + """
            2,2022-02-21,UBND,facility,Bệnh viện Hai,,Lê Chân,Hải Phòng,,
            3,2022-02-22,UBND,facility,Bệnh viện Ba,,Kiến Thụy,Hải Phòng,,
            4,2026-02-22,UBND,facility,Bệnh viện Ba,Xã Kiến Minh,,Hải Phòng,,
            5,2026-02-23,UBND,facility,Bệnh viện Một,Xã Nghi Dương,,Hải Phòng,,
            """);
    place.trian("run");

    Ended explained =
        place.trian("summary", "--explain", "314", "--from=2022", "--to=2026", "--json");
    JsonNode told = explained.json();
    assertThat(told.get("as_recorded").toString()).isEqualTo("[2,0]");
    assertThat(told.get("on_map").toString()).isEqualTo("[2,2]");
    assertThat(told.get("difference").asInt()).isEqualTo(-2);
    assertThat(told.get("real_change").asInt()).isZero();
    assertThat(told.get("boundary").asInt()).isEqualTo(-2);
    assertThat(told.get("late").asInt()).isEqualTo(-1);
    assertThat(told.get("correction").asInt()).isEqualTo(1);
    List<String> parts = new ArrayList<>();
    for (JsonNode part : told.get("parts")) {
      for (String sign : List.of("more", "fewer")) {
        for (JsonNode visit : part.get(sign)) {
          parts.add(
              "%s %s %s %s:%d"
                  .formatted(
                      part.get("kind").asString(),
                      part.get("year").asString(),
                      sign,
                      visit.get("file").asString(),
                      visit.get("line").asInt()));
        }
      }
    }
    assertThat(parts)
        .containsExactly(
            "real-change 2022 more so-y-te/a.csv:2",
            "real-change 2022 more so-y-te/a.csv:3",
            "real-change 2026 more so-y-te/b.csv:4",
            "real-change 2026 more so-y-te/b.csv:5",
            "boundary 2026 fewer so-y-te/b.csv:4",
            "boundary 2026 fewer so-y-te/b.csv:5",
            "late 2022 more so-y-te/b.csv:3",
            "correction 2022 fewer so-y-te/a.csv:3");
  }

  private static String totals(Ended summary) {
    assertThat(summary.exit()).isZero();
    String[] names = {"visits", "hosts", "facilities", "persons", "gifts", "min"};
    Map<String, Long> sums = new TreeMap<>();
    long open = 0;
    for (List<String> line : lines(summary.out())) {
      for (int at = 0; at < names.length; at++) {
        if (at != 1) {
          sums.merge(names[at], Long.valueOf(line.get(5 + at)), Long::sum);
        }
      }
      open += line.get(11).isEmpty() ? 1 : 0;
    }
    return "visits %d facilities %d persons %d gifts %d min %d open %d"
        .formatted(
            sums.get("visits"),
            sums.get("facilities"),
            sums.get("persons"),
            sums.get("gifts"),
            sums.get("min"),
            open);
  }

  private static List<List<String>> lines(String csv) {
    List<List<String>> lines = new ArrayList<>();
    try (var reader = CsvReader.builder().ofCsvRecord(csv)) {
      reader.stream().skip(1).forEach(record -> lines.add(record.getFields()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** The lines of a summary up to the visits. */
  private static String visits(Workplace place, String map) {
    StringBuilder text = new StringBuilder();
    place
        .trian("summary", "--format=csv", "--map=" + map)
        .out()
        .lines()
        .skip(1)
        .map(line -> line.replaceFirst("(,[0-9]*){6}$", ""))
        .forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static String differences(Workplace place, String... options) {
    StringBuilder text = new StringBuilder();
    for (JsonNode row : rows(place, options)) {
      text.append(row.get("unit").asString());
      for (String column :
          List.of("from", "to", "visits_from", "visits_to", "difference", "comparability")) {
        JsonNode cell = row.get(column);
        text.append(' ').append(cell.isString() ? cell.asString() : cell.toString());
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static List<String> notes(Workplace place, String... options) {
    List<String> notes = new ArrayList<>();
    rows(place, options).forEach(row -> notes.add(row.get("comparability_note").asString()));
    return notes;
  }

  private static JsonNode rows(Workplace place, String... options) {
    List<String> line = new ArrayList<>(List.of("summary", "--differences", "--json"));
    line.addAll(List.of(options));
    return place.trian(line.toArray(String[]::new)).json();
  }
}
