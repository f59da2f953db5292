package vn.trian.intake.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.trian.article.Article;
import vn.trian.intake.decode.DecodedText;
import vn.trian.intake.workbook.WorkbookGuard;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;

/** Reads articles: plain texts, web pages and Word documents. The file is only read. */
public final class ArticleReader {
  /** So long a text is no article. */
  static final int MOST_MEGABYTES = 2;

  /** A saved page may carry its pictures in itself. */
  static final int MOST_MEGABYTES_OF_A_PAGE = 8;

  /** Each costs memory; a page of a newspaper has some thousands. */
  static final int MOST_TAGS = 100_000;

  static final int LONGEST = MOST_MEGABYTES << 20;

  private static final Set<String> TEXT = Set.of("txt");
  private static final Set<String> PAGE = Set.of("html", "htm");
  private static final Set<String> DOCUMENT = Set.of("docx", "docm", "doc");
  private static final int HEAD = 4096;

  private ArticleReader() {}

  /** Whether a name is one that files with articles have. */
  public static boolean isNameOfAnArticle(String name) {
    String ending = ending(name);
    return TEXT.contains(ending) || PAGE.contains(ending) || DOCUMENT.contains(ending);
  }

  /**
   * Reads a file.
   *
   * @param name the name under which it was received: findings name it
   * @throws UncheckedIOException if the machine cannot read the file; what is wrong with its
   *     content is a finding
   */
  public static ArticleReading read(Path file, String name) {
    try {
      byte[] head = head(file);
      if (head.length == 0) {
        return notRead(Finding.onFile(Rule.FILE_EMPTY, name));
      }
      if (!isNameOfAnArticle(name)) {
        return unknown(name, "word.format.no-article");
      }
      return DOCUMENT.contains(ending(name)) || Content.isZip(head)
          ? WordDocument.read(file, name, head)
          : readText(file, name, head);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArticleReading readText(Path file, String name, byte[] head) throws IOException {
    Content content = Content.of(file, head);
    if (content != Content.TEXT && content != Content.HTML) {
      return unknown(name, content.word());
    }
    boolean page = content == Content.HTML || PAGE.contains(ending(name));
    int most = page ? MOST_MEGABYTES_OF_A_PAGE : MOST_MEGABYTES;
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes((most << 20) + 1);
    }
    if (bytes.length > most << 20) {
      return notRead(WorkbookGuard.tooLarge(name, "article", most));
    }
    if (page && tags(bytes) > MOST_TAGS) {
      return notRead(WorkbookGuard.tooLarge(name, "tags", MOST_TAGS));
    }
    String declared = page ? WebPage.declaredCharset(bytes) : null;
    DecodedText text = DecodedText.of(file, bytes, declared, name);
    Finding refusal = text.refusal();
    if (refusal != null) {
      return notRead(refusal);
    }
    Article article =
        page
            ? WebPage.read(text.content(), name)
            : Article.of(name, ArticleText.clean(text.content()));
    return read(article, text.warnings());
  }

  private static int tags(byte[] bytes) {
    int tags = 0;
    for (byte b : bytes) {
      tags += b == '<' ? 1 : 0;
    }
    return tags;
  }

  /** An article that was read, unless it says nothing or too much. */
  static ArticleReading read(Article article, List<Finding> findings) {
    if (article.text().length() > LONGEST) {
      return notRead(WorkbookGuard.tooLarge(article.name(), "article", MOST_MEGABYTES));
    }
    if (article.text().isBlank()) {
      return notRead(Finding.onFile(Rule.FILE_EMPTY, article.name()));
    }
    return new ArticleReading.Read(article, findings);
  }

  static ArticleReading unknown(String name, String format) {
    return notRead(Finding.onFile(Rule.FILE_FORMAT_UNKNOWN, name, format));
  }

  static ArticleReading notRead(Finding finding) {
    return new ArticleReading.NotRead(List.of(finding));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }
}
