package vn.trian.report.workbook;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtension;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * Small charts in cells, which the library has no objects for. They are columns, not lines: a year
 * without a figure has no column, where a line would be drawn through it.
 */
final class Sparklines {
  private static final String EXTENSION = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}";
  private static final String MAIN =
      "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  private static final String FORMULAS = "http://schemas.microsoft.com/office/excel/2006/main";

  private Sparklines() {}

  /**
   * A small chart.
   *
   * @param figures for example {@code ByDistrictYear!E5:T5}
   */
  record Sparkline(String figures, String cell) {}

  static void put(XSSFSheet sheet, List<Sparkline> sparklines) {
    StringBuilder xml = new StringBuilder();
    xml.append("<x14:sparklineGroups xmlns:x14='" + MAIN + "' xmlns:xm='" + FORMULAS + "'>");
    xml.append("<x14:sparklineGroup manualMin='0' type='column' displayEmptyCellsAs='gap'");
    xml.append(" minAxisType='custom'><x14:colorSeries rgb='FF0F5A63'/><x14:sparklines>");
    for (Sparkline one : sparklines) {
      xml.append("<x14:sparkline><xm:f>").append(one.figures()).append("</xm:f><xm:sqref>");
      xml.append(one.cell()).append("</xm:sqref></x14:sparkline>");
    }
    xml.append("</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>");
    CTWorksheet worksheet = sheet.getCTWorksheet();
    CTExtension extension =
        (worksheet.isSetExtLst() ? worksheet.getExtLst() : worksheet.addNewExtLst()).addNewExt();
    try {
      extension.set(XmlObject.Factory.parse(xml.toString()));
    } catch (XmlException e) {
      throw new IllegalStateException("not well-formed: " + xml, e);
    }
    extension.setUri(EXTENSION);
  }
}
