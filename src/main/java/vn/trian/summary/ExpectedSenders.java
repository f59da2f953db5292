package vn.trian.summary;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who is to send records, by the code of a province; of a province that is not listed whatever
 * comes is enough.
 */
public record ExpectedSenders(Map<String, List<String>> byProvince) {
  public ExpectedSenders {
    byProvince = Map.copyOf(byProvince);
  }

  /** All senders that are expected to send records of one of some provinces, or of any. */
  List<String> ofAny(Predicate<String> provinceCode) {
    return byProvince.entrySet().stream()
        .filter(of -> provinceCode.test(of.getKey()))
        .flatMap(of -> of.getValue().stream())
        .distinct()
        .sorted()
        .toList();
  }

  List<String> of(String provinceCode) {
    return byProvince.getOrDefault(provinceCode, List.of());
  }
}
