package vn.trian.article.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trian.visit.Field;

/**
 * The record that a person confirmed, as the file that is kept of it: JSON Lines with the fields of
 * a record and the place and words of the article that it rests on.
 */
public final class ReviewedText {
  /** The line of the article on which the host is named. */
  public static final String LINE = "article_line";

  private static final String ARTICLE = "article";
  private static final String SHA256 = "article_sha256";
  private static final String QUOTE = "article_quote";
  private static final String DECISION = "article_decision";
  private static final String ALSO = "also";
  private static final String ALSO_SHA256 = "also_sha256";
  private static final String ALSO_LINE = "also_line";
  private static final int SHORT = 12;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReviewedText() {}

  /**
   * Another source of the same visit.
   *
   * @param file its name
   */
  public record Also(String file, String sha256, long line) {}

  /**
   * What a record rests on.
   *
   * @param quote the sentence that names the host
   * @param also another source that was merged with it
   */
  public record Origin(
      String article, String sha256, long line, String quote, @Nullable Also also) {}

  /** The name under which the record of a proposal is received. */
  public static String name(QueuedProposal proposal) {
    return proposal.article().name() + "#" + proposal.proposal().ordinal();
  }

  /** The record of a proposal; a line for each host that it stands for. */
  public static String of(QueuedProposal proposal, Map<Field, String> values) {
    StringBuilder text = new StringBuilder();
    String number =
        proposal.article().sha256().substring(0, SHORT) + "-" + proposal.proposal().ordinal();
    for (int host = 1; host <= proposal.proposal().hosts(); host++) {
      Map<Field, String> numbered = new LinkedHashMap<>(values);
      numbered.put(Field.RECORD_NO, host == 1 ? number : number + "." + host);
      text.append(line(proposal, numbered, null));
    }
    return text.toString();
  }

  /** One record, whatever its number. */
  public static String line(
      QueuedProposal proposal, Map<Field, String> values, @Nullable Also also) {
    Map<String, Object> record = new LinkedHashMap<>();
    for (Field field : Field.all()) {
      String value = values.get(field);
      if (value != null) {
        record.put(field.id(), value);
      }
    }
    record.put(ARTICLE, proposal.article().name());
    record.put(SHA256, proposal.article().sha256());
    record.put(LINE, proposal.proposal().line());
    record.put(QUOTE, proposal.proposal().quote());
    // The same record confirmed once more is another file.
    record.put(DECISION, proposal.decisions() + 1);
    if (also != null) {
      record.put(ALSO, also.file());
      record.put(ALSO_SHA256, also.sha256());
      record.put(ALSO_LINE, also.line());
    }
    return JSON.writeValueAsString(record) + "\n";
  }

  /** What the record on a line of an article rests on, in the text of a kept file. */
  public static Optional<Origin> origin(String text, long line) {
    return text.lines()
        .map(ReviewedText::origin)
        .flatMap(Optional::stream)
        .filter(origin -> origin.line() == line)
        .findFirst();
  }

  private static Optional<Origin> origin(String line) {
    try {
      JsonNode record = JSON.readTree(line);
      JsonNode also = record.get(ALSO);
      return Optional.of(
          new Origin(
              record.path(ARTICLE).asString(""),
              record.path(SHA256).asString(""),
              record.path(LINE).asLong(0),
              record.path(QUOTE).asString(""),
              also == null
                  ? null
                  : new Also(
                      also.asString(""),
                      record.path(ALSO_SHA256).asString(""),
                      record.path(ALSO_LINE).asLong(0))));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
