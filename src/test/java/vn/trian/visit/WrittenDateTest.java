package vn.trian.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.visit.Reading.Absent;
import vn.trian.visit.Reading.Reason;
import vn.trian.visit.Reading.Unreadable;
import vn.trian.visit.Reading.Value;

class WrittenDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-02-18         | 2025-02-18
          2025-2-8           | 2025-02-08
          18/02/2025         | 2025-02-18
          18/2/2025          | 2025-02-18
          18-2-2025          | 2025-02-18
          18.02.2025         | 2025-02-18
          03/04/2025         | 2025-04-03
          29/02/2024         | 2024-02-29
          １８/０２/２０２５ | 2025-02-18
          '\u200e18/02/2025' | 2025-02-18
          """)
  void readsTheDayBeforeTheMonthOrTheYearFirst(String written, LocalDate expected) {
    assertThat(WrittenDate.read(written)).isEqualTo(new Value<>(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2025",
        "29/02/2025",
        "12/31/2025",
        "0/1/2025",
        "18/02-2025",
        "18/02/202",
        "18/02/20255",
        "2025/02/18",
        "20250218",
        "2025-02",
        "02/2025",
        "45706",
        "ngày 18/02/2025",
        "18 tháng 2 năm 2025",
        "18/02/2025 và 19/02/2025",
        "-",
        "???"
      })
  void refusesWhatIsNotADay(String written) {
    assertThat(WrittenDate.read(written)).isEqualTo(new Unreadable<>(Reason.FORM));
  }

  @ParameterizedTest
  @ValueSource(strings = {"18/02/25", "18-2-25", "25-02-18", "31/02/25"})
  void doesNotGuessTheCentury(String written) {
    assertThat(WrittenDate.read(written)).isEqualTo(new Unreadable<>(Reason.TWO_DIGIT_YEAR));
  }

  @Test
  void tellsNothingFromSomethingUnreadable() {
    assertThat(WrittenDate.read(null)).isEqualTo(new Absent<>());
    assertThat(WrittenDate.read("1".repeat(1_000_000))).isEqualTo(new Unreadable<>(Reason.FORM));
  }
}
