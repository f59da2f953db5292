package vn.trian.report.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What stands on a page and where, in points from its upper left corner.
 *
 * @param runs the texts of one font and size on one line
 * @param rules the horizontal lines
 */
record PageInk(double width, double height, List<Run> runs, List<Rule> rules) {
  record Run(String text, String font, double size, double left, double right, double base) {
    double middle() {
      return (left + right) / 2;
    }
  }

  record Rule(double left, double right, double y) {
    double middle() {
      return (left + right) / 2;
    }

    double length() {
      return right - left;
    }
  }

  static List<PageInk> of(Path file) throws IOException {
    List<PageInk> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        PDPage page = document.getPage(number - 1);
        Texts texts = new Texts();
        texts.setSortByPosition(true);
        texts.setStartPage(number);
        texts.setEndPage(number);
        texts.writeText(document, Writer.nullWriter());
        Lines lines = new Lines(page);
        lines.processPage(page);
        pages.add(
            new PageInk(
                page.getMediaBox().getWidth(),
                page.getMediaBox().getHeight(),
                texts.runs,
                lines.rules));
      }
    }
    return pages;
  }

  /** The one run that begins with a text. */
  Run run(String beginning) {
    List<Run> found = runs.stream().filter(run -> run.text().startsWith(beginning)).toList();
    if (found.size() != 1) {
      throw new AssertionError(
          "'%s' stands %d times in %s".formatted(beginning, found.size(), runs));
    }
    return found.get(0);
  }

  /** The highest rule under a run, at most so many points below its base line. */
  Rule ruleUnder(Run run, double within) {
    return rules.stream()
        .filter(rule -> rule.y() > run.base() && rule.y() - run.base() <= within)
        .filter(rule -> rule.left() < run.right() && rule.right() > run.left())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no rule under " + run + " in " + rules));
  }

  private static final class Texts extends PDFTextStripper {
    private final List<Run> runs = new ArrayList<>();
    private final List<TextPosition> line = new ArrayList<>();

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      line.addAll(positions);
    }

    @Override
    protected void writeLineSeparator() {
      end();
    }

    @Override
    protected void writePageEnd() {
      end();
    }

    private void end() {
      int from = 0;
      for (int at = 1; at <= line.size(); at++) {
        if (at == line.size() || !isSame(line.get(at - 1), line.get(at))) {
          add(line.subList(from, at));
          from = at;
        }
      }
      line.clear();
    }

    private static boolean isSame(TextPosition one, TextPosition next) {
      return one.getFont().getName().equals(next.getFont().getName())
          && one.getFontSizeInPt() == next.getFontSizeInPt()
          && next.getXDirAdj() - one.getXDirAdj() - one.getWidthDirAdj() < 14;
    }

    private void add(List<TextPosition> positions) {
      StringBuilder text = new StringBuilder();
      TextPosition before = null;
      for (TextPosition position : positions) {
        if (before != null
            && position.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj() > 1.5
            && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
        text.append(position.getUnicode());
        before = position;
      }
      TextPosition first = positions.get(0);
      TextPosition last = positions.get(positions.size() - 1);
      if (!text.toString().isBlank()) {
        runs.add(
            new Run(
                text.toString().strip(),
                first.getFont().getName().substring("AAAAAA+".length()),
                first.getFontSizeInPt(),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj()));
      }
    }
  }

  private static final class Lines extends PDFGraphicsStreamEngine {
    private final List<Rule> rules = new ArrayList<>();
    private final double height;
    private Point2D from = new Point2D.Float();
    private Point2D to = new Point2D.Float();

    Lines(PDPage page) {
      super(page);
      height = page.getMediaBox().getHeight();
    }

    @Override
    public void moveTo(float x, float y) {
      from = new Point2D.Float(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
      to = new Point2D.Float(x, y);
    }

    @Override
    public void strokePath() {
      if (Math.abs(from.getY() - to.getY()) < 0.01) {
        rules.add(
            new Rule(
                Math.min(from.getX(), to.getX()),
                Math.max(from.getX(), to.getX()),
                height - from.getY()));
      }
    }

    @Override
    public Point2D getCurrentPoint() {
      return to;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void fillPath(int windingRule) {}

    @Override
    public void fillAndStrokePath(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
  }
}
