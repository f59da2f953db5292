package vn.trian.report.pdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One part of the comparison of years, under a heading that each of its pages repeats. */
final class YearSection {
  private final List<Map<String, Object>> into;
  private final Map<String, Object> shared = new LinkedHashMap<>();
  private boolean isBegun;

  /**
   * A part without lines.
   *
   * @param name which no other part has
   * @param head the heads of its columns in the design
   */
  YearSection(List<Map<String, Object>> into, String name, String head, String heading) {
    this.into = into;
    shared.put("section", name);
    shared.put("head", head);
    shared.put("heading", heading);
  }

  /** Something that each of the lines shows, or its heads. */
  YearSection with(String field, Object value) {
    shared.put(field, value);
    return this;
  }

  /** A line of a kind that the design has a band for. */
  void line(String kind, Map<String, ?> values) {
    Map<String, Object> fields = new LinkedHashMap<>(shared);
    fields.put("kind", kind);
    fields.putAll(values);
    if (!isBegun) {
      fields.put("anchor", shared.get("heading"));
      isBegun = true;
    }
    into.add(fields);
  }

  /** Sentences across the page in the type of notes, which stay together. */
  void legends(List<String> sentences) {
    line("legend", Map.of("text", String.join("\n", sentences)));
  }

  /** Words across the page in place of a table. */
  static void sentence(List<Map<String, Object>> into, String name, String heading, String text) {
    new YearSection(into, name, "sentence", heading).line("none", Map.of("text", text));
  }
}
