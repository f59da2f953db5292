package vn.trian.intake.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedTextsTest {
  private final RepeatedTexts texts = new RepeatedTexts();

  private String of(String text) {
    char[] characters = ("<" + text + ">").toCharArray();
    return texts.of(characters, 1, text.length());
  }

  @Test
  void givesOneTextForTheSameCharacters() {
    assertThat(of("Xã Tân Việt")).isSameAs(of("Xã Tân Việt")).isEqualTo("Xã Tân Việt");
  }

  /** Two texts of one hash, and so of one place. */
  @Test
  void tellsTextsOfOneHashApart() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    assertThat(of("Aa")).isEqualTo("Aa");
    assertThat(of("BB")).isEqualTo("BB");
    assertThat(of("Aa")).isEqualTo("Aa");
  }

  @Test
  void keepsNoLongText() {
    String longest = "a".repeat(201);
    assertThat(of(longest)).isEqualTo(longest).isNotSameAs(of(longest));
  }
}
