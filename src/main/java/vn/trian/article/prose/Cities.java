package vn.trian.article.prose;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trian.text.Fold;

/** The cities that are provinces on every day of the register. */
public final class Cities {
  private static final Set<String> PROVINCES =
      Stream.of(
              "Hà Nội",
              "Hồ Chí Minh",
              "HCM",
              "TPHCM",
              "Hải Phòng",
              "Đà Nẵng",
              "Cần Thơ",
              "Đồng Nai")
          .map(Fold::key)
          .collect(Collectors.toUnmodifiableSet());

  private static final String HUE = Fold.key("Thành phố Huế");

  private Cities() {}

  /** Whether a city that is told is a province on a day: Huế is since 2025. */
  public static boolean isProvince(UnitMention city, LocalDate on) {
    return city.city() && HUE.equals(Fold.key(city.name())) && on.getYear() >= 2025;
  }

  public static boolean isProvince(String name) {
    return PROVINCES.contains(Fold.key(name));
  }
}
