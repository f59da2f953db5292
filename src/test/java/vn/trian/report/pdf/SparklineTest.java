package vn.trian.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import org.junit.jupiter.api.Test;
import vn.trian.summary.YearCell;
import vn.trian.summary.YearCell.State;

class SparklineTest {
  private static final int WIDTH = 46;
  private static final int HEIGHT = 14;

  @Test
  void aYearWithoutAFigureIsAGap() {
    BufferedImage drawn = drawn(counted(2), counted(4), none(), counted(4), counted(2));
    assertThat(isInked(drawn, 8)).isTrue();
    assertThat(isInked(drawn, 18)).isFalse();
    assertThat(isInked(drawn, 28)).isFalse();
    assertThat(isInked(drawn, 38)).isTrue();
  }

  @Test
  void zeroIsNoGap() {
    BufferedImage drawn =
        drawn(counted(2), counted(4), new YearCell(State.NONE, 0, 0), counted(4), counted(2));
    assertThat(isInked(drawn, 18)).isTrue();
    assertThat(isInked(drawn, 28)).isTrue();
  }

  @Test
  void aFigureBetweenGapsIsADot() {
    BufferedImage drawn = drawn(none(), none(), counted(4), none(), none());
    assertThat(isInked(drawn, 23)).isTrue();
    assertThat(isInked(drawn, 18)).isFalse();
    assertThat(isInked(drawn, 28)).isFalse();
  }

  private static YearCell counted(long visits) {
    return new YearCell(State.COUNTED, visits, 0);
  }

  private static YearCell none() {
    return new YearCell(State.NOT_RECEIVED, 0, 0);
  }

  /** Five years: one every ten pixels, from 3 on. */
  private static BufferedImage drawn(YearCell... cells) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    new Sparkline(List.of(cells), WIDTH, HEIGHT)
        .draw(g, FontUtil.getInstance(DefaultJasperReportsContext.getInstance()));
    g.dispose();
    return image;
  }

  /** Whether the line, which unlike the ground line is dark, passes a column of pixels. */
  private static boolean isInked(BufferedImage image, int x) {
    for (int y = 0; y < HEIGHT; y++) {
      if (image.getRGB(x, y) == Drawing.ACCENT.getRGB()) {
        return true;
      }
    }
    return false;
  }
}
