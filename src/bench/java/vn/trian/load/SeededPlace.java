package vn.trian.load;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Unit;

/** A commune on a day, with the units above it; from July 2025 on there is no district. */
record SeededPlace(Unit commune, @Nullable Unit district, Unit province) {
  private static final Map<String, String> SHORT_TYPES =
      Map.of(
          "Tỉnh",
          "T",
          "Thành phố",
          "TP",
          "Quận",
          "Q",
          "Huyện",
          "H",
          "Thị xã",
          "TX",
          "Thị trấn",
          "TT",
          "Phường",
          "P",
          "Xã",
          "X",
          "Đặc khu",
          "ĐK");

  /** What a summary counts the visit under. */
  Unit unit() {
    return district == null ? commune : district;
  }

  boolean hasDistrict() {
    return district != null;
  }

  String healthCentre() {
    return district == null
        ? "Trung tâm Y tế khu vực " + commune.name()
        : "Trung tâm Y tế " + lower(district);
  }

  String districtWritten(boolean shortly) {
    return district == null ? "" : written(district, shortly);
  }

  static String written(Unit unit, boolean shortly) {
    return shortly ? SHORT_TYPES.get(unit.type()) + "." + unit.name() : unit.fullName();
  }

  static String lower(Unit unit) {
    return unit.type().toLowerCase(Locale.ROOT) + " " + unit.name();
  }
}
