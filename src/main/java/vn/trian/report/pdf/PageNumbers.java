package vn.trian.report.pdf;

import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.util.JRTextMeasurerUtil;

/**
 * Numbers of pages in Arabic figures, in the middle of the top margin, from the second page on
 * (Decree 30/2020/NĐ-CP, annex I).
 */
final class PageNumbers {
  private static final float SIZE = 13;
  private static final int TOP = 32;
  private static final int HEIGHT = 17;

  private PageNumbers() {}

  /** Numbers the pages of documents that follow one another in one file. */
  static void put(List<JasperPrint> prints) {
    JRTextMeasurerUtil measurer =
        JRTextMeasurerUtil.getInstance(DefaultJasperReportsContext.getInstance());
    int number = 0;
    for (JasperPrint print : prints) {
      for (JRPrintPage page : print.getPages()) {
        number++;
        if (number > 1) {
          JRBasePrintText text = new JRBasePrintText(print.getDefaultStyleProvider());
          text.setX(print.getLeftMargin());
          text.setY(TOP);
          text.setWidth(print.getPageWidth() - print.getLeftMargin() - print.getRightMargin());
          text.setHeight(HEIGHT);
          text.setFontSize(SIZE);
          text.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
          text.setText(Integer.toString(number));
          measurer.measureTextElement(text);
          page.addElement(text);
        }
      }
    }
  }
}
