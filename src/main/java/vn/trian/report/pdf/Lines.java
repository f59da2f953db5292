package vn.trian.report.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a document in order. Each has a kind, for which the design has a band, and the
 * fields that the band shows; the lines of a part or of a table share the fields that say so.
 */
final class Lines implements JRDataSource {
  private final List<Map<String, String>> lines = new ArrayList<>();
  private final Map<String, String> part = new HashMap<>();
  private final Map<String, String> table = new HashMap<>();
  private @Nullable Iterator<Map<String, String>> coming;
  private Map<String, String> current = Map.of();

  /** Begins a part: the design has a heading for its fields. */
  void part(Map<String, String> fields) {
    part.clear();
    part.putAll(fields);
    endTable();
  }

  /**
   * Begins a table.
   *
   * @param name for which the design has a head
   * @param heading above the table, on each of its pages
   * @param heads of its columns
   */
  void table(String name, String heading, List<String> heads) {
    endTable();
    table.put("table", name);
    table.put("heading", heading);
    for (int at = 0; at < heads.size(); at++) {
      table.put("h" + at, heads.get(at));
    }
  }

  void endTable() {
    table.clear();
  }

  void add(String kind, Map<String, String> fields) {
    Map<String, String> line = new HashMap<>(part);
    line.putAll(table);
    line.putAll(fields);
    line.put("kind", kind);
    lines.add(line);
  }

  void text(String kind, String text) {
    add(kind, Map.of("text", text));
  }

  @Override
  public boolean next() {
    if (coming == null) {
      coming = lines.iterator();
    }
    if (!coming.hasNext()) {
      return false;
    }
    current = coming.next();
    return true;
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) {
    return current.get(field.getName());
  }
}
