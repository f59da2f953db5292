package vn.trian.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.trian.calendar.Occasions;
import vn.trian.place.Register;
import vn.trian.visit.Field;

/**
 * How much of what a careful reader finds is found by the rules: in passages of our own, and in the
 * real articles where they lie beside the project.
 */
class EvaluationTest {
  private static final Path ARTICLES = Path.of("..", "shared", "articles");
  private static final Path PASSAGES =
      Path.of("src/test/resources/vn/trian/article/passages.jsonl");

  /** Written to be unlike any news: no rule is to be written for one of these. */
  private static final Path UNREAD =
      Path.of("src/test/resources/vn/trian/article/passages-unread.jsonl");

  private static final Extractor EXTRACTOR = new Extractor(Register.load(), Occasions.load());

  private static Evaluation passages;

  @BeforeAll
  static void evaluate() {
    passages = evaluation(PASSAGES);
  }

  @Test
  void findsWhatThePassagesSay() {
    assertThat(passages.verdicts.f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(passages.hosts.f1()).isGreaterThanOrEqualTo(0.92);
    assertThat(passages.fields.get(Field.VISIT_DATE).f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(passages.fields.get(Field.LEAD_NAME).f1()).isGreaterThanOrEqualTo(0.92);
  }

  static boolean haveArticles() {
    return Files.exists(ARTICLES.resolve("labels.jsonl"));
  }

  @Test
  @EnabledIf("haveArticles")
  void findsWhatTheRealArticlesSay() throws IOException {
    Evaluation real = evaluation(ARTICLES);

    assertThat(real.verdicts.f1()).isEqualTo(1.0);
    assertThat(real.hosts.f1()).isGreaterThanOrEqualTo(0.92);
    assertThat(real.fields.get(Field.VISIT_DATE).f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(real.fields.get(Field.LEAD_NAME).f1()).isGreaterThanOrEqualTo(0.92);
    assertThat(real.fields.get(Field.DISTRICT).f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(real.fields.get(Field.PROVINCE).f1()).isGreaterThanOrEqualTo(0.95);

    Files.writeString(Path.of("docs", "extraction-measured.md"), document(real));
  }

  private static Evaluation evaluation(Path path) {
    Evaluation evaluation = new Evaluation(EXTRACTOR);
    LabelledArticle.read(path).forEach(evaluation::add);
    return evaluation;
  }

  private static String document(Evaluation real) {
    List<String> lines = new ArrayList<>();
    lines.add("# Extraction, measured");
    lines.add("");
    lines.add(
        "Written by `EvaluationTest`; do not edit. What is compared and how is told in"
            + " [articles.md](articles.md).");
    table("Real articles (22, not in the project)", real, lines);
    table("Own passages (64)", passages, lines);
    table("Own passages made to be unlike news (30)", evaluation(UNREAD), lines);
    return String.join("\n", lines) + "\n";
  }

  private static void table(String title, Evaluation evaluation, List<String> lines) {
    lines.add("");
    lines.add("## " + title);
    lines.add("");
    lines.add("| field | labelled | precision | recall | F1 |");
    lines.add("|---|---|---|---|---|");
    for (Map.Entry<String, Score> score : evaluation.scores().entrySet()) {
      if (score.getValue().labelled() > 0) {
        lines.add(score.getValue().row(score.getKey()));
      }
    }
  }
}
