package vn.trian.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.trian.article.review.QueuedProposal;
import vn.trian.article.review.ReviewQueue;
import vn.trian.article.review.ReviewSheet.Choice;
import vn.trian.article.review.ReviewSheet.SheetRow;
import vn.trian.article.review.ReviewState;
import vn.trian.disk.FaultPoint;
import vn.trian.intake.ReviewAnswer.Refused;
import vn.trian.intake.Reviews.By;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.visit.Field;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalEntry.SheetApplied;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;

/**
 * Carries out what people decided in a workbook, row by row in its order, in the transaction that
 * closes its file. A row without a decision waits on; one that cannot be carried out is found.
 */
public final class SheetDecisions {
  private static final String SEPARATOR = "\n";

  private final Reviews reviews;
  private final ReviewQueue queue;
  private final SourceFiles files;
  private final Journal journal;
  private final String reviewer;

  private boolean again;
  private final Map<String, SheetApplied> appliedBefore = new HashMap<>();

  /**
   * Decisions of workbooks.
   *
   * @param reviewer who decides where a row names nobody
   */
  public SheetDecisions(
      Reviews reviews, ReviewQueue queue, SourceFiles files, Journal journal, String reviewer) {
    this.reviews = reviews;
    this.queue = queue;
    this.files = files;
    this.journal = journal;
    this.reviewer = reviewer;
  }

  /** From now on decisions come from the journal, and no workbook is carried out once more. */
  public void carriedOutBefore(Collection<SheetApplied> before) {
    again = true;
    before.forEach(of -> appliedBefore.put(of.sha256(), of));
  }

  /** Carries a workbook out and returns what could not be. */
  List<Finding> apply(SourceFile file, List<SheetRow> rows) {
    files.holdsNoRecords(file);
    if (again) {
      SheetApplied before = appliedBefore.get(file.sha256());
      return before == null ? List.of() : findings(file, before.refused());
    }
    Map<String, String> refused = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (SheetRow row : rows) {
      if (!row.decision().isEmpty()) {
        List<String> why = apply(file, row, seen);
        if (!why.isEmpty()) {
          refused.put(Long.toString(row.line()), String.join(SEPARATOR, why));
        }
        FaultPoint.reach("between two rows of a review workbook");
      }
    }
    journal.append(file.receivedAt(), new SheetApplied(file.sha256(), refused));
    return findings(file, refused);
  }

  private static List<Finding> findings(SourceFile file, Map<String, String> refused) {
    return refused.entrySet().stream()
        .sorted(Comparator.comparing(row -> Long.valueOf(row.getKey())))
        .map(
            row -> {
              String[] why = row.getValue().split(SEPARATOR, -1);
              return Finding.on(
                  Rule.ofId(why[0]),
                  new SourceLocation(file.name(), null, Long.parseLong(row.getKey())),
                  (Object[]) Arrays.copyOfRange(why, 1, why.length));
            })
        .toList();
  }

  /** Why a row cannot be carried out: a rule and what its sentence names; empty if it was. */
  private List<String> apply(SourceFile file, SheetRow row, Set<String> seen) {
    Choice choice = Choice.of(row.decision()).orElse(null);
    if (choice == null) {
      return why(Rule.REVIEW_WORD_UNKNOWN, row, row.decision());
    }
    List<QueuedProposal> found = queue.find(row.fullId());
    if (found.size() != 1) {
      return why(Rule.REVIEW_UNKNOWN, row);
    }
    QueuedProposal proposal = found.get(0);
    if (proposal.state() != ReviewState.WAITING) {
      return why(Rule.REVIEW_DECIDED, row, "word.review." + proposal.state().id());
    }
    if (!proposal.seal().equals(row.seal()) || !seen.add(proposal.fullName())) {
      return why(Rule.REVIEW_OUTDATED, row);
    }
    String by = row.reviewer().isEmpty() ? reviewer : row.reviewer();
    ReviewAnswer answer = decide(choice, proposal, row, new By(by, row.note(), file.receivedAt()));
    return answer instanceof Refused refused ? why(row, refused) : List.of();
  }

  private ReviewAnswer decide(Choice choice, QueuedProposal proposal, SheetRow row, By by) {
    Map<Field, String> edits = edits(proposal, row);
    return switch (choice) {
      case ACCEPT -> reviews.accept(proposal, edits, false, by);
      case ACCEPT_SEPARATELY -> reviews.accept(proposal, edits, true, by);
      case EDIT -> reviews.edit(proposal, edits, by);
      case REJECT -> reviews.reject(proposal, by);
      case MERGE -> reviews.merge(proposal, with(row), edits, by);
    };
  }

  private static @Nullable String with(SheetRow row) {
    return row.with().isEmpty() ? null : row.with();
  }

  /** The cells that say something else than the proposal. */
  private static Map<Field, String> edits(QueuedProposal proposal, SheetRow row) {
    Map<Field, String> edits = new EnumMap<>(Field.class);
    row.cells()
        .forEach(
            (field, cell) -> {
              if (!cell.equals(Objects.requireNonNullElse(proposal.value(field), "").strip())) {
                edits.put(field, cell);
              }
            });
    return edits;
  }

  private static List<String> why(SheetRow row, Refused refused) {
    return switch (refused.key()) {
      case "refused.record" ->
          why(
              Rule.REVIEW_RECORD_REJECTED,
              row,
              refused.findings().stream()
                  .map(f -> f.rule().id())
                  .collect(Collectors.joining(", ")));
      case "refused.same-event" -> why(Rule.REVIEW_SAME_EVENT, row, refused.arguments().get(1));
      default -> why(Rule.REVIEW_REFUSED, row, refused.key().replace("refused.", "word.review."));
    };
  }

  private static List<String> why(Rule rule, SheetRow row, String... more) {
    List<String> why = new ArrayList<>(List.of(rule.id(), row.id()));
    Arrays.stream(more).map(text -> text.replace(SEPARATOR, " ")).forEach(why::add);
    return why;
  }
}
