package vn.trian.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trian.summary.Comparability.NoUnit;
import vn.trian.summary.YearCell;
import vn.trian.summary.YearCell.State;

class MarkTest {
  private final YearTable table = YearTable.of(YearModels.small().build());

  @Test
  void eachWorthHasItsOwnSign() {
    assertThat(table.lines())
        .extracting(line -> Mark.of(line.differences().get(1).comparability()).sign())
        .containsExactly("=", "…", "≠", "=", "?");
    assertThat(Mark.of(new NoUnit(List.of("2024"))).sign()).isEqualTo("×");
  }

  @Test
  void aProvinceHasTheWorstOfItsLines() {
    assertThat(Mark.ofProvince(table.lines().subList(0, 2), 1)).isEqualTo(Mark.NOT_RECEIVED);
    assertThat(Mark.ofProvince(table.lines().subList(2, 4), 1)).isEqualTo(Mark.BOUNDARY);
    assertThat(Mark.ofProvince(table.lines().subList(3, 4), 1)).isEqualTo(Mark.COMPARABLE);
  }

  @Test
  void aUnitThatCameIsAChangeOfUnitsInItsProvince() {
    Models model = Models.years().worth("306", "2025", new NoUnit(List.of("2024")));
    YearModels.row(model, "31", "Thành phố Hải Phòng", "306", "Quận Hải An", 0, 5);
    YearModels.row(model, "31", "Thành phố Hải Phòng", "314", "Huyện Kiến Thụy", 2, 5);
    YearTable years = YearTable.of(model.build());
    assertThat(Mark.ofProvince(years.lines(), 0)).isEqualTo(Mark.BOUNDARY);
  }

  @Test
  void theCountryDependsOnReceiptsAlone() {
    assertThat(Mark.ofCountry(table.lines(), 1)).isEqualTo(Mark.NOT_RECEIVED);
    assertThat(Mark.ofCountry(table.lines().subList(2, 5), 1)).isEqualTo(Mark.COMPARABLE);
  }

  @Test
  void aSumOfCellsWithoutFiguresKeepsTheirSign() {
    assertThat(YearTable.sum(table.lines().subList(4, 5), 0, 3))
        .containsExactly(
            new YearCell(State.NONE, 0, 0),
            new YearCell(State.PERHAPS, 0, 0),
            new YearCell(State.COUNTED, 3, 0));
    assertThat(YearTable.sum(table.lines().subList(2, 3), 0, 1))
        .containsExactly(new YearCell(State.NO_UNIT, 0, 0));
    assertThat(YearTable.sum(table.lines().subList(1, 2), 2, 3))
        .containsExactly(new YearCell(State.NOT_RECEIVED, 0, 0));
  }
}
