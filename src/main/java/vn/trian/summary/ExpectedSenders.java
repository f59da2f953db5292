package vn.trian.summary;

import java.util.List;
import java.util.Map;

/**
 * Who is to send records, by the code of a province; of a province that is not listed whatever
 * comes is enough.
 */
public record ExpectedSenders(Map<String, List<String>> byProvince) {
  public ExpectedSenders {
    byProvince = Map.copyOf(byProvince);
  }

  List<String> of(String provinceCode) {
    return byProvince.getOrDefault(provinceCode, List.of());
  }
}
