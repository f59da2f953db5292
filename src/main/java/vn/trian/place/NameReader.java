package vn.trian.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.text.Fold;
import vn.trian.text.Remembered;

/**
 * Takes a written place name of one level apart into type and name.
 *
 * <p>A word for a type is one only if a name follows, and the text as a whole is always tried as a
 * name too: there is a commune called Xa Dung and a ward called Phường Đúc.
 */
final class NameReader {
  /**
   * Spellings in common use that folding does not bring together. Each means one name only; it
   * counts where the name as written is not found.
   */
  private static final Map<Level, Map<String, String>> SPELLINGS =
      Map.of(
          Level.PROVINCE,
          spellings(
              "HCM = Hồ Chí Minh",
              "TPHCM = Hồ Chí Minh",
              "BR-VT = Bà Rịa - Vũng Tàu",
              "BRVT = Bà Rịa - Vũng Tàu",
              "TT Huế = Thừa Thiên Huế",
              "TTHuế = Thừa Thiên Huế",
              "Đắc Lắc = Đắk Lắk",
              "Đăk Lăk = Đắk Lắk",
              "Đắk Lăk = Đắk Lắk",
              "Daklak = Đắk Lắk",
              "Đắc Nông = Đắk Nông",
              "Đăk Nông = Đắk Nông",
              "Bắc Cạn = Bắc Kạn",
              "KonTum = Kon Tum",
              "Con Tum = Kon Tum"),
          Level.DISTRICT,
          spellings("Qui Nhơn = Quy Nhơn", "Quy Nhơn = Qui Nhơn"),
          Level.COMMUNE,
          spellings("1 = I", "2 = II", "3 = III", "4 = IV", "5 = V", "6 = VI", "7 = VII"));

  private final Map<String, UnitType> prefixes = new LinkedHashMap<>();
  private final Map<String, UnitType> glued = new HashMap<>();
  private final Map<String, String> spellings;
  private final Remembered<List<Reading>> remembered =
      new Remembered<>(written -> readings(nameKey(written)));

  NameReader(Level level) {
    this.spellings = SPELLINGS.getOrDefault(level, Map.of());
    for (UnitType type : UnitType.values()) {
      if (type.isOf(level)) {
        add(type);
      }
    }
  }

  /** The readings of a text; none when it has no letter or digit. */
  List<Reading> read(String written) {
    return remembered.of(written);
  }

  /** Another spelling of a name, by key; null where none is known. */
  @Nullable String spelling(String nameKey) {
    return spellings.get(nameKey);
  }

  /** The match key of a name; a number counts by its value: Phường 01 is Phường 1. */
  static String nameKey(String name) {
    String key = Fold.key(name);
    for (int i = 0; i + 1 < key.length(); i++) {
      if (key.charAt(i) == '0'
          && (i == 0 || key.charAt(i - 1) == ' ')
          && Character.isDigit(key.charAt(i + 1))) {
        return withoutLeadingZeros(key);
      }
    }
    return key;
  }

  private static String withoutLeadingZeros(String key) {
    StringBuilder plain = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean starts = plain.isEmpty() || plain.charAt(plain.length() - 1) == ' ';
      boolean more = i + 1 < key.length() && Character.isDigit(key.charAt(i + 1));
      if (c != '0' || !starts || !more) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private List<Reading> readings(String key) {
    if (key.isEmpty()) {
      return List.of();
    }
    List<Reading> readings = new ArrayList<>(2);
    for (Map.Entry<String, UnitType> prefix : prefixes.entrySet()) {
      String words = prefix.getKey();
      if (key.length() > words.length() && key.startsWith(words)) {
        readings.add(new Reading(prefix.getValue(), key.substring(words.length())));
      }
    }
    int letters = 0;
    while (letters < key.length() && !Character.isDigit(key.charAt(letters))) {
      letters++;
    }
    UnitType type = letters < key.length() ? glued.get(key.substring(0, letters)) : null;
    if (type != null) {
      readings.add(new Reading(type, nameKey(key.substring(letters))));
    }
    readings.add(new Reading(null, key));
    return List.copyOf(readings);
  }

  private void add(UnitType type) {
    addPrefix(type.word(), type);
    addPrefix(Fold.bare(type.word()), type);
    addPrefix(type.shortForm(), type);
    addPrefix(type.otherForm(), type);
    glued.put(Fold.key(type.shortForm()), type);
  }

  private void addPrefix(String form, UnitType type) {
    prefixes.put(Fold.key(form) + " ", type);
  }

  private static Map<String, String> spellings(String... pairs) {
    Map<String, String> spellings = new HashMap<>();
    for (String pair : pairs) {
      int is = pair.indexOf(" = ");
      spellings.put(nameKey(pair.substring(0, is)), nameKey(pair.substring(is + 3)));
    }
    return Map.copyOf(spellings);
  }
}
