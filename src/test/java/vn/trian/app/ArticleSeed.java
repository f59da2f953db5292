package vn.trian.app;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.trian.article.Article;
import vn.trian.article.Evidence;
import vn.trian.article.Extraction;
import vn.trian.article.Proposal;
import vn.trian.article.Span;
import vn.trian.article.Verdict;
import vn.trian.article.review.ReviewQueue;
import vn.trian.calendar.Occasions;
import vn.trian.place.Register;
import vn.trian.visit.Field;
import vn.trian.visit.RecordInterpreter;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.KeptDocuments;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;

/**
 * An article received with proposals that the test says, so that the queue is tested apart from the
 * reading of articles. Everything else is the program's own.
 */
final class ArticleSeed {
  private final String name;
  private final String text;
  private final List<Proposal> proposals = new ArrayList<>();
  private Map<Field, Evidence> fields = new EnumMap<>(Field.class);

  ArticleSeed(String name, String... lines) {
    this.name = name;
    this.text = String.join("\n", lines) + "\n";
  }

  /** A visit to a station in Kiến Thụy, with one sentence. */
  static ArticleSeed ofStation(String name) {
    return new ArticleSeed(
            name,
            "Nhân ngày Thầy thuốc",
            "Ngày 18/02/2025, lãnh đạo UBND thành phố thăm Trạm Y tế Tú Sơn, Kiến Thụy.",
            "Nguồn: " + name)
        .station();
  }

  ArticleSeed station() {
    return says(Field.VISIT_DATE, "2025-02-18", "18/02/2025")
        .says(Field.DELEGATION, "UBND thành phố", "UBND thành phố")
        .says(Field.HOST_NAME, "Trạm Y tế Tú Sơn", "Trạm Y tế Tú Sơn")
        .infers(Field.HOST_KIND, "facility", "words")
        .says(Field.DISTRICT, "Kiến Thụy", "Kiến Thụy")
        .infers(Field.PROVINCE, "Hải Phòng", "dateline:HPĐT")
        .says(Field.SOURCE, name, "Nhân ngày Thầy thuốc");
  }

  ArticleSeed says(Field field, String value, String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      return infers(field, value, "words");
    }
    fields.put(field, new Evidence(value, new Span(at, at + words.length()), null));
    return this;
  }

  ArticleSeed infers(Field field, String value, String basis) {
    fields.put(field, new Evidence(value, null, basis));
    return this;
  }

  ArticleSeed without(Field field) {
    fields.remove(field);
    return this;
  }

  /** Ends a proposal; what comes after is the next one. */
  ArticleSeed proposed(int hosts) {
    proposals.add(new Proposal(fields, hosts));
    fields = new EnumMap<>(fields);
    return this;
  }

  /** Receives the article and returns the name of its first proposal. */
  String receive(Workplace place) {
    if (proposals.isEmpty()) {
      proposed(1);
    }
    try (OpenLedger ledger = OpenLedger.open(settings(place), "test")) {
      JdbcTemplate jdbc = ledger.get(JdbcTemplate.class);
      SourceFiles files = ledger.get(SourceFiles.class);
      KeptDocuments documents = ledger.get(KeptDocuments.class);
      ReviewQueue queue =
          new ReviewQueue(
              jdbc,
              ledger.get(Journal.class),
              files,
              documents,
              new RecordInterpreter(ledger.get(Register.class), ledger.get(Occasions.class)));
      String sha256 = documents.keep(text);
      new TransactionTemplate(ledger.get(PlatformTransactionManager.class))
          .executeWithoutResult(
              status -> {
                SourceFile file =
                    files.receive(sha256, name, sender(), LocalDateTime.of(2026, 3, 1, 6, 0));
                queue.receive(
                    file, Article.of(name, text), new Extraction(Verdict.VISIT, proposals));
                files.closeArticle(file, proposals.size());
                files.tell(file);
              });
      return sha256.substring(0, 6) + "-1";
    }
  }

  private @Nullable String sender() {
    return name.contains("/") ? name.substring(0, name.indexOf('/')) : null;
  }

  static Settings settings(Workplace place) {
    Map<String, Object> options = new HashMap<>(place.database().settings());
    options.put("trian.input", place.input().toString());
    options.put("trian.output", place.output().toString());
    options.put("trian.data", place.data().toString());
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("options", options));
    return Settings.of(environment);
  }
}
