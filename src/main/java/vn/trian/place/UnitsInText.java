package vn.trian.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trian.text.Fold;

/**
 * The district and the commune that the name of a facility or of an office names: {@code Trạm Y tế
 * phường 11, quận 3}. Only what follows the word for a kind of unit, or for a kind of facility that
 * each unit has one of, is taken for a name; whether it is one the register tells.
 *
 * @param commune as written, with its type where that is written; null where none is named
 */
record UnitsInText(@Nullable String commune, @Nullable String district, @Nullable String province) {
  private static final Pattern APART = Pattern.compile("[,;()\\[\\]–—/|]");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int LONGEST = 3;

  /** The words that a unit's own name begins with. */
  private static final Map<String, Level> TYPES =
      Map.ofEntries(
          type("tỉnh", Level.PROVINCE),
          type("quận", Level.DISTRICT),
          type("huyện", Level.DISTRICT),
          type("thị xã", Level.DISTRICT),
          type("thành phố", Level.DISTRICT),
          type("tp", Level.DISTRICT),
          type("tx", Level.DISTRICT),
          type("phường", Level.COMMUNE),
          type("xã", Level.COMMUNE),
          type("thị trấn", Level.COMMUNE),
          type("đặc khu", Level.COMMUNE));

  /** The words that a unit's name alone follows. */
  private static final Map<String, Level> BODIES =
      Map.ofEntries(
          type("trung tâm y tế", Level.DISTRICT),
          type("ttyt", Level.DISTRICT),
          type("quận ủy", Level.DISTRICT),
          type("huyện ủy", Level.DISTRICT),
          type("thị ủy", Level.DISTRICT),
          type("thành ủy", Level.DISTRICT),
          type("trạm y tế", Level.COMMUNE),
          type("tyt", Level.COMMUNE));

  static UnitsInText of(String text) {
    String commune = null;
    String district = null;
    String province = null;
    for (String part : APART.split(text, -1)) {
      List<String> words = List.of(SPACE.split(part.strip(), -1));
      int at = 0;
      while (at < words.size()) {
        Marker marker = markerAt(words, at);
        if (marker == null) {
          at++;
          continue;
        }
        int from = at + marker.words();
        int to = from;
        while (to < words.size() && markerAt(words, to) == null) {
          to++;
        }
        if (to > from) {
          String name = String.join(" ", words.subList(marker.isType() ? at : from, to));
          if (marker.level() == Level.COMMUNE && commune == null) {
            commune = name;
          } else if (marker.level() == Level.DISTRICT && district == null) {
            district = name;
          } else if (marker.level() == Level.PROVINCE && province == null) {
            province = name;
          }
        }
        at = to;
      }
    }
    return new UnitsInText(commune, district, province);
  }

  boolean namesAny() {
    return commune != null || district != null || province != null;
  }

  UnitsInText withoutCommune() {
    return new UnitsInText(null, district, province);
  }

  /** Without a district that is the province itself: {@code TP Hồ Chí Minh}. */
  UnitsInText withoutDistrict() {
    return new UnitsInText(commune, null, province);
  }

  private record Marker(Level level, int words, boolean isType) {}

  private static @Nullable Marker markerAt(List<String> words, int at) {
    List<String> keys = new ArrayList<>(LONGEST + 1);
    for (int i = at; i < Math.min(words.size(), at + LONGEST + 1); i++) {
      keys.add(Fold.key(words.get(i)));
    }
    for (int count = keys.size(); count > 0; count--) {
      String key = String.join(" ", keys.subList(0, count));
      Level body = BODIES.get(key);
      if (body != null) {
        return new Marker(body, count, false);
      }
      Level type = TYPES.get(key);
      if (type != null) {
        return new Marker(type, count, true);
      }
    }
    return null;
  }

  private static Map.Entry<String, Level> type(String word, Level level) {
    return Map.entry(Fold.key(word), level);
  }
}
