package vn.trian.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HeatScaleTest {
  @Test
  void fewFiguresAreAStepEachAndLieFarApart() {
    HeatScale scale = HeatScale.of(List.of(2L, 0L, 7L, 2L, 3L));
    assertThat(scale).isEqualTo(new HeatScale(List.of(2L, 3L, 7L), 2));
    assertThat(List.of(scale.shade(2), scale.shade(3), scale.shade(7))).containsExactly(0, 2, 4);
    assertThat(scale.bottom(2)).isEqualTo(4);
  }

  @Test
  void manyFiguresMakeFiveStepsOfAboutAsManyCells() {
    HeatScale scale = HeatScale.of(LongStream.rangeClosed(1, 100).boxed().toList());
    assertThat(scale.tops()).containsExactly(20L, 40L, 60L, 80L, 100L);
    assertThat(scale.shade(20)).isZero();
    assertThat(scale.shade(21)).isEqualTo(1);
    assertThat(scale.shade(100)).isEqualTo(4);
  }

  @Test
  void everyFigureHasAShadeWhereMostAreAlike() {
    HeatScale scale = HeatScale.of(List.of(1L, 1L, 1L, 1L, 1L, 1L, 2L, 3L, 4L, 5L, 900L));
    assertThat(scale.tops()).containsExactly(1L, 3L, 900L);
    assertThat(scale.shade(4)).isEqualTo(4);
  }

  @Test
  void noFiguresHaveNoSteps() {
    assertThat(HeatScale.of(List.of(0L)).tops()).isEmpty();
  }
}
