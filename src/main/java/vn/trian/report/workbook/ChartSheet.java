package vn.trian.report.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import vn.trian.report.content.Bar;
import vn.trian.report.content.WholeAxis;
import vn.trian.report.content.YearTable;

/** The sheet with the native chart and, below it, the figures that the chart shows. */
final class ChartSheet {
  static final String NAME = "Chart";
  private static final int CHART_TOP = 3;
  private static final int CHART_BOTTOM = 26;
  private static final int DATA_HEADER = CHART_BOTTOM + 1;

  private final Book book;
  private final XSSFSheet sheet;
  private final Grid grid;

  private ChartSheet(Book book) {
    this.book = book;
    this.sheet = book.sheet(NAME);
    this.grid = book.grid(sheet);
  }

  static void writeYears(Book book, YearTable years, int totalRow) {
    ChartSheet chart = new ChartSheet(book);
    List<Bar> bars = Bar.ofYears(years, book.words);
    for (int at = 0; at < bars.size(); at++) {
      String cell =
          DistrictYearSheet.NAME
              + "!"
              + TableSheet.cell(totalRow, DistrictYearSheet.FIRST_YEAR + at);
      // A year that nothing was received of has no figure to refer to.
      boolean figure = years.isFigure(at);
      Bar bar = bars.get(at);
      chart.data(at, bar, figure ? new Formula(cell, bar.value()) : bar.figure());
    }
    boolean running = book.model.issue().running() && !bars.isEmpty();
    String last = running ? bars.get(bars.size() - 1).label() : "";
    book.heading(chart.sheet, running ? book.words.get("chart.running", last) : "");
    chart.write(bars, book.words.chartOfYears(), book.words.get("year"), BarDirection.COL);
    if (running) {
      chart.paleLast(bars.size());
    }
  }

  static void writeMonth(Book book) {
    ChartSheet chart = new ChartSheet(book);
    List<Bar> bars = Bar.ofTopUnits(book.model, book.words);
    for (int at = 0; at < bars.size(); at++) {
      chart.data(at, bars.get(at), bars.get(at).value());
    }
    book.heading(chart.sheet, "");
    chart.write(bars, book.words.get("chart.month"), book.words.get("unit"), BarDirection.BAR);
  }

  private void data(int at, Bar bar, Object value) {
    grid.put(DATA_HEADER + 1 + at, 0, bar.label(), Look.TEXT);
    grid.put(DATA_HEADER + 1 + at, 1, value, Look.COUNT);
  }

  private void write(List<Bar> bars, String title, String labels, BarDirection direction) {
    grid.width(0, 46);
    for (int column = 1; column <= 7; column++) {
      grid.width(column, 13);
    }
    if (bars.isEmpty()) {
      grid.put(CHART_TOP, 0, book.words.get("chart.none"), Look.SUBTITLE);
    } else {
      grid.put(DATA_HEADER, 0, labels, Look.HEADER);
      grid.put(DATA_HEADER, 1, book.words.get("visits"), Look.HEADER_NUMBER);
      draw(bars, title, direction);
    }
    book.print(sheet, 1);
    sheet.getPrintSetup().setFitHeight((short) 1);
  }

  private void draw(List<Bar> bars, String title, BarDirection direction) {
    boolean columns = direction == BarDirection.COL;
    XSSFChart chart =
        sheet
            .createDrawingPatriarch()
            .createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, CHART_TOP, 8, CHART_BOTTOM));
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    typeface(chart.getTitle().getBody().getParagraph(0).addDefaultRunProperties(), 14);
    XDDFCategoryAxis labels =
        chart.createCategoryAxis(columns ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    typeface(labels.getOrAddTextProperties(), 10);
    labels.setMajorTickMark(AxisTickMark.NONE);
    XDDFValueAxis values = chart.createValueAxis(columns ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    typeface(values.getOrAddTextProperties(), 10);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setMinimum(0);
    WholeAxis scale = WholeAxis.upTo(bars.stream().mapToLong(Bar::value).max().orElse(0));
    values.setMaximum((double) scale.top());
    values.setMajorUnit((double) scale.step());
    values.setNumberFormat("#,##0");
    values.setMajorTickMark(AxisTickMark.NONE);
    values.getOrAddMajorGridProperties().setLineProperties(line((byte) 0xDD));
    if (!columns) {
      labels.setOrientation(AxisOrientation.MAX_MIN);
      values.setCrosses(AxisCrosses.MAX);
    }
    String first = NAME + "!$A$" + (DATA_HEADER + 2) + ":$A$" + (DATA_HEADER + 1 + bars.size());
    String second = first.replace("$A$", "$B$");
    XDDFCategoryDataSource names =
        XDDFDataSourcesFactory.fromArray(
            bars.stream().map(Bar::label).toArray(String[]::new), first, 0);
    XDDFNumericalDataSource<Long> numbers =
        XDDFDataSourcesFactory.fromArray(
            bars.stream().map(Bar::value).toArray(Long[]::new), second, 1);
    numbers.setFormatCode("#,##0");
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, labels, values);
    data.setBarDirection(direction);
    data.setGapWidth(45);
    data.setVaryColors(false);
    XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(names, numbers);
    series.setTitle(book.words.get("visits"), new CellReference(NAME, DATA_HEADER, 1, true, true));
    series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(Look.ACCENT)));
    chart.plot(data);
    showValues(chart);
    describe(bars, title);
  }

  /** What is read out to somebody who does not see the chart. */
  private void describe(List<Bar> bars, String title) {
    String figures =
        bars.stream()
            .map(bar -> bar.label() + ": " + bar.figure())
            .collect(Collectors.joining("; "));
    CTNonVisualDrawingProps frame =
        sheet
            .getDrawingPatriarch()
            .getCTDrawing()
            .getTwoCellAnchorArray(0)
            .getGraphicFrame()
            .getNvGraphicFramePr()
            .getCNvPr();
    frame.setName(title);
    frame.setDescr(title + ". " + figures + ".");
  }

  /** The year that has not ended is only outlined. */
  private void paleLast(int bars) {
    XSSFChart chart = sheet.getDrawingPatriarch().getCharts().get(0);
    CTBarSer series = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
    CTDPt point = series.addNewDPt();
    point.addNewIdx().setVal(bars - 1L);
    point.addNewInvertIfNegative().setVal(false);
    point.addNewBubble3D().setVal(false);
    CTShapeProperties shape = point.addNewSpPr();
    shape.addNewSolidFill().addNewSrgbClr().setVal(Look.PALE);
    CTLineProperties outline = shape.addNewLn();
    outline.setW(Units.EMU_PER_POINT);
    outline.addNewSolidFill().addNewSrgbClr().setVal(Look.ACCENT);
  }

  private static void typeface(XDDFRunProperties text, int points) {
    text.setFonts(new XDDFFont[] {new XDDFFont(FontGroup.LATIN, Look.TYPEFACE, null, null, null)});
    text.setFontSize((double) points);
  }

  private static void showValues(XSSFChart chart) {
    CTDLbls shown =
        chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0).addNewDLbls();
    shown.addNewShowLegendKey().setVal(false);
    shown.addNewShowVal().setVal(true);
    shown.addNewShowCatName().setVal(false);
    shown.addNewShowSerName().setVal(false);
    shown.addNewShowPercent().setVal(false);
    shown.addNewShowBubbleSize().setVal(false);
  }

  private static XDDFLineProperties line(byte grey) {
    return new XDDFLineProperties(
        new XDDFSolidFillProperties(XDDFColor.from(new byte[] {grey, grey, grey})));
  }
}
