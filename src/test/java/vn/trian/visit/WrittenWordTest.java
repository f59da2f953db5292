package vn.trian.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.visit.Reading.Absent;
import vn.trian.visit.Reading.Reason;
import vn.trian.visit.Reading.Unreadable;
import vn.trian.visit.Reading.Value;

class WrittenWordTest {
  @ParameterizedTest
  @CsvSource({
    "facility, FACILITY",
    "FACILITY, FACILITY",
    "cơ sở, FACILITY",
    "Cơ  Sở, FACILITY",
    "co so, FACILITY",
    "cơ sở y tế, FACILITY",
    "tập thể, FACILITY",
    "person, PERSON",
    "Cá nhân, PERSON",
    "CÁ NHÂN, PERSON"
  })
  void readsTheKindOfHost(String written, HostKind expected) {
    assertThat(WrittenWord.HOST_KIND.read(written)).isEqualTo(new Value<>(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "yes, true",
    "Có, true",
    "co, true",
    "TRUE, true",
    "x, true",
    "no, false",
    "Không, false",
    "KHÔNG, false",
    "false, false"
  })
  void readsWhetherThereWasAGift(String written, boolean expected) {
    assertThat(WrittenWord.YES_OR_NO.read(written)).isEqualTo(new Value<>(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "active, false",
    "Hiệu lực, false",
    "còn hiệu lực, false",
    "withdrawn, true",
    "Đã rút, true",
    "rút, true",
    "hủy, true",
    "huỷ, true"
  })
  void readsWhetherARecordIsWithdrawn(String written, boolean expected) {
    assertThat(WrittenWord.WITHDRAWN.read(written)).isEqualTo(new Value<>(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"có thể", "0", "1", "-", "N/A", "bệnh viện", "yes no", "active?no"})
  void refusesAnyOtherWord(String written) {
    assertThat(WrittenWord.HOST_KIND.read(written)).isEqualTo(new Unreadable<>(Reason.FORM));
    assertThat(WrittenWord.YES_OR_NO.read(written)).isEqualTo(new Unreadable<>(Reason.FORM));
    assertThat(WrittenWord.WITHDRAWN.read(written)).isEqualTo(new Unreadable<>(Reason.FORM));
  }

  @Test
  void tellsNothingFromSomethingUnreadable() {
    assertThat(WrittenWord.YES_OR_NO.read(null)).isEqualTo(new Absent<>());
  }
}
