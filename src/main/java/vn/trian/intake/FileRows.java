package vn.trian.intake;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.trian.article.review.ReviewSheet.SheetRow;
import vn.trian.quality.Finding;
import vn.trian.visit.Field;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;

/**
 * Reads the rows of one source file from the copy that is kept, going on after the rows that are
 * behind the last commit.
 */
final class FileRows implements AutoCloseable {
  private final SourceFiles files;
  private final KeptFiles kept;
  private final int fileId;

  /** How often each row without a number came; a million of them take 24 MB. */
  private final LongIntHashMap seen = new LongIntHashMap();

  private @Nullable RecordReader reader;
  private Opened.@Nullable ArticleFile article;
  private @Nullable List<SheetRow> decisions;
  private List<Finding> refusal = List.of();
  private long given;

  FileRows(SourceFiles files, KeptFiles kept, int fileId) {
    this.files = files;
    this.kept = kept;
    this.fileId = fileId;
  }

  /** Opens the file behind the rows that are stored. */
  void open() {
    SourceFile file = files.get(fileId);
    open(file, file.rowsDone());
  }

  /** Opens a file behind so many of its rows. */
  void open(SourceFile file, long behind) {
    Opened opened =
        file.reviewed()
            ? ReviewedReader.open(kept.path(file.sha256()), file.name())
            : RecordReaders.open(kept.path(file.sha256()), file.name());
    if (opened instanceof Opened.Accepted accepted) {
      reader = accepted.reader();
      while (given < behind && read() != null) {
        // Counted and told apart again, so that the rows after them are what they were.
      }
    } else if (opened instanceof Opened.ArticleFile read) {
      article = read;
    } else if (opened instanceof Opened.DecisionsFile read) {
      decisions = read.rows();
    } else if (opened instanceof Opened.NotAccepted notAccepted) {
      refusal = notAccepted.findings();
    }
  }

  /** The next row, or null at the end. */
  @Nullable FileRow read() {
    if (reader == null) {
      return null;
    }
    Optional<ReadRecord> next = reader.next();
    if (next.isEmpty()) {
      return null;
    }
    given++;
    ReadRecord record = next.get();
    return new FileRow(record, given, ordinal(record));
  }

  /**
   * Which of the identical rows this is, from 0. Identical is what says the same, but for the
   * running number of a printed list; rows with a number of their sender are told apart by it.
   */
  private int ordinal(ReadRecord read) {
    if (read.record().text(Field.RECORD_NO) != null) {
      return 0;
    }
    UUID said = Hash.of(Field.all().stream().map(read.record()::text).toArray());
    return seen.addTo(said.getMostSignificantBits(), 1) - 1;
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }

  /** How many rows the file has, once it is through. */
  long given() {
    return given;
  }

  /** The article that the file is instead of rows; null for any other. */
  Opened.@Nullable ArticleFile article() {
    return article;
  }

  /** The rows of the workbook of decisions that the file is; null for any other. */
  @Nullable List<SheetRow> decisions() {
    return decisions;
  }

  /** Why the file is not accepted; empty for an accepted one. */
  List<Finding> refusal() {
    return refusal;
  }

  /** What the file's header is reported for. */
  List<Finding> headerFindings() {
    return reader == null ? List.of() : reader.findings();
  }
}
