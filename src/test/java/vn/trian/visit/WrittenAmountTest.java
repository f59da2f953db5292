package vn.trian.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.visit.Reading.Absent;
import vn.trian.visit.Reading.Reason;
import vn.trian.visit.Reading.Unreadable;
import vn.trian.visit.Reading.Value;

class WrittenAmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                          | 0        | 0
          3000000                    | 3000000  | 3000000
          1.234.567                  | 1234567  | 1234567
          1,234,567                  | 1234567  | 1234567
          1.500.000đ                 | 1500000  | 1500000
          1.500.000 VNĐ              | 1500000  | 1500000
          50.0                       | 50       | 50
          007                        | 7        | 7
          1,5 triệu                  | 1500000  | 1500000
          1.5 triệu                  | 1500000  | 1500000
          3 triệu                    | 3000000  | 3000000
          3triệu                     | 3000000  | 3000000
          3 TRIỆU ĐỒNG               | 3000000  | 3000000
          3 trieu dong               | 3000000  | 3000000
          500 nghìn đồng             | 500000   | 500000
          500 ngàn                   | 500000   | 500000
          1,25 tỷ                    | 1250000000 | 1250000000
          2 tỉ đồng                  | 2000000000 | 2000000000
          ５０                       | 50       | 50
          1000000000000000           | 1000000000000000 | 1000000000000000
          gần 90                     | 0        | 90
          Gần 90 triệu               | 0        | 90000000
          dưới 50                    | 0        | 50
          không quá 5 triệu đồng     | 0        | 5000000
          trên 18 triệu              | 18000000 |
          Trên 18 triệu đồng         | 18000000 |
          hơn 50                     | 50       |
          ít nhất 50                 | 50       |
          khoảng 50                  | 50       | 50
          chừng 2 triệu              | 2000000  | 2000000
          khoảng trên 50             | 50       |
          50 - 60                    | 50       | 60
          50-60                      | 50       | 60
          50–60                      | 50       | 60
          2 - 3 triệu                | 2000000  | 3000000
          1,5 đến 2 triệu đồng       | 1500000  | 2000000
          500 nghìn - 1 triệu        | 500000   | 1000000
          từ 2 triệu đến 3 triệu     | 2000000  | 3000000
          Từ 50 đến 60               | 50       | 60
          khoảng từ 50 đến 60        | 50       | 60
          khoảng 2 - 3 triệu         | 2000000  | 3000000
          """)
  void readsSumsOfMoneyAndKeepsRanges(String written, long min, @Nullable Long max) {
    Value<Amount> expected = new Value<>(new Amount(min, max));
    assertThat(WrittenAmount.DONG.read(written)).isEqualTo(expected);
    assertThat(WrittenAmount.DONG.read(Normalizer.normalize(written, Normalizer.Form.NFD)))
        .isEqualTo(expected);
    assertThat(WrittenAmount.DONG.read(written.replace(" ", " \u00a0"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          50                   | 50    | 50
          50 suất              | 50    | 50
          50 suất quà          | 50    | 50
          90 phần quà          | 90    | 90
          gần 90 suất          | 0     | 90
          trên 50 túi quà      | 50    |
          50 - 60 suất         | 50    | 60
          3 nghìn suất quà     | 3000  | 3000
          1.234.567            | 1234567 | 1234567
          """)
  void readsCountsOfThings(String written, long min, @Nullable Long max) {
    assertThat(WrittenAmount.COUNT.read(written)).isEqualTo(new Value<>(new Amount(min, max)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3.500", "1,234", "0,125", "3.500 triệu", "gần 3.500", "1.000 - 2.000 đồng"})
  void refusesWhatMeansTwoNumbers(String written) {
    assertThat(WrittenAmount.DONG.read(written))
        .isEqualTo(new Unreadable<>(Reason.AMBIGUOUS_NUMBER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-5",
        "−5",
        "+5",
        "NaN",
        "Infinity",
        "1E3",
        "1e3",
        "0x10",
        "50%",
        "5²",
        "½",
        "12,4",
        "12.5",
        "0,0001 nghìn",
        "1234.567",
        "12.34.567",
        "1.234,567",
        "1.234.567,5",
        "1 234 567",
        "1000000000000001",
        "9007199254740993000",
        "1.000.000.000.000.000.000",
        "60 - 50",
        "2 triệu - 3",
        "50 - 60 - 70",
        "trên 50 - 60",
        "gần gần 50",
        "chẵn 50",
        "khoảng",
        "triệu",
        "-",
        "?"
      })
  void refusesWhatIsNoWholeNumberWithinReason(String written) {
    assertThat(WrittenAmount.DONG.read(written)).isEqualTo(new Unreadable<>(Reason.FORM));
    assertThat(WrittenAmount.COUNT.read(written)).isEqualTo(new Unreadable<>(Reason.FORM));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 triệu rưỡi",
        "3 triệu 500 nghìn",
        "5 nghìn tỷ",
        "2 trăm triệu",
        "3 chục",
        "20 USD",
        "50 suất x 1 triệu",
        "1 triệu đồng một suất",
        "50 trở lên"
      })
  void doesNotPassOverAWordThatChangesTheNumber(String written) {
    assertThat(WrittenAmount.DONG.read(written)).isEqualTo(new Unreadable<>(Reason.FORM));
    assertThat(WrittenAmount.COUNT.read(written)).isEqualTo(new Unreadable<>(Reason.FORM));
  }

  @Test
  void doesNotTakeMoneyForACountNorACountForMoney() {
    assertThat(WrittenAmount.COUNT.read("50 triệu đồng")).isEqualTo(new Unreadable<>(Reason.FORM));
    assertThat(WrittenAmount.DONG.read("50 suất")).isEqualTo(new Unreadable<>(Reason.FORM));
  }

  @Test
  void tellsNothingFromSomethingUnreadable() {
    assertThat(WrittenAmount.DONG.read(null)).isEqualTo(new Absent<>());
    assertThat(WrittenAmount.DONG.read("1" + ".000".repeat(1_000_000)))
        .isEqualTo(new Unreadable<>(Reason.FORM));
    assertThat(WrittenAmount.DONG.read("5" + " ".repeat(1_000_000) + "đ"))
        .isEqualTo(new Unreadable<>(Reason.FORM));
  }
}
