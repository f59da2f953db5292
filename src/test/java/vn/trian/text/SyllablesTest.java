package vn.trian.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đoàn",
        "thăm",
        "huyện",
        "Nguyễn",
        "thuốc",
        "nghĩa",
        "giếng",
        "quý",
        "khuya",
        "THƯỞNG",
        "ươm",
        "yêu",
        "được",
        "e\u0302\u0301ch",
        "xoong",
        "uýnh"
      })
  void knowsSyllables(String word) {
    assertThat(Syllables.isOne(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Délégation",
        "ðoàn",
        "Ôtô",
        "vienf",
        "wến",
        "đưôc",
        "thuôc",
        "họcs",
        "ắế",
        "zạ",
        "bêân"
      })
  void knowsWhatCanBeNone(String word) {
    assertThat(Syllables.isOne(word)).isFalse();
  }
}
