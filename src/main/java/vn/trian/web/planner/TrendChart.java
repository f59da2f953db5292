package vn.trian.web.planner;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import vn.trian.report.content.NumberWords;
import vn.trian.report.content.WholeAxis;

/**
 * Draws the visits of some units by year. Each has a colour, a dash and a marker of its own; where
 * there is no figure, or the land changed, its line has a gap. Letters are drawn as shapes, so that
 * the picture is the same everywhere.
 */
final class TrendChart {
  static final int WIDTH = 960;
  static final int HEIGHT = 400;

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Font FONT = font("/liberation/LiberationSans-Regular.ttf").deriveFont(14f);
  private static final Color INK = new Color(0x2B, 0x2B, 0x2B);
  private static final Color GRID = new Color(0xD9, 0xD9, 0xD9);

  /** Okabe and Ito's colours for all kinds of sight, the light ones darkened. */
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x8A, 0x1C, 0x2C),
          new Color(0x00, 0x5A, 0x9C),
          new Color(0x00, 0x7A, 0x5A),
          new Color(0xA8, 0x5C, 0x00),
          new Color(0x7A, 0x3E, 0x8E),
          new Color(0x40, 0x40, 0x40));

  private static final float[][] DASHES = {
    null, {10, 4}, {3, 4}, {12, 4, 3, 4}, {6, 3}, {2, 3, 8, 3}
  };

  private TrendChart() {}

  /** The chart as the text of an SVG picture. */
  static String svg(Trend trend, NumberWords numbers) {
    SVGGraphics2D graphics = new SVGGraphics2D(context(), true);
    graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
    chart(trend, numbers).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    var root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 %d %d".formatted(WIDTH, HEIGHT));
    StringWriter text = new StringWriter();
    try {
      // Attributes, not styles: the pages' policy allows none in a document.
      graphics.stream(root, text, false, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Without the head, which names an address elsewhere.
    return text.getBuffer().substring(text.getBuffer().indexOf("<svg"));
  }

  private static SVGGeneratorContext context() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document document =
          factory.newDocumentBuilder().getDOMImplementation().createDocument(SVG, "svg", null);
      SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
      context.setComment(null);
      context.setPrecision(2);
      return context;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JFreeChart chart(Trend trend, NumberWords numbers) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    long greatest = 0;
    for (int at = 0; at < trend.series().size(); at++) {
      Trend.Series of = trend.series().get(at);
      data.addSeries(series(of, trend.years(), at));
      for (Trend.Point point : of.points()) {
        greatest = Math.max(greatest, point.visits() == null ? 0 : point.visits());
      }
      renderer.setSeriesPaint(at, COLOURS.get(at));
      renderer.setSeriesStroke(
          at,
          new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES[at], 0));
      renderer.setSeriesShape(at, marker(at));
    }
    renderer.setDefaultLegendTextFont(FONT);
    renderer.setDefaultLegendTextPaint(INK);
    renderer.setLegendLine(new Line2D.Double(-18, 0, 18, 0));
    XYPlot plot = new XYPlot(data, years(trend), visits(greatest, numbers), renderer);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setAxisOffset(new RectangleInsets(4, 4, 4, 4));
    JFreeChart chart = new JFreeChart(null, FONT, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(12, 8, 8, 16));
    LegendTitle legend = new LegendTitle(renderer);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setFrame(BlockBorder.NONE);
    legend.setItemFont(FONT);
    legend.setItemPaint(INK);
    legend.setItemLabelPadding(new RectangleInsets(3, 8, 3, 18));
    chart.addSubtitle(legend);
    return chart;
  }

  /** A point without a value parts the line on both sides of it. */
  private static XYSeries series(Trend.Series of, List<String> years, int number) {
    // A name may come twice; a key may not.
    XYSeries series = new XYSeries(new Name(number, of.name()), false, true);
    for (int at = 0; at < years.size(); at++) {
      Trend.Point point = of.points().get(at);
      int year = Integer.parseInt(years.get(at));
      if (point.broken()) {
        series.add(year - 0.5, null);
      }
      series.add(Double.valueOf(year), point.visits());
    }
    return series;
  }

  private record Name(int number, String text) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static NumberAxis years(Trend trend) {
    NumberAxis axis = new NumberAxis();
    int first = Integer.parseInt(trend.years().get(0));
    int last = Integer.parseInt(trend.years().get(trend.years().size() - 1));
    axis.setRange(first - 0.4, last + 0.4);
    int step = 1 + (last - first) / 20;
    axis.setTickUnit(new NumberTickUnit(step, new Whole(null)));
    look(axis);
    return axis;
  }

  private static NumberAxis visits(long greatest, NumberWords numbers) {
    WholeAxis whole = WholeAxis.upTo(greatest);
    NumberAxis axis = new NumberAxis();
    axis.setRange(0, whole.top() * 1.04);
    axis.setTickUnit(new NumberTickUnit(whole.step(), new Whole(numbers)));
    axis.setAxisLineVisible(false);
    look(axis);
    return axis;
  }

  private static void look(NumberAxis axis) {
    axis.setTickLabelFont(FONT);
    axis.setTickLabelPaint(INK);
    axis.setTickMarksVisible(false);
    axis.setAxisLinePaint(INK);
  }

  /** Numbers in the reader's language, whatever the locale of the machine. */
  @SuppressWarnings("serial")
  private static final class Whole extends NumberFormat {
    private final transient @Nullable NumberWords numbers;

    Whole(@Nullable NumberWords numbers) {
      this.numbers = numbers;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
      return format(Math.round(number), to, position);
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
      return to.append(numbers == null ? Long.toString(number) : numbers.of(number));
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("numbers of a chart are not read");
    }
  }

  private static Shape marker(int series) {
    return switch (series) {
      case 0 -> new Ellipse2D.Double(-4.5, -4.5, 9, 9);
      case 1 -> new Rectangle2D.Double(-4, -4, 8, 8);
      case 2 -> polygon(0, -5.5, 5.5, 4.5, -5.5, 4.5);
      case 3 -> polygon(0, -6, 6, 0, 0, 6, -6, 0);
      case 4 -> polygon(0, 5.5, 5.5, -4.5, -5.5, -4.5);
      default ->
          polygon(
              -2, -6, 2, -6, 2, -2, 6, -2, 6, 2, 2, 2, 2, 6, -2, 6, -2, 2, -6, 2, -6, -2, -2, -2);
    };
  }

  private static Shape polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int at = 2; at < corners.length; at += 2) {
      path.lineTo(corners[at], corners[at + 1]);
    }
    path.closePath();
    return path;
  }

  private static Font font(String resource) {
    try (InputStream in = Objects.requireNonNull(TrendChart.class.getResourceAsStream(resource))) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("the font " + resource + " is not packed", e);
    }
  }
}
