package vn.trian.app;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.trian.article.review.QueuedProposal;
import vn.trian.article.review.ReviewQueue;
import vn.trian.article.review.ReviewState;
import vn.trian.disk.FaultPoint;
import vn.trian.intake.Withdrawals;
import vn.trian.intake.Withdrawals.Change;
import vn.trian.summary.SummaryLedger;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;

/** Undoes a file that should not have been received, or takes that back. */
@Command(name = "withdraw")
final class WithdrawCommand extends Verb {
  private static final String HASH = "[0-9a-f]{8,64}";

  @Parameters(paramLabel = "FILE|SHA-256", descriptionKey = "withdraw.file")
  private String file = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      descriptionKey = "withdraw.reason")
  private String reason = "";

  @Option(names = "--undo", descriptionKey = "withdraw.undo")
  private boolean undo;

  @Override
  int call(Settings settings) {
    if (reason.isBlank()) {
      throw Failure.usage("withdraw.reason-blank");
    }
    try (OpenLedger ledger = OpenLedger.open(settings, "withdraw")) {
      SourceFiles files = ledger.get(SourceFiles.class);
      if (!files.listUnfinished().isEmpty()) {
        throw Failure.usage("withdraw.unfinished", files.listUnfinished().get(0).name());
      }
      SourceFile which = find(files.list());
      requireNotReviewed(ledger.get(ReviewQueue.class), which);
      LocalDateTime at = LocalDateTime.now(settings.clock()).withNano(0);
      Change change = change(ledger, which, at);
      FaultPoint.reach("between a withdrawal and its last words");
      tell(which, change);
    }
    return ExitCode.DONE;
  }

  /** What people confirmed is taken back where they did. */
  private void requireNotReviewed(ReviewQueue queue, SourceFile which) {
    if (which.reviewed()) {
      String proposal = queue.ofRecord(which.id()).map(QueuedProposal::name).orElse("ID");
      throw Failure.usage("review.of-article", which.name(), proposal);
    }
    queue.ofArticle(which.id()).stream()
        .filter(of -> of.state() != ReviewState.WAITING && of.state() != ReviewState.REJECTED)
        .findFirst()
        .ifPresent(
            of -> {
              throw Failure.usage("review.of-article", which.name(), of.name());
            });
  }

  private Change change(OpenLedger ledger, SourceFile which, LocalDateTime at) {
    Withdrawals withdrawals = ledger.get(Withdrawals.class);
    return new TransactionTemplate(ledger.get(PlatformTransactionManager.class))
        .execute(
            status -> {
              Change change =
                  undo
                      ? withdrawals.reinstate(which, reason.strip(), at)
                      : withdrawals.withdraw(which, reason.strip(), at);
              ledger.get(SummaryLedger.class).foldAll();
              return change;
            });
  }

  /** The one file of this name, or whose SHA-256 begins so, that it can be done to. */
  private SourceFile find(List<SourceFile> all) {
    String hash = file.toLowerCase(Locale.ROOT);
    List<SourceFile> named =
        all.stream()
            .filter(
                f -> f.name().equals(file) || (hash.matches(HASH) && f.sha256().startsWith(hash)))
            .toList();
    if (named.isEmpty()) {
      throw Failure.usage("withdraw.unknown", file, listed(all));
    }
    List<SourceFile> able = named.stream().filter(f -> f.withdrawn() == undo).toList();
    if (able.isEmpty()) {
      throw Failure.usage(undo ? "withdraw.not-withdrawn" : "withdraw.already", file);
    }
    if (able.size() > 1) {
      throw Failure.usage("withdraw.ambiguous", file, listed(able));
    }
    return able.get(0);
  }

  private static Lines listed(List<SourceFile> files) {
    return new Lines(
        files.stream()
            .limit(20)
            .map(
                f -> "  " + f.sha256().substring(0, 12) + " · " + f.name() + " · " + f.receivedAt())
            .toList());
  }

  private void tell(SourceFile which, Change change) {
    if (isJson()) {
      Map<String, @Nullable Object> document = new LinkedHashMap<>();
      document.put("status", "done");
      document.put("exit", ExitCode.DONE);
      document.put("file", which.name());
      document.put("sha256", which.sha256());
      document.put("out", change.out());
      document.put("in", change.in());
      console().result(Json.text(document));
    }
    console()
        .say(
            undo ? "withdraw.last.undone" : "withdraw.last.done",
            which.name(),
            change.out(),
            change.in());
  }
}
