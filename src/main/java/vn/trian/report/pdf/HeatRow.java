package vn.trian.report.pdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * Cells side by side: a row of the heat table, its heads, or its legend. Steps differ in lightness,
 * the upper ones in weight too, so that they stay apart in grey.
 */
@SuppressWarnings("serial")
final class HeatRow extends Drawing {
  /** From light to dark; their lightness (L*) is 94, 83, 69, 45 and 26. */
  private static final Color[] SHADES = {
    new Color(0xE6, 0xEF, 0xF0),
    new Color(0xBA, 0xD3, 0xD6),
    new Color(0x86, 0xB0, 0xB5),
    new Color(0x37, 0x74, 0x7D),
    new Color(0x0B, 0x44, 0x4B)
  };

  private static final int WHITE_FROM = 3;
  private static final double GAP = 1;

  /** How a cell looks. */
  enum Kind {
    SHADED,
    /** A figure without a shade. */
    PLAIN,
    /** A sign where there is no figure. */
    SIGN,
    TOTAL,
    HEAD,
    TOTAL_HEAD,
    /** Words of the legend beside a shaded cell. */
    WORDS
  }

  /**
   * A cell.
   *
   * @param lines one below the other
   * @param shade of a shaded one, from 0
   * @param width in points
   */
  record Cell(Kind kind, List<String> lines, int shade, double width) {}

  private final List<Cell> cells;
  private final float size;

  HeatRow(List<Cell> cells, float size, double width, double height) {
    super(width, height);
    this.cells = List.copyOf(cells);
    this.size = size;
  }

  @Override
  void draw(Graphics2D g, FontUtil fonts) {
    Font plain = plain(fonts, size);
    Font bold = bold(fonts, size);
    double x = 0;
    for (Cell cell : cells) {
      if (cell.kind() == Kind.SHADED) {
        g.setColor(SHADES[cell.shade()]);
        g.fill(new Rectangle2D.Double(x, GAP / 2, cell.width() - GAP, height - GAP));
      }
      g.setColor(colour(cell));
      write(g, isBold(cell) ? bold : plain, cell, x);
      x += cell.width();
    }
  }

  private void write(Graphics2D g, Font font, Cell cell, double x) {
    List<String> lines = new ArrayList<>(cell.lines());
    double y =
        cell.kind() == Kind.HEAD || cell.kind() == Kind.TOTAL_HEAD
            ? height - 4 - (lines.size() - 1) * (size + 1)
            : height / 2 + size * 0.34;
    for (String line : lines) {
      switch (cell.kind()) {
        case TOTAL, TOTAL_HEAD -> right(g, font, line, x + cell.width() - 3, y);
        case WORDS -> {
          g.setFont(font);
          g.drawString(line, (float) x + 3, (float) y);
        }
        default -> centre(g, font, line, x + (cell.width() - GAP) / 2, y);
      }
      y += size + 1;
    }
  }

  private static boolean isBold(Cell cell) {
    return switch (cell.kind()) {
      case HEAD, TOTAL_HEAD, TOTAL, PLAIN -> true;
      case SHADED -> cell.shade() >= WHITE_FROM;
      default -> false;
    };
  }

  private static Color colour(Cell cell) {
    return switch (cell.kind()) {
      case HEAD, TOTAL_HEAD -> ACCENT;
      case SIGN, WORDS -> GREY;
      case TOTAL, PLAIN -> Color.BLACK;
      case SHADED -> cell.shade() >= WHITE_FROM ? Color.WHITE : Color.BLACK;
    };
  }
}
