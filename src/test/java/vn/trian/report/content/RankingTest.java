package vn.trian.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

class RankingTest {
  private final YearTable table = YearTable.of(YearModels.small().build());

  @Test
  void unitsWithEqualVisitsShareARankAndVisitsInNoUnitHaveNone() {
    assertThat(Ranking.of(table, 20).places())
        .extracting(
            Ranking.Place::rank,
            place -> place.line().unit().unitCode(),
            Ranking.Place::index,
            Ranking.Place::visits,
            Ranking.Place::cumulated)
        .containsExactly(
            tuple(1, "314", 3, 13L, 13L),
            tuple(2, "009", 1, 10L, 23L),
            tuple(2, "306", 2, 10L, 33L),
            tuple(4, "474", 4, 3L, 36L));
  }

  @Test
  void saysHowManyUnitsAreAsGoodAsTheLast() {
    assertThat(Ranking.of(table, 2).leftOut()).isEqualTo(1);
    assertThat(Ranking.of(table, 3).leftOut()).isZero();
  }

  @Test
  void ofNothingIsEmpty() {
    assertThat(Ranking.of(YearTable.of(Models.years().build()), 20))
        .isEqualTo(new Ranking(java.util.List.of(), 0));
  }
}
