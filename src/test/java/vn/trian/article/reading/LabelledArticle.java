package vn.trian.article.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trian.article.Article;

/**
 * An article with what a careful reader found in it.
 *
 * @param label as in the labels of the founding articles
 */
record LabelledArticle(Article article, JsonNode label) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A folder of texts with {@code labels.jsonl}, or a file of lines that hold their texts. */
  static List<LabelledArticle> read(Path path) {
    try {
      boolean folder = Files.isDirectory(path);
      List<LabelledArticle> articles = new ArrayList<>();
      for (String line : Files.readAllLines(folder ? path.resolve("labels.jsonl") : path)) {
        if (!line.isBlank()) {
          JsonNode label = MAPPER.readTree(line);
          String name = label.get("file").asString();
          String text =
              folder ? Files.readString(path.resolve(name)) : label.get("text").asString();
          String source =
              folder || label.path("source").isNull() ? null : label.path("source").asString(null);
          articles.add(new LabelledArticle(new Article(name, text, source, null), label));
        }
      }
      return articles;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
