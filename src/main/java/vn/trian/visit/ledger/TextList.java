package vn.trian.visit.ledger;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists of texts as one text for a column of the ledger. */
final class TextList {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TextList() {}

  static String toJson(List<String> texts) {
    return JSON.writeValueAsString(texts);
  }

  static List<String> ofJson(String json) {
    return JSON.readValue(json, new TypeReference<>() {});
  }

  /** PostgreSQL keeps no U+0000; its picture is kept instead. */
  static String storable(String text) {
    return text.replace('\u0000', '\u2400');
  }
}
