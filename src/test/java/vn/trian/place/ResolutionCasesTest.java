package vn.trian.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Where visits took place, by hand: the table says what the register and the dates allow, and was
 * written without looking at what the program makes of it.
 *
 * <p>Expected: province, district and commune on the day, {@code -} where none is certain, then the
 * units of which one holds the place beside them. {@code none} is a place in no known province.
 */
class ResolutionCasesTest {
  private static final Register REGISTER = Register.load();

  @ParameterizedTest
  @CsvFileSource(resources = "resolution-cases.txt", delimiter = ';', maxCharsPerColumn = 1000)
  void areWhereTheRegisterSays(
      LocalDate on,
      @Nullable String commune,
      @Nullable String district,
      @Nullable String province,
      @Nullable String facility,
      @Nullable String delegation,
      String expected) {
    WrittenPlace written = new WrittenPlace(commune, district, province);
    Place place = REGISTER.resolve(new PlaceClues(written, facility, delegation), on).place();
    assertThat(text(place)).isEqualTo(expected);
  }

  private static String text(@Nullable Place place) {
    if (place == null) {
      return "none - - -";
    }
    return String.join(
        " ",
        place.province().key().toString(),
        key(place.district()),
        key(place.commune()),
        place.among().isEmpty() ? "-" : keys(place.among()));
  }

  private static String key(@Nullable Unit unit) {
    return unit == null ? "-" : unit.key().toString();
  }

  static String keys(List<Unit> units) {
    return units.stream().map(unit -> unit.key().toString()).collect(Collectors.joining("|"));
  }
}
