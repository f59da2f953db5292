package vn.trian.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.place.Register;
import vn.trian.place.StatedPlace;
import vn.trian.place.Unit;
import vn.trian.place.UnitKey;
import vn.trian.report.content.Figures;
import vn.trian.report.content.Models;
import vn.trian.report.content.ReportModel;
import vn.trian.summary.Comparability;
import vn.trian.summary.Comparison;
import vn.trian.summary.UnitLine;
import vn.trian.summary.YearCell;

/** A month beside the same month a year before. */
class SameMonthTest {
  private static final Unit ANY = Register.load().get(UnitKey.parse("P31"));
  private static final StatedPlace PLACE =
      new StatedPlace(StatedPlace.Kind.UNIT, List.of(ANY), List.of(ANY), ANY);

  @TempDir Path folder;

  @Test
  void eachUnitHasItsVisitsOfAYearBeforeAndTheDifference() throws IOException {
    ReportModel model =
        compared(
            Models.aMonth("2025-02")
                .row("31", "Hải Phòng", "306", "Quận Hải An", "2025-02", Models.visits(3, 1))
                .row("31", "Hải Phòng", "314", "Huyện Kiến Thụy", "2025-02", Models.visits(1, 1))
                .build());
    Path file = folder.resolve("a.xlsx");
    new WorkbookWriter().write(model, file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile().getPath())) {
      XSSFSheet sheet = workbook.getSheet("ByDistrict");
      assertThat(Sheets.rows(sheet, 3))
          .extracting(row -> String.join(" | ", List.of(row.split(" \\| ", -1)).subList(11, 16)))
          .containsExactly(
              "Tỷ trọng | Lượt thăm cùng kỳ 2024-02 | Chênh lệch 2025-02 so với 2024-02 | Mức độ so"
                  + " sánh được | Mã truy vết",
              "0.75 | 5 | -2 | so sánh được | 1",
              "0.25 | … |  | không nhận được số liệu: 2024-02 | 2",
              "1 | 5 | -1 |  | T");
      assertThat(sheet.getRow(4).getCell(13).getCellFormula()).isEqualTo("E5-M5");
      assertThat(sheet.getRow(6).getCell(13).getCellFormula()).isEqualTo("E7-M7");
    }
  }

  private static ReportModel compared(ReportModel model) {
    Figures figures = model.figures();
    Comparison comparison =
        new Comparison(
            List.of("2024-02", "2025-02"),
            List.of(
                line(
                    "306",
                    "Quận Hải An",
                    new YearCell(YearCell.State.COUNTED, 5, 0),
                    3,
                    new Comparison.Difference(
                        "2024-02", "2025-02", -2L, new Comparability.FullyComparable())),
                line(
                    "314",
                    "Huyện Kiến Thụy",
                    new YearCell(YearCell.State.NOT_RECEIVED, 0, 0),
                    1,
                    new Comparison.Difference(
                        "2024-02",
                        "2025-02",
                        null,
                        new Comparability.NotReceived(List.of("2024-02"))))));
    return new ReportModel(
        model.key(),
        model.language(),
        model.edition(),
        model.issuer(),
        model.issue(),
        new Figures(
            figures.map(),
            comparison,
            figures.rows(),
            Map.of("2024-02", Models.visits(5, 1), "2025-02", figures.total(), "", figures.total()),
            figures.unitTotals(),
            figures.unvisited(),
            figures.occasions(),
            figures.delegations()),
        model.evidence(),
        model.changes());
  }

  private static Comparison.Line line(
      String code, String name, YearCell before, long visits, Comparison.Difference difference) {
    return new Comparison.Line(
        new UnitLine(PLACE, "31", "Hải Phòng", code, name),
        List.of(before, new YearCell(YearCell.State.COUNTED, visits, 0)),
        List.of(difference));
  }
}
