package vn.trian.report.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.trian.report.content.Trace;

/** Where in the sheet {@code Trace} the records behind a figure stand. */
final class TraceIndex {
  /** What stands for every code, and for every period. */
  static final String ALL = "";

  private final Map<Figure, Block> blocks = new HashMap<>();

  /** Below the header. */
  private int next = 1;

  private record Figure(String code, String period) {}

  /** Rows that are counted in a figure; only those that stand together can be led to. */
  private record Block(int first, int last, boolean together) {
    Block with(int row) {
      return new Block(first, row, together && row == last + 1);
    }
  }

  /** Takes note of the record in the sheet's next row, and returns it. */
  Trace.Traced noted(Trace.Traced record) {
    add(new Figure(record.code(), record.period()));
    add(new Figure(record.code(), ALL));
    add(new Figure(ALL, record.period()));
    add(new Figure(ALL, ALL));
    next++;
    return record;
  }

  private void add(Figure figure) {
    Block known = blocks.get(figure);
    blocks.put(figure, known == null ? new Block(next, next, true) : known.with(next));
  }

  /** The cells of a figure's records; none where they do not stand together, or there are none. */
  Optional<String> find(String code, String period) {
    return Optional.ofNullable(blocks.get(new Figure(code, period)))
        .filter(Block::together)
        .map(
            block ->
                TraceSheet.NAME
                    + "!"
                    + TableSheet.cell(block.first(), 0)
                    + ":"
                    + TableSheet.cell(block.last(), TraceSheet.COLUMNS - 1));
  }

  /** A figure with the way to its records, where there is one. */
  Object link(Object figure, String code, String period) {
    return find(code, period).<Object>map(target -> new Linked(figure, target)).orElse(figure);
  }
}
