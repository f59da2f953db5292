package vn.trian.intake.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Article;
import vn.trian.intake.workbook.WorkbookGuard;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;

/** An article that is a Word document. */
final class WordDocument {
  /** The part with the text; some programs number it. */
  private static final String TEXT = "word/document\\d*\\.xml";

  /** Markup and all, this is a text longer than an article by far. */
  private static final int MOST_MEGABYTES = 32;

  private WordDocument() {}

  /** The part of an archive that is the text of a document, or null. */
  static @Nullable ZipEntry textOf(ZipFile zip) {
    return zip.stream()
        .filter(entry -> entry.getName().matches(TEXT))
        .findFirst()
        .<@Nullable ZipEntry>map(entry -> entry)
        .orElse(null);
  }

  static ArticleReading read(Path file, String name, byte[] head) {
    try {
      if (Content.isZip(head) && WorkbookGuard.hasTooManyParts(file)) {
        return ArticleReader.notRead(
            WorkbookGuard.tooLarge(name, "parts", WorkbookGuard.MOST_PARTS));
      }
      Content content = Content.of(file, head);
      if (content == Content.BROKEN_ZIP) {
        return unreadable(name);
      }
      if (content != Content.DOCUMENT || !name.toLowerCase(Locale.ROOT).endsWith("x")) {
        return ArticleReader.unknown(name, word(content));
      }
      WorkbookGuard guard = WorkbookGuard.of(file, name);
      Finding refusal = guard.refusal();
      return refusal == null ? readGuarded(file, name) : ArticleReader.notRead(refusal);
    } catch (FileSystemException e) {
      throw new UncheckedIOException(e);
    } catch (IOException | XMLStreamException e) {
      return unreadable(name);
    }
  }

  private static String word(Content content) {
    return switch (content) {
      case TEXT, HTML -> "word.format.renamed-article";
      case DOCUMENT -> "word.format.renamed-document";
      case PASSWORD -> "word.format.password-document";
      default -> content.word();
    };
  }

  private static ArticleReading readGuarded(Path file, String name)
      throws IOException, XMLStreamException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry part = textOf(zip);
      if (part == null) {
        return unreadable(name);
      }
      try (InputStream in = zip.getInputStream(part)) {
        byte[] xml = in.readNBytes((MOST_MEGABYTES << 20) + 1);
        if (xml.length > MOST_MEGABYTES << 20) {
          return ArticleReader.notRead(WorkbookGuard.tooLarge(name, "document", MOST_MEGABYTES));
        }
        String text = new WordParagraphs(ArticleReader.LONGEST).read(new ByteArrayInputStream(xml));
        return ArticleReader.read(Article.of(name, text), List.of());
      }
    }
  }

  private static ArticleReading unreadable(String name) {
    return ArticleReader.notRead(Finding.onFile(Rule.FILE_UNREADABLE, name, "DOCX"));
  }
}
