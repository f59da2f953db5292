package vn.trian.visit.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and texts in one column: a JSON list of a name, its text, a name, its text. */
public final class TextMap {
  private TextMap() {}

  public static String toJson(Map<String, String> texts) {
    List<String> all = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          all.add(name);
          all.add(text);
        });
    return TextList.toJson(all);
  }

  public static Map<String, String> ofJson(String json) {
    List<String> all = TextList.ofJson(json);
    Map<String, String> texts = new LinkedHashMap<>();
    for (int at = 0; at + 1 < all.size(); at += 2) {
      texts.put(all.get(at), all.get(at + 1));
    }
    return texts;
  }
}
