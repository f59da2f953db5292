package vn.trian.app;

import java.util.List;

/** Small files of visits in one province, for tests that ask what became of them. */
final class Visits {
  private static final String HEADER =
      "record_no,revised_on,visit_date,delegation,host_kind,host_name,district,province,gift,status\n";

  private Visits() {}

  static String file(String... rows) {
    return HEADER + String.join("", rows);
  }

  static String row(int recordNo, String date) {
    return row(recordNo, "", date, "Hải An");
  }

  /**
   * One row.
   *
   * @param recordNo its number, or 0 for a row without one
   */
  static String row(int recordNo, String revisedOn, String date, String district) {
    return row(recordNo, revisedOn, date, district, "");
  }

  static String row(int recordNo, String revisedOn, String date, String district, String status) {
    return "%s,%s,%s,UBND thành phố,facility,Trạm y tế,%s,Hải Phòng,yes,%s\n"
        .formatted(recordNo == 0 ? "" : recordNo, revisedOn, date, district, status);
  }

  /** The figures by the finest grain, and by others in the other calendar. */
  static String summaries(Workplace place) {
    StringBuilder all = new StringBuilder();
    for (String question :
        List.of(
            "--by=unit,month --level=commune --format=csv",
            "--by=unit,year --calendar=administrative --occasion=27-2 --format=json")) {
      Workplace.Ended summary = place.trian(("summary " + question).split(" "));
      all.append(summary.exit()).append('\n').append(summary.out()).append(summary.err());
    }
    return all.toString();
  }
}
