package vn.trian.app;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.trian.article.review.QueuedProposal;
import vn.trian.article.review.ReviewQueue;
import vn.trian.calendar.Occasions;
import vn.trian.disk.FaultPoint;
import vn.trian.intake.Merges.Found;
import vn.trian.intake.ReviewAnswer;
import vn.trian.intake.ReviewAnswer.Done;
import vn.trian.intake.ReviewAnswer.Refused;
import vn.trian.intake.Reviews;
import vn.trian.intake.Reviews.By;
import vn.trian.quality.Finding;
import vn.trian.summary.SummaryLedger;
import vn.trian.visit.Field;
import vn.trian.visit.SameMeaning;
import vn.trian.visit.ledger.SourceFiles;

/**
 * Has decisions about proposals carried out, each in a transaction of its own, and tells of them.
 */
final class ReviewDecisions {
  private final Settings settings;
  private final Console console;
  private final boolean json;
  private final String reviewer;
  private final String note;
  private final Map<Field, String> edits;
  private final ReviewWords words;
  private final List<Map<String, Object>> documents = new ArrayList<>();

  ReviewDecisions(
      Settings settings,
      Console console,
      boolean json,
      String reviewer,
      String note,
      Map<Field, String> edits) {
    this.settings = settings;
    this.console = console;
    this.json = json;
    this.reviewer = reviewer;
    this.note = note;
    this.edits = edits;
    this.words = new ReviewWords(settings.language());
  }

  int accept(List<String> names, boolean separate) {
    return each(names, "accepted", (of, reviews) -> reviews.accept(of, edits, separate, by()));
  }

  int edit(List<String> names) {
    return each(names, "edited", (of, reviews) -> reviews.edit(of, edits, by()));
  }

  int reject(List<String> names) {
    return each(names, "rejected", (of, reviews) -> reviews.reject(of, by()));
  }

  int undo(List<String> names) {
    return each(names, "undone", (of, reviews) -> reviews.undo(of, by()));
  }

  int merge(String name, @Nullable String with) {
    return each(
        List.of(name),
        "merged",
        (of, reviews) -> {
          compare(of, reviews.witness(of, with));
          return reviews.merge(of, with, edits, by());
        });
  }

  /** Shows, side by side, the fields in which two sources differ. */
  private void compare(QueuedProposal proposal, Found found) {
    if (found instanceof Found.One one) {
      List<String> lines = new ArrayList<>();
      for (Field field : Field.all()) {
        String theirs = one.values().get(field);
        String ours = proposal.value(field);
        boolean same =
            ours == null
                || (theirs != null && SameMeaning.of(field, theirs, ours, Occasions.load()));
        if (!same && field != Field.RECORD_NO) {
          lines.add(
              words.get("merge.field", words.header(field), theirs == null ? "–" : theirs, ours));
        }
      }
      if (!lines.isEmpty()) {
        console.line(words.get("merge.head", one.witness().name(), proposal.name()));
        lines.forEach(console::line);
      }
    }
  }

  private By by() {
    return new By(reviewer, note, LocalDateTime.now(settings.clock()).withNano(0));
  }

  /** A decision about one proposal. */
  private interface Deciding {
    ReviewAnswer decide(QueuedProposal proposal, Reviews reviews);
  }

  private int each(List<String> names, String done, Deciding deciding) {
    if (reviewer.isBlank()) {
      throw Failure.usage("review.reviewer-missing");
    }
    int refused = 0;
    try (OpenLedger ledger = OpenLedger.open(settings, "review")) {
      SourceFiles files = ledger.get(SourceFiles.class);
      if (!files.listUnfinished().isEmpty()) {
        throw Failure.usage("withdraw.unfinished", files.listUnfinished().get(0).name());
      }
      Function<String, QueuedProposal> find = name -> find(ledger.get(ReviewQueue.class), name);
      for (QueuedProposal proposal : names.stream().map(find).toList()) {
        ReviewAnswer answer = decide(ledger, proposal, deciding);
        FaultPoint.reach("between a decision about a proposal and its last words");
        tell(proposal, answer, done);
        refused += answer instanceof Refused ? 1 : 0;
      }
    }
    int exit = refused == 0 ? ExitCode.DONE : ExitCode.REJECTED;
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("status", "done");
      document.put("exit", exit);
      document.put("proposals", documents);
      console.result(Json.text(document));
    }
    console.line(words.get(refused == 0 ? "last.done" : "last.refused", names.size(), refused));
    return exit;
  }

  private static ReviewAnswer decide(
      OpenLedger ledger, QueuedProposal proposal, Deciding deciding) {
    return new TransactionTemplate(ledger.get(PlatformTransactionManager.class))
        .execute(
            status -> {
              // What was decided just before may have changed it.
              QueuedProposal now = ledger.get(ReviewQueue.class).get(proposal.id());
              ReviewAnswer answer = deciding.decide(now, ledger.get(Reviews.class));
              ledger.get(SummaryLedger.class).foldAll();
              return answer;
            });
  }

  private static QueuedProposal find(ReviewQueue queue, String name) {
    List<QueuedProposal> found = queue.find(name);
    if (found.isEmpty()) {
      throw Failure.usage("review.unknown", name);
    }
    if (found.size() > 1) {
      throw Failure.usage("review.ambiguous", name);
    }
    return found.get(0);
  }

  private void tell(QueuedProposal before, ReviewAnswer answer, String done) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", before.name());
    if (answer instanceof Done of) {
      document.put("state", of.now().state().id());
      console.line(
          words.get("done." + done, before.name(), words.get("state." + of.now().state().id())));
    } else if (answer instanceof Refused why) {
      String sentence = words.get(why.key(), why.arguments().toArray());
      document.put("state", before.state().id());
      document.put("refused", sentence);
      console.line(sentence);
      for (Finding finding : why.findings()) {
        console.finding(finding, settings.language());
      }
    }
    documents.add(document);
  }
}
