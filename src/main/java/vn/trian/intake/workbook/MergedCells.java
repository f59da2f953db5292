package vn.trian.intake.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.visit.Columns;
import vn.trian.visit.Field;

/**
 * The merged cells below the header of a sheet. A file keeps the value of merged cells in the first
 * one alone, while people read it in every row. So what describes a visit is taken for every row,
 * and named; what would be added up or tells records apart is not divided by us, and the rows go
 * back.
 */
final class MergedCells {
  /** Merged over several rows these would count one thing twice. */
  private static final Set<Field> INDIVISIBLE =
      Set.of(Field.RECORD_NO, Field.GIFT_QUANTITY, Field.GIFT_VALUE_VND);

  /** A row without any of these of its own is no visit of its own. */
  private static final Set<Field> TELLING =
      Set.of(
          Field.RECORD_NO,
          Field.VISIT_DATE,
          Field.DELEGATION,
          Field.HOST_NAME,
          Field.COMMUNE,
          Field.DISTRICT,
          Field.PROVINCE);

  /** Ranges do not overlap, so there are at most as many in one row as there are columns. */
  private static final int MOST_IN_A_ROW = 16_384;

  private static final int SHOWN = 20;

  private final Columns columns;
  private final Map<Field, Integer> fields = new EnumMap<>(Field.class);
  private final Map<Integer, Field> fieldOf = new HashMap<>();
  private final Iterator<CellRangeAddress> waiting;
  private final List<Active> active = new ArrayList<>();
  private final Set<String> down = new LinkedHashSet<>();
  private final Set<String> across = new LinkedHashSet<>();
  private CellRangeAddress next = NONE;

  private static final CellRangeAddress NONE =
      new CellRangeAddress(Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0);

  /** A range that reading has come to, with what its first cell says. */
  private static final class Active {
    private final CellRangeAddress range;
    private XlsxCell first = XlsxCell.EMPTY;

    Active(CellRangeAddress range) {
      this.range = range;
    }
  }

  /**
   * The merged cells of one sheet.
   *
   * @param headerLine the row of the header, from 1
   */
  MergedCells(List<CellRangeAddress> ranges, long headerLine, Columns columns) {
    this.columns = columns;
    for (Field field : Field.values()) {
      if (columns.has(field)) {
        fields.put(field, columns.indexOf(field));
        fieldOf.put(columns.indexOf(field), field);
      }
    }
    waiting =
        ranges.stream()
            .filter(r -> r.getFirstRow() >= headerLine && touchesField(r))
            .sorted(Comparator.comparingInt(CellRangeAddress::getFirstRow))
            .iterator();
    step();
  }

  /** What is said of the sheet's merged cells, once its records are read. */
  List<Finding> findings(SourceLocation sheet) {
    List<Finding> findings = new ArrayList<>();
    if (!down.isEmpty()) {
      findings.add(Finding.on(Rule.FILE_CELLS_MERGED, sheet, "word.merged.down", list(down)));
    }
    if (!across.isEmpty()) {
      findings.add(Finding.on(Rule.FILE_CELLS_MERGED, sheet, "word.merged.across", list(across)));
    }
    return findings;
  }

  /**
   * Completes the cells of the next filled row, and says why it cannot be done.
   *
   * @param cells the row's own cells; those that get a value are replaced
   */
  List<Finding> complete(SourceLocation at, List<XlsxCell> cells) {
    int row = (int) at.line() - 1;
    while (next.getFirstRow() <= row) {
      active.add(new Active(next));
      step();
    }
    active.removeIf(a -> a.range.getLastRow() < row);
    if (active.isEmpty()) {
      return List.of();
    }
    if (active.size() > MOST_IN_A_ROW) {
      throw new IllegalStateException("merged cells overlap");
    }
    boolean telling = fields.entrySet().stream().anyMatch(f -> isTelling(f, cells));
    List<String> filled = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Active merged : active) {
      int column = merged.range.getFirstColumn();
      Field field = fieldOf.get(column);
      if (merged.range.getFirstRow() == row && column < cells.size()) {
        merged.first = cells.get(column);
      }
      if (merged.first.isBlank()) {
        continue;
      }
      if (merged.range.getLastColumn() > column) {
        note(across, merged);
      }
      if (field == null || merged.range.getLastRow() == merged.range.getFirstRow()) {
        continue;
      }
      if (INDIVISIBLE.contains(field)) {
        findings.add(refusal(at, column, merged));
      } else if (merged.range.getFirstRow() < row) {
        while (cells.size() <= column) {
          cells.add(XlsxCell.EMPTY);
        }
        cells.set(column, merged.first);
        filled.add(merged.range.formatAsString());
        note(down, merged);
      }
    }
    if (!filled.isEmpty() && !telling && findings.isEmpty()) {
      findings.add(Finding.on(Rule.ROW_CELLS_MERGED, at, list(filled)));
    }
    return findings;
  }

  private Finding refusal(SourceLocation at, int column, Active merged) {
    return new Finding(
        Rule.ROW_CELLS_MERGED,
        at,
        columns.label(column),
        merged.first.text(),
        List.of(merged.range.formatAsString()));
  }

  private static boolean isTelling(Map.Entry<Field, Integer> field, List<XlsxCell> cells) {
    return TELLING.contains(field.getKey())
        && field.getValue() < cells.size()
        && !cells.get(field.getValue()).isBlank();
  }

  private boolean touchesField(CellRangeAddress range) {
    return fieldOf.keySet().stream()
        .anyMatch(c -> c >= range.getFirstColumn() && c <= range.getLastColumn());
  }

  private void step() {
    next = waiting.hasNext() ? waiting.next() : NONE;
  }

  private static void note(Set<String> ranges, Active merged) {
    if (ranges.size() <= SHOWN) {
      ranges.add(merged.range.formatAsString());
    }
  }

  private static String list(Collection<String> ranges) {
    String shown = String.join(", ", ranges.stream().limit(SHOWN).toList());
    return ranges.size() > SHOWN ? shown + ", …" : shown;
  }
}
