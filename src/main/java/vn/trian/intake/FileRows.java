package vn.trian.intake;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.trian.article.review.ReviewSheet.SheetRow;
import vn.trian.intake.decode.CsvTable;
import vn.trian.intake.decode.FileRange;
import vn.trian.intake.decode.Opened;
import vn.trian.intake.decode.ReadRecord;
import vn.trian.intake.decode.RecordReader;
import vn.trian.intake.part.CheckedRow;
import vn.trian.quality.Finding;
import vn.trian.visit.Field;
import vn.trian.visit.Hash;
import vn.trian.visit.Submission;
import vn.trian.visit.Visit;
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
  private @Nullable CsvTable table;
  private long behind;
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

  /** Opens a file behind so many of its rows; those are counted and told apart again. */
  void open(SourceFile file, long rowsBehind) {
    behind = rowsBehind;
    Opened opened =
        file.reviewed()
            ? ReviewedReader.open(kept.path(file.sha256()), file.name())
            : RecordReaders.open(kept.path(file.sha256()), file.name());
    if (opened instanceof Opened.Accepted accepted) {
      reader = accepted.reader();
      table = accepted.table();
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
    FileRow row = readNext();
    while (row != null && row.number() <= behind) {
      row = readNext();
    }
    return row;
  }

  private @Nullable FileRow readNext() {
    if (reader == null) {
      return null;
    }
    Optional<ReadRecord> next = reader.next();
    if (next.isEmpty()) {
      return null;
    }
    given++;
    ReadRecord record = next.get();
    return new FileRow(record, given, ordinal(said(record)));
  }

  /** The table that the file is, if it can be read in ranges. */
  @Nullable CsvTable table() {
    return table != null && table.canBeSplit() ? table : null;
  }

  /**
   * Takes the next rows of the file from a range, and gives them their numbers in the file.
   *
   * @param check asked again of a row of which an identical one came before
   */
  Block take(List<CheckedRow> rows, Function<FileRow, @Nullable Submission> check) {
    List<Submission> taken = new ArrayList<>(rows.size());
    long size = 0;
    for (CheckedRow row : rows) {
      given++;
      int ordinal = ordinal(row.said());
      if (given > behind) {
        Submission submission = inFile(row.submission(), ordinal, check);
        taken.add(submission);
        size += FileRow.size(submission.record());
      }
    }
    return new Block(taken, size);
  }

  private Submission inFile(
      Submission row, int ordinal, Function<FileRow, @Nullable Submission> check) {
    Visit visit = row.visit();
    if (visit != null && ordinal > 0) {
      // Only which visit it is depends on it: what was found stays.
      ReadRecord read = new ReadRecord(row.record(), List.of());
      Submission again = check.apply(new FileRow(read, given, ordinal));
      visit = again == null ? null : again.visit();
    }
    return new Submission(row.record(), given, visit, row.date(), row.findings());
  }

  /** Goes on from the beginning of a range, row by row. */
  void goOnFrom(CsvTable of, FileRange range) {
    close();
    reader = of.recordsFrom(range);
  }

  /**
   * The hash of what a row says, but for the running number of a printed list, by which identical
   * ones are known; null for a row with a number of its sender, which tells it apart.
   */
  static @Nullable UUID said(ReadRecord read) {
    return read.record().text(Field.RECORD_NO) != null
        ? null
        : Hash.of(Field.all().stream().map(read.record()::text).toArray());
  }

  /** Which of the identical rows this is, from 0. */
  private int ordinal(@Nullable UUID said) {
    return said == null ? 0 : seen.addTo(said.getMostSignificantBits(), 1) - 1;
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
