package vn.trian.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import vn.trian.intake.decode.Opened;
import vn.trian.intake.decode.ReadRecord;
import vn.trian.intake.decode.RecordReader;
import vn.trian.quality.Finding;
import vn.trian.visit.Balance;
import vn.trian.visit.Hash;
import vn.trian.visit.Submission;

/** Reads a file and asks all rules, storing nothing. */
public final class FileChecker {
  private final RecordCheck check;
  private final ArticleCheck articles;
  private final LocalDate today;

  /**
   * A checker of files.
   *
   * @param today the day on which the files would be received
   */
  public FileChecker(RecordCheck check, ArticleCheck articles, LocalDate today) {
    this.check = check;
    this.articles = articles;
    this.today = today;
  }

  /**
   * Checks one file.
   *
   * @param findings hears of every finding in the file's order
   * @return how the file would end; of its rows only the read and the rejected ones are known, and
   *     the others are given as stored; an article has no rows but proposals
   */
  public FileResult check(Path file, String name, Consumer<Finding> findings) {
    String sha256 = Hash.ofFile(file);
    Opened opened = RecordReaders.open(file, name);
    if (opened instanceof Opened.NotAccepted refused) {
      refused.findings().forEach(findings);
      return new FileResult(name, sha256, FileResult.State.NOT_ACCEPTED, Balance.NOTHING);
    }
    if (opened instanceof Opened.ArticleFile article) {
      ArticleCheck.Checked checked = articles.check(article);
      checked.findings().forEach(findings);
      return new FileResult(
          name, sha256, FileResult.State.ACCEPTED, Balance.NOTHING, checked.proposals());
    }
    if (!(opened instanceof Opened.Accepted accepted)) {
      return new FileResult(name, sha256, FileResult.State.ACCEPTED, Balance.NOTHING);
    }
    try (RecordReader reader = accepted.reader()) {
      Balance balance = rows(reader, findings);
      reader.findings().forEach(findings);
      return new FileResult(name, sha256, FileResult.State.ACCEPTED, balance);
    }
  }

  private Balance rows(RecordReader reader, Consumer<Finding> findings) {
    long read = 0;
    long rejected = 0;
    for (Optional<ReadRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
      Submission submission = check.check(new FileRow(next.get(), read + 1, 0), null, today);
      submission.findings().forEach(findings);
      read++;
      rejected += submission.visit() == null ? 1 : 0;
    }
    return new Balance(read, read - rejected, 0, 0, rejected);
  }
}
