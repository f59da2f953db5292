package vn.trian.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.trian.article.Article;
import vn.trian.article.review.KeptField;
import vn.trian.article.review.KeptProposal;
import vn.trian.visit.Field;
import vn.trian.web.operator.MarkedText.Piece;

class MarkedTextTest {
  private static final String SENTENCE = "Đoàn huyện Kiến Thụy thăm trạm.";

  private static MarkedText marked(String text, Map<Field, KeptField> fields) {
    return MarkedText.of(Article.of("bao.txt", text), new KeptProposal(1, 1, fields));
  }

  private static KeptField of(String words, long line) {
    return new KeptField(words, words, SENTENCE, line, null);
  }

  @Test
  void wordsAreMarkedOnTheirLineWhateverStandsElsewhere() {
    String text = SENTENCE + "\n\n" + SENTENCE + "\n";

    assertThat(marked(text, Map.of(Field.HOST_NAME, of("trạm", 3))).lines())
        .containsExactly(
            List.of(new Piece(SENTENCE, List.of(), List.of())),
            List.of(
                new Piece("Đoàn huyện Kiến Thụy thăm ", List.of(), List.of()),
                new Piece("trạm", List.of(Field.HOST_NAME), List.of(Field.HOST_NAME)),
                new Piece(".", List.of(), List.of())));
  }

  @Test
  void wordsOfOneFieldMayLieInThoseOfAnother() {
    MarkedText text =
        marked(
            SENTENCE,
            Map.of(
                Field.DELEGATION, of("Đoàn huyện Kiến Thụy", 1),
                Field.DISTRICT, of("Kiến Thụy", 1)));

    assertThat(text.lines().get(0))
        .containsExactly(
            new Piece("Đoàn huyện ", List.of(Field.DELEGATION), List.of()),
            new Piece(
                "Kiến Thụy",
                List.of(Field.DELEGATION, Field.DISTRICT),
                List.of(Field.DELEGATION, Field.DISTRICT)),
            new Piece(" thăm trạm.", List.of(), List.of()));
  }

  @Test
  void whatRestsOnNoWordsOrOnWordsThatAreNotThereIsNotMarked() {
    MarkedText text =
        marked(
            SENTENCE,
            Map.of(
                Field.PROVINCE,
                new KeptField("Hải Phòng", null, null, 0, "dateline"),
                Field.HOST_NAME,
                of("bệnh viện", 1)));

    assertThat(text.marks(Field.PROVINCE)).isFalse();
    assertThat(text.marks(Field.HOST_NAME)).isFalse();
    assertThat(text.lines()).containsExactly(List.of(new Piece(SENTENCE, List.of(), List.of())));
  }
}
