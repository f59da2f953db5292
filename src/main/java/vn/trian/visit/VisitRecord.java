package vn.trian.visit;

import java.util.List;
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

  /** The field's cell without the spaces around it, or null where it is absent or blank. */
  public @Nullable String text(Field field) {
    String cell = columns.cell(field, cells);
    if (cell == null) {
      return null;
    }
    String text = cell.replace('\u00a0', ' ').replace('\u2007', ' ').replace('\u202f', ' ').strip();
    return text.isEmpty() ? null : text;
  }

  /** Whether the field's cell names something: {@code -} and {@code …} name nothing. */
  public boolean names(Field field) {
    String text = text(field);
    return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
