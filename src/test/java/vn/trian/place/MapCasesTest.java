package vn.trian.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * In which units of a map that may lie which lay in a unit on some day; by hand, from the codes and
 * the successions, without looking at what the program makes of them.
 */
class MapCasesTest {
  private static final Register REGISTER = Register.load();

  @ParameterizedTest
  @CsvFileSource(resources = "map-cases.txt", delimiter = ';')
  void areFollowedThroughTheMaps(
      String unit, LocalDate on, LocalDate map, String level, String expected) {
    Level asked = Level.valueOf(level.toUpperCase(Locale.ROOT));
    List<Unit> found =
        REGISTER.follow(REGISTER.get(UnitKey.parse(unit)), on, map).stream()
            .map(one -> above(one, asked, map))
            .distinct()
            .sorted(Comparator.comparing(Unit::key))
            .toList();
    assertThat(ResolutionCasesTest.keys(found)).isEqualTo(expected);
  }

  private static Unit above(Unit unit, Level level, LocalDate on) {
    return switch (level) {
      case PROVINCE -> REGISTER.provinceOn(unit, on).orElse(unit);
      case DISTRICT -> REGISTER.districtOn(unit, on).orElse(unit);
      case COMMUNE -> unit;
    };
  }
}
