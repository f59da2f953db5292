package vn.trian.visit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.SourceLocation;

/**
 * One visit as a sender wrote it. Never rewritten.
 *
 * @param cells all cells of the row in the order of the columns, those of unknown columns too; an
 *     empty cell is an empty text
 */
public record VisitRecord(SourceLocation at, Columns columns, List<String> cells) {
  public VisitRecord {
    cells = List.copyOf(cells);
  }

  /** A record that has a column for each field that says something, in the order of the map. */
  public static VisitRecord of(SourceLocation at, Map<Field, String> values) {
    List<String> headers = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    values.forEach(
        (field, value) -> {
          columns.put(field, headers.size());
          headers.add(field.id());
          cells.add(value);
        });
    return new VisitRecord(at, new Columns(headers, columns), cells);
  }

  /** The texts of all fields that say something. */
  public Map<Field, String> values() {
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (Field field : Field.all()) {
      String text = text(field);
      if (text != null) {
        values.put(field, text);
      }
    }
    return values;
  }

  /** The field's cell without the spaces around it, or null where it is absent or blank. */
  public @Nullable String text(Field field) {
    String cell = columns.cell(field, cells);
    if (cell == null) {
      return null;
    }
    if (cell.isEmpty() || isPlain(cell)) {
      return cell.isEmpty() ? null : cell;
    }
    String text = cell.replace('\u00a0', ' ').replace('\u2007', ' ').replace('\u202f', ' ').strip();
    return text.isEmpty() ? null : text;
  }

  /** Whether there is nothing to take away from a cell, as of nearly all. */
  private static boolean isPlain(String cell) {
    return !Character.isWhitespace(cell.charAt(0))
        && !Character.isWhitespace(cell.charAt(cell.length() - 1))
        && cell.indexOf('\u00a0') < 0
        && cell.indexOf('\u2007') < 0
        && cell.indexOf('\u202f') < 0;
  }

  /** Whether the field's cell names something: {@code -} and {@code …} name nothing. */
  public boolean names(Field field) {
    String text = text(field);
    return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
