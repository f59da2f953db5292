package vn.trian.report.content;

import java.time.LocalDate;
import java.util.List;
import vn.trian.summary.Comparability.BoundaryChanged;
import vn.trian.summary.Comparability.NotReceived;
import vn.trian.summary.Comparability.PartlyUnplaceable;
import vn.trian.summary.YearCell.State;

/** Comparisons of years in which little is as it should be. */
public final class YearModels {
  private YearModels() {}

  /** Forty visits of three years; each kind of cell without a figure, two units of equal rank. */
  public static Models small() {
    Models model = Models.years();
    row(model, "01", "Thành phố Hà Nội", "", "Cấp tỉnh", 2, 0, 2);
    row(model, "01", "Thành phố Hà Nội", "009", "Quận Thanh Xuân", 4, 6, 0);
    row(model, "31", "Thành phố Hải Phòng", "306", "Quận Hải An", 0, 1, 9);
    row(model, "31", "Thành phố Hải Phòng", "314", "Huyện Kiến Thụy", 3, 7, 3);
    row(model, "46", "Thành phố Huế", "474", "Quận Thuận Hóa", 0, 0, 3);
    return model
        .hostsOverall(21)
        .state("009", "2026", State.NOT_RECEIVED)
        .worth("009", "2026", new NotReceived(List.of("2026")))
        .state("306", "2024", State.NO_UNIT)
        .worth("306", "2026", new BoundaryChanged(LocalDate.of(2025, 1, 1), "1314/NQ-UBTVQH15"))
        .state("474", "2025", State.PERHAPS)
        .worth("474", "2026", new PartlyUnplaceable(2));
  }

  /** Visits of a unit in 2024, 2025 and 2026, each to another host in its year. */
  public static void row(
      Models model,
      String provinceCode,
      String province,
      String unitCode,
      String unit,
      long... of) {
    for (int at = 0; at < of.length; at++) {
      if (of[at] > 0) {
        model.row(
            provinceCode,
            province,
            unitCode,
            unit,
            Integer.toString(2024 + at),
            Models.of(of[at], 1, of[at], 0, 0, 0, 0L));
      }
    }
  }
}
