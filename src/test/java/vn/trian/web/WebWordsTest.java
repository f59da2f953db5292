package vn.trian.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.trian.text.Language;
import vn.trian.text.Messages;

class WebWordsTest {
  @Test
  void bothLanguagesHaveTheSameSentences() {
    String bundle = "/vn/trian/web/words";

    assertThat(Messages.of(bundle, Language.EN).keys())
        .isEqualTo(Messages.of(bundle, Language.VI).keys());
  }
}
