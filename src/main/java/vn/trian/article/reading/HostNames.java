package vn.trian.article.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.trian.article.prose.Keys;
import vn.trian.article.prose.UnitNames;
import vn.trian.text.Fold;

/** When two names of a facility are one: short forms, and a place that is said only once. */
final class HostNames {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          entry("bv", "bệnh viện"),
          entry("bvđk", "bệnh viện đa khoa"),
          entry("bvđkkv", "bệnh viện đa khoa khu vực"),
          entry("ttyt", "trung tâm y tế"),
          entry("tyt", "trạm y tế"),
          entry("syt", "sở y tế"),
          entry("pkđk", "phòng khám đa khoa"),
          entry("đk", "đa khoa"),
          entry("kv", "khu vực"),
          entry("tw", "trung ương"),
          entry("tp", "thành phố"),
          entry("tx", "thị xã"),
          entry("tphcm", "thành phố hồ chí minh"),
          entry("hcm", "hồ chí minh"),
          entry("yhct", "y học cổ truyền"),
          entry("phcn", "phục hồi chức năng"),
          entry("viên", "viện"));
  private static final Set<String> TYPES =
      Keys.ofAll("tỉnh", "huyện", "quận", "thành", "phố", "thị", "xã", "phường", "trấn");

  private final UnitNames units;

  HostNames(UnitNames units) {
    this.units = units;
  }

  private static Map.Entry<String, String> entry(String written, String whole) {
    return Map.entry(Fold.key(written), Fold.key(whole));
  }

  /** The name by which its spellings meet, short forms written out. */
  static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : Fold.key(name.replace("T.Ư", "TW").replace("T.P", "TP")).split(" ", -1)) {
      key.append(key.isEmpty() ? "" : " ").append(SHORT.getOrDefault(word, word));
    }
    return key.toString();
  }

  /** Whether both may name one facility: one says no more than the other but where it is. */
  boolean same(String one, String other) {
    String first = key(one);
    String second = key(other);
    if (first.equals(second) || bare(first).equals(bare(second))) {
      return true;
    }
    String shorter = first.length() < second.length() ? first : second;
    String longer = first.length() < second.length() ? second : first;
    return longer.startsWith(shorter + " ")
        && isPlace(longer.substring(shorter.length() + 1))
        && !isPlaced(shorter);
  }

  private boolean isPlace(String rest) {
    String name = bare(rest);
    return name.isEmpty() || units.has(name);
  }

  /** Whether the name ends with the name of a unit already. */
  private boolean isPlaced(String key) {
    List<String> words = new ArrayList<>(List.of(key.split(" ", -1)));
    for (int from = Math.max(2, words.size() - 3); from < words.size(); from++) {
      String last = String.join(" ", words.subList(from, words.size()));
      if (TYPES.contains(words.get(from - 1)) && units.has(last)) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String key) {
    List<String> words = new ArrayList<>(List.of(key.split(" ", -1)));
    words.removeIf(TYPES::contains);
    return String.join(" ", words);
  }
}
