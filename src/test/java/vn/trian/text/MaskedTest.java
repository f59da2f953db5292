package vn.trian.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {
  @ParameterizedTest
  @CsvSource({
    "Bà A, B…",
    "Đ, Đ…",
    "'  “Bà” A', B…",
    "'\u0007\u202eBà', B…",
    "𠀋 A, 𠀋…",
    "108, 1…",
    "-, -",
    "…, …",
    "'', ''"
  })
  void showsTheFirstLetterAlone(String text, String shown) {
    assertThat(Masked.of(text)).isEqualTo(shown);
  }
}
