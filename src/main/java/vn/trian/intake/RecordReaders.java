package vn.trian.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.trian.intake.decode.CsvRecords;
import vn.trian.intake.decode.JsonLineRecords;
import vn.trian.intake.decode.Opened;
import vn.trian.intake.decode.SourceText;
import vn.trian.intake.page.ArticleReader;
import vn.trian.intake.page.ArticleReading;
import vn.trian.intake.page.Content;
import vn.trian.intake.workbook.ReviewSheetReader;
import vn.trian.intake.workbook.WorkbookApart;
import vn.trian.intake.workbook.WorkbookGuard;
import vn.trian.intake.workbook.XlsxRecords;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;

/** Opens source files: which reader a file gets, by its ending and by what it holds. */
public final class RecordReaders {
  private static final Set<String> CSV = Set.of("csv", "tsv");
  private static final Set<String> JSON = Set.of("jsonl", "ndjson", "json");
  private static final Set<String> WORKBOOK = Set.of("xlsx", "xlsm", "xls", "xlsb");
  private static final int HEAD = 4096;

  private RecordReaders() {}

  /** Whether a name is one that files with records or articles have. */
  static boolean isNameOfAFile(String name) {
    String ending = ending(name);
    return CSV.contains(ending)
        || JSON.contains(ending)
        || WORKBOOK.contains(ending)
        || ArticleReader.isNameOfAnArticle(name);
  }

  /** Whether a name is one of text files with a record a line. */
  static boolean isText(String name) {
    return CSV.contains(ending(name)) || JSON.contains(ending(name));
  }

  /**
   * Opens a file that was received. The file is only read.
   *
   * @param name the name under which it was received: its ending decides, and findings name it
   * @throws UncheckedIOException if the machine cannot read the file; what is wrong with its
   *     content is a finding
   */
  static Opened open(Path file, String name) {
    if (ArticleReader.isNameOfAnArticle(name)) {
      return openArticle(file, name);
    }
    try {
      byte[] head = head(file);
      if (head.length == 0) {
        return new Opened.NotAccepted(List.of(Finding.onFile(Rule.FILE_EMPTY, name)));
      }
      String ending = ending(name);
      if (Content.isZip(head) && WORKBOOK.contains(ending)) {
        return openWorkbook(file, name, head, ending);
      }
      Content content = Content.of(file, head);
      if (content != Content.TEXT) {
        return Opened.unknown(name, content.word());
      }
      if (WORKBOOK.contains(ending)) {
        return Opened.unknown(name, "word.format.renamed-text");
      }
      if (!CSV.contains(ending) && !JSON.contains(ending)) {
        return Opened.unknown(name, "word.format.ending");
      }
      return openText(SourceText.of(file, head), name, JSON.contains(ending));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Opened openArticle(Path file, String name) {
    ArticleReading reading = ArticleReader.read(file, name);
    if (reading instanceof ArticleReading.Read read) {
      return new Opened.ArticleFile(read.article(), read.findings());
    }
    return new Opened.NotAccepted(((ArticleReading.NotRead) reading).findings());
  }

  private static Opened openWorkbook(Path file, String name, byte[] head, String ending) {
    try {
      if (WorkbookGuard.hasTooManyParts(file)) {
        return refused(WorkbookGuard.tooLarge(name, "parts", WorkbookGuard.MOST_PARTS));
      }
      Content content = Content.of(file, head);
      if (content == Content.BROKEN_ZIP) {
        return XlsxRecords.unreadable(name);
      }
      if (content != Content.WORKBOOK || !ending.equals("xlsx")) {
        return Opened.unknown(name, content.word());
      }
      WorkbookGuard guard = WorkbookGuard.of(file, name);
      Finding refusal = guard.refusal();
      if (refusal != null) {
        return refused(refusal);
      }
      if (ReviewSheetReader.isOne(file) && guard.unpacked() <= WorkbookApart.LARGE) {
        return new Opened.DecisionsFile(ReviewSheetReader.read(file));
      }
      return guard.unpacked() > WorkbookApart.LARGE
          ? WorkbookApart.open(file, name)
          : XlsxRecords.open(file, name, guard);
    } catch (FileSystemException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      return XlsxRecords.unreadable(name);
    }
  }

  private static Opened refused(Finding finding) {
    return new Opened.NotAccepted(List.of(finding));
  }

  private static Opened openText(SourceText text, String name, boolean json) throws IOException {
    Optional<Finding> fault = text.encodingFault(name);
    if (fault.isPresent()) {
      return new Opened.NotAccepted(List.of(fault.get()));
    }
    return json ? JsonLineRecords.open(text, name) : CsvRecords.open(text, name);
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
