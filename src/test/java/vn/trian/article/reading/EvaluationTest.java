package vn.trian.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.trian.calendar.Occasions;
import vn.trian.place.Register;
import vn.trian.visit.Field;

/**
 * How much of what a careful reader finds is found by the rules: in passages that the rules were
 * written with, in passages that nobody looked at while writing them, and in the real articles
 * where they lie beside the project.
 */
class EvaluationTest {
  private static final Path ARTICLES = Path.of("..", "shared", "articles");
  private static final Path PASSAGES = Path.of("src/test/resources/vn/trian/article");
  private static final Extractor EXTRACTOR = new Extractor(Register.load(), Occasions.load());

  private static Evaluation seen;
  private static Evaluation unseen;

  @BeforeAll
  static void evaluate() {
    seen = evaluation(PASSAGES.resolve("passages-seen.jsonl"));
    unseen = evaluation(PASSAGES.resolve("passages-unseen.jsonl"));
  }

  @Test
  void findsWhatThePassagesSayThatTheRulesWereWrittenWith() {
    assertThat(seen.verdicts.f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(seen.hosts.f1()).isGreaterThanOrEqualTo(0.92);
    assertThat(seen.fields.get(Field.VISIT_DATE).f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(seen.fields.get(Field.LEAD_NAME).f1()).isGreaterThanOrEqualTo(0.92);
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
    table("Own passages that the rules were written with", seen, lines);
    table("Own passages that nobody looked at while writing rules", unseen, lines);
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "From seen to unseen passages, hosts fall by %.1f points of F1.",
            100 * (seen.hosts.f1() - unseen.hosts.f1())));
    return String.join("\n", lines) + "\n";
  }

  private static void table(String title, Evaluation evaluation, List<String> lines) {
    lines.add("");
    lines.add("## " + title);
    lines.add("");
    lines.add("| field | labelled | precision | recall | F1 |");
    lines.add("|---|---|---|---|---|");
    for (Map.Entry<String, Score> score : evaluation.scores().entrySet()) {
      lines.add(score.getValue().row(score.getKey()));
    }
  }
}
