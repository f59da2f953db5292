package vn.trian.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import vn.trian.place.Unit;

/**
 * Records over the real units, always the same for the same days: 60 of 100 in the days around 27
 * February, four in five written with the official names of their day, the rest in short forms or
 * with the district alone. Of ten thousand rows 50 misspell their commune and 20 have a day that
 * does not exist. Bodies, leads and hosts repeat as in a country; nobody has a name.
 */
final class SeededRecords {
  static final List<String> COLUMNS =
      List.of(
          "record_no",
          "visit_date",
          "occasion",
          "delegation",
          "lead_name",
          "lead_title",
          "host_kind",
          "host_name",
          "host_title",
          "commune",
          "district",
          "province",
          "gift",
          "gift_value_vnd",
          "gift_description");

  private static final int DAY_DOES_NOT_EXIST = 20;
  private static final int COMMUNE_MISSPELT = DAY_DOES_NOT_EXIST + 50;

  private static final List<String> LEAD_TITLES =
      List.of("Giám đốc", "Phó Giám đốc", "Chủ tịch", "Phó Chủ tịch", "Trưởng phòng");
  private static final List<String> GIFTS =
      List.of(
          "01 lẵng hoa chúc mừng và phần quà",
          "quà tặng cán bộ, nhân viên",
          "hoa và bánh kẹo",
          "tiền mặt và hoa tươi chúc mừng Ngày Thầy thuốc Việt Nam");

  private final SplittableRandom random = new SplittableRandom(20260227);
  private final CsvLine line = new CsvLine();
  private final ExpectedTotals totals = new ExpectedTotals();
  private final SeededDays days;
  private final SeededPlaces places;

  private SeededRecords(SeededDays days) {
    this.days = days;
    this.places = new SeededPlaces(days.first(), days.last());
  }

  /**
   * Writes so many rows under a header.
   *
   * @param firstNo the number of the first row: other files of the same ledger begin elsewhere
   * @return what a summary of them must tell
   */
  static ExpectedTotals write(Path file, SeededDays days, long firstNo, long rows)
      throws IOException {
    SeededRecords records = new SeededRecords(days);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(String.join(",", COLUMNS));
      out.write('\n');
      for (long no = firstNo; no < firstNo + rows; no++) {
        out.append(records.next(no));
      }
    }
    return records.totals;
  }

  private CharSequence next(long no) {
    int kind = random.nextInt(10_000);
    LocalDate day = days.any(random);
    SeededPlace anywhere = places.any(random, day);
    boolean person = random.nextInt(10) == 0;
    boolean gift = random.nextInt(10) < 7;
    int value = gift && random.nextBoolean() ? 500_000 * (1 + random.nextInt(20)) : 0;
    boolean centre = !person && random.nextInt(4) == 0;
    SeededPlace place = centre ? places.centreOf(anywhere, day) : anywhere;
    boolean ofProvince = !place.hasDistrict() || random.nextInt(3) == 0;
    boolean exists = kind >= DAY_DOES_NOT_EXIST;
    line.begin()
        .cell(Long.toString(no))
        .cell(exists ? SeededDays.written(random, day) : day.getYear() + "-02-30")
        .cell(day.getMonthValue() == 2 ? "27-2" : "");
    delegation(ofProvince ? place.province() : place.unit());
    host(place, person, centre);
    place(place, exists && kind < COMMUNE_MISSPELT);
    line.cell(gift ? "yes" : "no")
        .cell(value == 0 ? "" : Integer.toString(value))
        .cell(gift ? GIFTS.get(random.nextInt(GIFTS.size())) : "");
    if (exists) {
      totals.add(place, day.getYear(), person, gift, value);
    }
    return line.end();
  }

  private void delegation(Unit unit) {
    String body = SeededPlace.lower(unit);
    line.cell((random.nextInt(4) == 0 ? "Hội Chữ thập đỏ " : "UBND ") + body);
    int lead = random.nextInt(8);
    int number = Math.floorMod(unit.code().hashCode(), 500) * 8 + lead;
    line.cell("Trưởng đoàn số " + number)
        .cell(LEAD_TITLES.get(lead % LEAD_TITLES.size()) + " " + body);
  }

  private void host(SeededPlace place, boolean person, boolean centre) {
    if (person) {
      String number = place.commune().code() + "-" + random.nextInt(8);
      line.cell("person").cell("Bác sĩ số " + number).cell("Bác sĩ, Trưởng trạm Y tế");
    } else {
      String station = "Trạm Y tế " + SeededPlace.lower(place.commune());
      line.cell("facility").cell(centre ? place.healthCentre() : station).cell("");
    }
  }

  private void place(SeededPlace place, boolean misspelt) {
    boolean districtAlone = place.hasDistrict() && random.nextInt(20) == 0;
    boolean shortly = random.nextInt(7) == 0;
    if (districtAlone) {
      line.cell("");
    } else if (misspelt && place.hasDistrict()) {
      line.cell(place.commune().fullName() + "nh");
    } else {
      line.cell(SeededPlace.written(place.commune(), shortly));
    }
    line.cell(place.districtWritten(shortly)).cell(SeededPlace.written(place.province(), shortly));
  }
}
