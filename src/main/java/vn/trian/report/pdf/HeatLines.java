package vn.trian.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.trian.report.content.HeatScale;
import vn.trian.report.content.YearTable;
import vn.trian.report.pdf.HeatRow.Cell;
import vn.trian.report.pdf.HeatRow.Kind;
import vn.trian.summary.YearCell;

/** The visits of each province by year, in shades. */
final class HeatLines {
  /** Where the cells begin and end is the design's: it leaves this to the right of the names. */
  static final double WIDTH = 532;

  private static final double ROW = 15;
  private static final double HEAD = 30;
  private static final double TOTAL = 48;
  private static final double WIDEST = 40;
  private static final double LEGEND_WIDTH = 76;
  private static final float LARGEST = 9;
  private static final double PADDING = 3;

  private final YearContent content;
  private final List<Map<String, Object>> lines;
  private final HeatScale scale;
  private final double width;
  private final float size;

  private HeatLines(YearContent content, List<Map<String, Object>> lines) {
    this.content = content;
    this.lines = lines;
    List<Long> figures = new ArrayList<>();
    for (Province province : content.provinces()) {
      YearTable.sum(content.lines(province), 0, content.years().size())
          .forEach(cell -> figures.add(cell.visits()));
    }
    this.scale = HeatScale.of(figures);
    this.width = Math.min(WIDEST, (WIDTH - TOTAL) / content.columns().years());
    float widest = 2;
    for (long total : content.table().totals()) {
      widest = Math.max(widest, PdfColumns.width(content.words().number(total)));
    }
    this.size = (float) Math.min(LARGEST, (width - PADDING) / widest);
  }

  static void add(YearContent content, List<Map<String, Object>> lines) {
    HeatLines heat = new HeatLines(content, lines);
    for (int part = 0; part < content.columns().tables(); part++) {
      heat.add(part);
    }
  }

  private void add(int part) {
    int from = content.columns().from(part);
    int to = content.columns().to(part, content.years().size());
    YearSection section =
        new YearSection(
                lines,
                "heat" + part,
                "heat",
                content.heading(content.own().get("heat"), part) + " · " + content.words().map())
            .with("heads", heads(from, to));
    List<YearTable.Line> all = content.table().lines();
    section.line("heat.country", row("", content.words().whole(), all, from, to, Kind.PLAIN));
    for (Province province : content.provinces()) {
      section.line(
          "heat",
          row(province.code(), province.name(), content.lines(province), from, to, Kind.SHADED));
    }
    section.line("heat.legend", Map.of("drawing", legend()));
    section.legends(List.of(content.own().get("legend.cells", content.words().get("note.empty"))));
  }

  private HeatRow heads(int from, int to) {
    List<Cell> cells = new ArrayList<>();
    for (int at = from; at < to; at++) {
      cells.add(new Cell(Kind.HEAD, YearWords.head(content.years().get(at)), 0, width));
    }
    cells.add(new Cell(Kind.TOTAL_HEAD, List.of(content.words().get("total")), 0, TOTAL));
    return new HeatRow(cells, 8, WIDTH, HEAD);
  }

  private Map<String, Object> row(
      String code, String name, List<YearTable.Line> units, int from, int to, Kind kind) {
    List<Cell> cells = new ArrayList<>();
    for (YearCell cell : YearTable.sum(units, from, to)) {
      List<String> words = List.of(content.words().count(cell));
      if (cell.visits() == 0) {
        cells.add(new Cell(Kind.SIGN, words, 0, width));
      } else if (kind == Kind.SHADED) {
        cells.add(new Cell(Kind.SHADED, words, scale.shade(cell.visits()), width));
      } else {
        cells.add(new Cell(Kind.PLAIN, words, 0, width));
      }
    }
    long total = units.stream().mapToLong(YearTable.Line::visits).sum();
    cells.add(new Cell(Kind.TOTAL, List.of(content.words().count(total)), 0, TOTAL));
    return Map.of("code", code, "name", name, "drawing", new HeatRow(cells, size, WIDTH, ROW));
  }

  private HeatRow legend() {
    List<Cell> cells = new ArrayList<>();
    cells.add(
        new Cell(Kind.WORDS, List.of(content.own().get("legend.heat")), 0, LEGEND_WIDTH + 20));
    for (int step = 0; step < scale.tops().size(); step++) {
      String bottom = content.words().number(scale.bottom(step));
      String top = content.words().number(scale.tops().get(step));
      String range = bottom.equals(top) ? top : bottom + "–" + top;
      cells.add(
          new Cell(Kind.SHADED, List.of(range), scale.shade(scale.tops().get(step)), LEGEND_WIDTH));
    }
    return new HeatRow(cells, LARGEST, WIDTH, ROW);
  }
}
