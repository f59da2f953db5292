package vn.trian.report.pdf;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import net.sf.jasperreports.engine.fonts.FontUtil;
import vn.trian.summary.YearCell;

/**
 * A row's figures as a small line, on a scale of its own that begins at 0. Where there is no figure
 * the line has a gap; a figure between two gaps, and the last one, is a dot.
 */
@SuppressWarnings("serial")
final class Sparkline extends Drawing {
  private static final double MARGIN = 3;
  private static final double DOT = 2.2;

  private final List<YearCell> cells;

  Sparkline(List<YearCell> cells, double width, double height) {
    super(width, height);
    this.cells = cells;
  }

  @Override
  void draw(Graphics2D g, FontUtil fonts) {
    double bottom = height - 2;
    g.setColor(GRID);
    g.setStroke(new BasicStroke(0.4f));
    g.draw(new Line2D.Double(MARGIN, bottom, width - MARGIN, bottom));
    g.setColor(ACCENT);
    g.setStroke(new BasicStroke(0.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D line = new Path2D.Double();
    for (int at = 0; at < cells.size(); at++) {
      if (isFigure(at)) {
        if (isFigure(at - 1)) {
          line.lineTo(x(at), y(at));
        } else {
          line.moveTo(x(at), y(at));
        }
        boolean alone = !isFigure(at - 1) && !isFigure(at + 1);
        if (alone || at == cells.size() - 1) {
          g.fill(new Ellipse2D.Double(x(at) - DOT / 2, y(at) - DOT / 2, DOT, DOT));
        }
      }
    }
    g.draw(line);
  }

  private boolean isFigure(int at) {
    return at >= 0 && at < cells.size() && cells.get(at).isFigure();
  }

  private double x(int at) {
    double room = width - 2 * MARGIN;
    return cells.size() == 1 ? width / 2 : MARGIN + room * at / (cells.size() - 1);
  }

  private double y(int at) {
    long greatest = cells.stream().mapToLong(YearCell::visits).max().orElse(0);
    double room = height - 4;
    return height - 2 - room * cells.get(at).visits() / Math.max(1, greatest);
  }
}
