package vn.trian.article.prose;

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

  private Cities() {}

  public static boolean isProvince(String name) {
    return PROVINCES.contains(Fold.key(name));
  }
}
