package vn.trian.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.place.Succession.Extent;

/** What no check of a file may let pass is refused by the register itself. All is invented. */
class UnitChangesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C11629@2025-10-01 | 11636 | no unit has the code 11636 on 2025-09-30, before C11629@2025-10-01
          C11668@2025-10-01 | 11629 | C11668@2025-10-01 begins before the unit ends that had its code
          C25270@2025-10-01 | 25270 | C25270@2025-10-01 begins before the unit ends that had its code
          C25270@2026-04-30 | 25270 | C25270@2026-04-30 must not begin twice but is Phường Lộc Ninh already
          """)
  void areRefusedWhenTheyDoNotFit(String key, String from, String message) {
    assertThatThrownBy(() -> Register.with(List.of(change(key, from))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }

  @Test
  void beginAfterTheReformAndFromAUnitOfTheirLevel() {
    assertThatThrownBy(() -> change("C11629@2025-07-01", "11629"))
        .hasMessage("a later decree must take effect after the reform but has C11629@2025-07-01");
    assertThatThrownBy(() -> change("C11629@2025-10-01", "31"))
        .hasMessage(
            "C11629@2025-10-01 must be made from a unit of its level but is made from '31'");
  }

  @Test
  void leaveThePackedRegisterAsItIs() {
    int before = Register.load().listInForceOn(Level.COMMUNE, java.time.LocalDate.MAX).size();

    Register with = Register.with(List.of(change("C11998@2025-10-01", "11629")));

    assertThat(with.find(UnitKey.parse("C11998@2025-10-01"))).isPresent();
    assertThat(Register.load().find(UnitKey.parse("C11998@2025-10-01"))).isEmpty();
    assertThat(Register.load().listInForceOn(Level.COMMUNE, java.time.LocalDate.MAX))
        .hasSize(before);
    assertThat(Register.with(List.of())).isSameAs(Register.load());
  }

  private static UnitChange change(String key, String from) {
    return new UnitChange(UnitKey.parse(key), "Xã", "Thử Nghiệm", "31", "1/TN", from, Extent.WHOLE);
  }
}
