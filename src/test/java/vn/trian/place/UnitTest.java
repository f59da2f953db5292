package vn.trian.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
  private static final UnitKey NAM_TU_LIEM = UnitKey.parse("D019@2013-12-28");
  private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

  @Test
  void isPrintedWithItsType() {
    assertThat(new Unit(NAM_TU_LIEM, "Quận", "Nam Từ Liêm", "01", LAST, "132/NQ-CP").fullName())
        .isEqualTo("Quận Nam Từ Liêm");
  }

  @ParameterizedTest
  @CsvSource({
    "2013-12-27, false",
    "2013-12-28, true",
    "2020-02-27, true",
    "2025-06-30, true",
    "2025-07-01, false"
  })
  void isInForceFromItsFirstToItsLastDay(LocalDate on, boolean expected) {
    Unit unit = new Unit(NAM_TU_LIEM, "Quận", "Nam Từ Liêm", "01", LAST, null);
    assertThat(unit.inForceOn(on)).isEqualTo(expected);
  }

  @Test
  void isInForceForGoodWithoutALastDay() {
    Unit unit = new Unit(UnitKey.parse("P01"), "Thành phố", "Hà Nội", "", null, null);
    assertThat(unit.inForceOn(LocalDate.of(2999, 1, 1))).isTrue();
    assertThat(unit.inForceOn(Register.BEGINNING.minusDays(1))).isFalse();
  }

  @Test
  void refusesAnEndBeforeItsBeginning() {
    assertThatThrownBy(
            () -> new Unit(NAM_TU_LIEM, "Quận", "A", "01", LocalDate.of(2013, 12, 27), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("D019@2013-12-28 must not end before it begins but ends 2013-12-27");
  }

  @Test
  void refusesADistrictWithoutAParent() {
    assertThatThrownBy(() -> new Unit(NAM_TU_LIEM, "Quận", "A", "", null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("D019@2013-12-28 must have a parent unless it is a province but has ''");
  }
}
