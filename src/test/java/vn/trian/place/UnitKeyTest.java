package vn.trian.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitKeyTest {
  @ParameterizedTest
  @CsvSource({
    "D314, DISTRICT, 314, 2004-08-31",
    "D019@2013-12-28, DISTRICT, 019, 2013-12-28",
    "P31@2025-07-01, PROVINCE, 31, 2025-07-01",
    "C11413@2025-07-01, COMMUNE, 11413, 2025-07-01"
  })
  void hasOneTextForm(String text, Level level, String code, LocalDate from) {
    UnitKey key = new UnitKey(level, code, from);
    assertThat(key).hasToString(text);
    assertThat(UnitKey.parse(text)).isEqualTo(key).hasSameHashCodeAs(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "D", "314", "D31", "P314", "X314", "D314@", "D314@2025", "D31a", "Từ"})
  void refusesOtherTexts(String text) {
    assertThatThrownBy(() -> UnitKey.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unit key must look like D314 or D019@2013-12-28 but was '" + text + "'");
  }

  @Test
  void refusesACodeOfAnotherLevel() {
    assertThatThrownBy(() -> new UnitKey(Level.DISTRICT, "31", Register.BEGINNING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("code of a DISTRICT must be 3 digits but was '31'");
  }

  @Test
  void isOrderedByLevelCodeAndDay() {
    assertThat(List.of("C00001", "D019@2013-12-28", "P31", "D019", "D002", "P01"))
        .map(UnitKey::parse)
        .map(Comparable.class::cast)
        .satisfies(
            keys ->
                assertThat(keys.stream().sorted().map(Object::toString))
                    .containsExactly("P01", "P31", "D002", "D019", "D019@2013-12-28", "C00001"));
  }
}
