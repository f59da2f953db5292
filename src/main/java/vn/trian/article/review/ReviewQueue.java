package vn.trian.article.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.article.Article;
import vn.trian.article.Extraction;
import vn.trian.disk.FaultPoint;
import vn.trian.visit.Field;
import vn.trian.visit.RecordInterpreter;
import vn.trian.visit.RecordReading;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalEntry.Proposed;
import vn.trian.visit.ledger.JournalEntry.Reviewed;
import vn.trian.visit.ledger.KeptDocuments;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;

/**
 * The proposed records that a person must confirm, and what was decided about them. Nothing in it
 * counts: what is accepted becomes the record of a source file of its own. Called in transactions.
 */
public final class ReviewQueue {
  private static final Pattern NAME = Pattern.compile("([0-9a-f]{4,64})-([0-9]{1,6})");

  private final JdbcTemplate jdbc;
  private final Journal journal;
  private final SourceFiles files;
  private final KeptDocuments documents;
  private final ProposalTable proposals;
  private final DecisionTable decisions;

  /** What earlier receptions of articles came to, while decisions are carried out again. */
  private final Map<String, String> readBefore = new HashMap<>();

  /** A queue. */
  public ReviewQueue(
      JdbcTemplate jdbc,
      Journal journal,
      SourceFiles files,
      KeptDocuments documents,
      RecordInterpreter interpreter) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.files = files;
    this.documents = documents;
    this.proposals = new ProposalTable(jdbc, files, interpreter);
    this.decisions = new DecisionTable(jdbc);
  }

  /** Has articles be what they were read as before, whatever this program would make of them. */
  public void readAsBefore(Collection<Proposed> before) {
    before.forEach(of -> readBefore.put(of.sha256(), of.proposals()));
  }

  /**
   * Takes in what an article proposes, in the transaction that closes its file.
   *
   * @return how many records it proposes
   */
  public int receive(SourceFile file, Article article, Extraction extraction) {
    String before = readBefore.get(file.sha256());
    String kept = before == null ? documents.keep(ProposalText.write(article, extraction)) : before;
    ProposalText.Document document = ProposalText.readDocument(documents.read(kept));
    FaultPoint.reach("between kept proposals and their lines in the ledger");
    jdbc.update(
        "insert into article (file_id, verdict, proposals) values (?, ?, ?)",
        file.id(),
        document.verdict(),
        kept);
    files.holdsNoRecords(file);
    document.proposals().forEach(proposal -> proposals.insert(file, proposal));
    journal.append(file.receivedAt(), new Proposed(file.sha256(), kept));
    return document.proposals().size();
  }

  /** All proposals in the order of their articles' receipt. */
  public List<QueuedProposal> list() {
    return proposals.list();
  }

  /** The proposals of an article, in its order. */
  public List<QueuedProposal> ofArticle(int file) {
    return proposals.ofArticle(file);
  }

  /** The proposals that a name means: several where it is too short. */
  public List<QueuedProposal> find(String name) {
    Matcher matcher = NAME.matcher(name.strip().toLowerCase(Locale.ROOT));
    return matcher.matches()
        ? proposals.find(matcher.group(1), Integer.parseInt(matcher.group(2)))
        : List.of();
  }

  /** The same proposal as it is now. */
  public QueuedProposal get(int id) {
    return proposals.get(id).orElseThrow();
  }

  /** The proposal that a source file is the record of. */
  public Optional<QueuedProposal> ofRecord(int file) {
    return proposals.ofRecord(file);
  }

  /** What the fields of a proposal are read as. */
  public RecordReading reading(QueuedProposal proposal) {
    return proposals.reading(proposal);
  }

  @Nullable UUID eventKey(QueuedProposal proposal) {
    return proposals.eventKey(proposal);
  }

  /** Proposals with the same day and host, this one too where it has a day. */
  List<QueuedProposal> ofSameKey(QueuedProposal proposal) {
    UUID key = proposals.eventKey(proposal);
    return key == null ? List.of() : proposals.ofEventKey(key);
  }

  List<QueuedProposal> waitingBetween(LocalDate from, LocalDate to) {
    return proposals.waitingBetween(from, to);
  }

  List<QueuedProposal> waitingWithoutDay() {
    return proposals.waitingWithoutDay();
  }

  /** Those that a decision found to tell of an event. */
  public List<QueuedProposal> ofEvent(String event) {
    return proposals.ofEvent(event);
  }

  /** The last decision about a proposal that stands. */
  public Optional<Decision> lastDecision(QueuedProposal proposal) {
    return decisions.last(proposal.id());
  }

  /** The name of an event that waits: the proposal that it will be accepted as. */
  public static String eventOf(QueuedProposal proposal) {
    return "proposal " + proposal.fullName();
  }

  /** A waiting proposal that the others of an event are merged with. */
  public Optional<QueuedProposal> ofEventName(@Nullable String event) {
    return event != null && event.startsWith("proposal ")
        ? find(event.substring("proposal ".length())).stream().findFirst()
        : Optional.empty();
  }

  /** Carries a decision out on the proposal and writes it down; visits are not touched here. */
  public void decide(Reviewed entry, LocalDateTime at) {
    QueuedProposal before = proposals.find(entry.sha256(), entry.ordinal()).get(0);
    Decision.Kind kind = Decision.Kind.ofId(entry.decision());
    if (kind == Decision.Kind.UNDONE) {
      undo(before);
    } else {
      decide(before, kind, entry, at);
    }
    journal.append(at, entry);
  }

  private void undo(QueuedProposal before) {
    Decision last = decisions.last(before.id()).orElseThrow();
    decisions.undo(last);
    proposals.update(
        new QueuedProposal(
            before.id(),
            before.article(),
            before.proposal(),
            last.stateBefore(),
            last.editsBefore(),
            last.recordFileBefore(),
            last.eventBefore(),
            before.decisions()));
  }

  private void decide(QueuedProposal before, Decision.Kind kind, Reviewed entry, LocalDateTime at) {
    Integer record = fileOf(entry.record());
    decisions.insert(
        new Decision(
            proposals.last("decision") + 1,
            before.id(),
            kind,
            at,
            entry.reviewer(),
            entry.note(),
            record,
            fileOf(entry.withdrawn()),
            before.state(),
            before.edits(),
            before.recordFile(),
            before.event()));
    QueuedProposal edited = before.with(edits(entry.edits()));
    ReviewState state =
        switch (kind) {
          case ACCEPTED -> ReviewState.ACCEPTED;
          case REJECTED -> ReviewState.REJECTED;
          case MERGED -> ReviewState.MERGED;
          case EDITED, UNDONE -> before.state();
        };
    proposals.update(
        new QueuedProposal(
            before.id(),
            before.article(),
            before.proposal(),
            state,
            edited.edits(),
            record == null && kind == Decision.Kind.EDITED ? before.recordFile() : record,
            entry.event().isEmpty() ? before.event() : entry.event(),
            before.decisions() + 1));
  }

  private @Nullable Integer fileOf(String sha256) {
    return sha256.isEmpty() ? null : files.find(sha256).orElseThrow().id();
  }

  /** Edits by the names of their fields. */
  static Map<Field, String> edits(Map<String, String> byId) {
    Map<Field, String> edits = new EnumMap<>(Field.class);
    byId.forEach((id, value) -> edits.put(ProposalText.field(id), value));
    return edits;
  }

  /** How many proposals there are in each state. */
  public Map<ReviewState, Integer> counts() {
    Map<ReviewState, Integer> counts = new EnumMap<>(ReviewState.class);
    jdbc.query(
        "select state, count(*) from proposal group by state",
        row -> {
          counts.put(ReviewState.ofId(row.getString(1)), row.getInt(2));
        });
    return counts;
  }
}
