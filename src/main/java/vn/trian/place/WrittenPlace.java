package vn.trian.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place as a sender wrote it; null or blank where nothing was written. */
public record WrittenPlace(
    @Nullable String commune, @Nullable String district, @Nullable String province) {

  /** With {@code Phường 11, Quận 3} in one cell taken apart, where the other cell is empty. */
  static WrittenPlace apart(WrittenPlace written) {
    String commune = written.commune();
    String district = written.district();
    if (!hasComma(commune) && !hasComma(district)) {
      return written;
    }
    List<String> ofCommune = parts(commune);
    List<String> ofDistrict = parts(district);
    if (ofCommune.size() == 2 && ofDistrict.isEmpty()) {
      return new WrittenPlace(ofCommune.get(0), ofCommune.get(1), written.province());
    }
    if (ofDistrict.size() == 2 && ofCommune.isEmpty()) {
      return new WrittenPlace(ofDistrict.get(0), ofDistrict.get(1), written.province());
    }
    return written;
  }

  private static boolean hasComma(@Nullable String text) {
    return text != null && text.indexOf(',') >= 0;
  }

  private static List<String> parts(@Nullable String text) {
    List<String> parts = new ArrayList<>();
    if (text != null) {
      for (String part : text.split(",", -1)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
    }
    return parts;
  }
}
