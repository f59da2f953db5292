package vn.trian.article.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Level;
import vn.trian.text.Fold;

/** Finds the units that a text names, behind a word for their type or for a body of them. */
public final class UnitMentions {
  private static final int LONGEST = 5;

  /** Folded words before a name, then the type that they stand for. */
  private static final Map<String, String> TYPES = new HashMap<>();

  static {
    type("Tỉnh", "tỉnh", "tỉnh ủy", "tỉnh đoàn", "sở y tế", "sở y tế tỉnh");
    type("Huyện", "huyện", "h.", "huyện ủy", "huyện đoàn");
    type("Quận", "quận", "q.", "quận ủy", "quận đoàn");
    type("Thị xã", "thị xã", "tx", "tx.", "t.x", "thị ủy", "thị đoàn");
    type("Thành phố", "thành phố", "tp", "tp.", "t.p", "thành ủy", "thành đoàn", "thủ đô");
    type("Phường", "phường", "p.");
    type("Xã", "xã", "x.");
    type("Thị trấn", "thị trấn", "tt.");
    type("Đặc khu", "đặc khu");
  }

  private final UnitNames units;

  public UnitMentions(UnitNames units) {
    this.units = units;
  }

  /** All mentions in the order of the text. */
  public List<UnitMention> find(Prose prose) {
    List<UnitMention> found = new ArrayList<>();
    int at = 0;
    while (at < prose.size()) {
      UnitMention mention = mentionAt(prose, at);
      UnitMention last = found.isEmpty() ? null : found.get(found.size() - 1);
      if (mention == null && last != null && last.words().to() == at - 1) {
        mention = behindUnit(prose, at);
      }
      if (mention == null) {
        at++;
      } else {
        found.add(mention);
        at = mention.words().to();
      }
    }
    return found;
  }

  private @Nullable UnitMention mentionAt(Prose prose, int at) {
    if (prose.isWord(at, "tphcm")) {
      return of(new Stretch(at, at + 1), "Thành phố", "Hồ Chí Minh");
    }
    int words = typeWords(prose, at);
    if (words == 0) {
      return prose.isMark(at - 1, "(,") ? inBrackets(prose, at) : null;
    }
    String type = TYPES.get(key(prose, at, at + words));
    int from = at + words;
    int end = nameEnd(prose, from, type);
    if (end == from || type == null) {
      return null;
    }
    String name = prose.text(from, end);
    if (Fold.key(name).endsWith("hcm")) {
      name = "Hồ Chí Minh";
    }
    return of(
        new Stretch(at, end), isOfProvinces(prose, at, words, name) ? "Thành phố" : type, name);
  }

  /** A province behind the unit in it: {@code quận Hai Bà Trưng, Hà Nội}. */
  private @Nullable UnitMention behindUnit(Prose prose, int at) {
    int end = at;
    while (end < prose.size() && end - at < 4 && prose.at(end).word() && prose.at(end).capital()) {
      end++;
    }
    return prose.isMark(at - 1, ",-") && end > at ? province(prose, at, end) : null;
  }

  private @Nullable UnitMention province(Prose prose, int from, int to) {
    String name = prose.text(from, to);
    return units.isProvince(name)
        ? of(new Stretch(from, to), Cities.isProvince(name) ? "Thành phố" : "Tỉnh", name)
        : null;
  }

  /** A province alone in brackets: {@code quận Hoàng Mai (Hà Nội)}. */
  private @Nullable UnitMention inBrackets(Prose prose, int at) {
    int close = at;
    while (close < prose.size() && close - at < 4 && prose.at(close).capital()) {
      close++;
    }
    if (close == at || !prose.isMark(close, ")")) {
      return null;
    }
    return province(prose, at, close);
  }

  /** {@code Sở Y tế Hà Nội} names a city. */
  private static boolean isOfProvinces(Prose prose, int at, int words, String name) {
    return prose.isWord(at, "sở") && words < 4 && Cities.isProvince(name);
  }

  private static UnitMention of(Stretch words, String type, String name) {
    Level level =
        switch (type) {
          case "Tỉnh" -> Level.PROVINCE;
          case "Thành phố" -> Cities.isProvince(name) ? Level.PROVINCE : Level.DISTRICT;
          case "Phường", "Xã", "Thị trấn", "Đặc khu" -> Level.COMMUNE;
          default -> Level.DISTRICT;
        };
    return new UnitMention(words, level, type.equals("Thành phố"), type + " " + name);
  }

  private static int typeWords(Prose prose, int at) {
    for (int words = 4; words > 0; words--) {
      if (at + words < prose.size() && TYPES.containsKey(key(prose, at, at + words))) {
        return words;
      }
    }
    return 0;
  }

  private static String key(Prose prose, int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int at = from; at < to; at++) {
      boolean glued = at > from && (!prose.at(at).word() || !prose.at(at - 1).word());
      key.append(at > from && !glued ? " " : "").append(prose.at(at).key());
    }
    return key.toString();
  }

  /** Behind the longest run of capitals that is the name of some unit. */
  private int nameEnd(Prose prose, int from, @Nullable String type) {
    if (from < prose.size() && prose.beginsLine(from)) {
      return from;
    }
    if (from < prose.size() && prose.at(from).isNumber()) {
      boolean numbered = type != null && (type.equals("Quận") || type.equals("Phường"));
      return numbered && prose.at(from).key().length() < 3 ? from + 1 : from;
    }
    int end = from;
    while (end < prose.size()
        && end - from < LONGEST
        && (prose.at(end).word() || prose.isMark(end, "-"))
        && (prose.at(end).capital() || prose.isMark(end, "-"))
        && !(end > from && prose.beginsLine(end))) {
      end++;
    }
    for (int to = end; to > from; to--) {
      if (units.has(prose.text(from, to))) {
        return to;
      }
    }
    return from;
  }

  private static void type(String type, String... written) {
    for (String form : written) {
      TYPES.put(key(new Prose(form), 0, new Prose(form).size()), type);
    }
  }
}
