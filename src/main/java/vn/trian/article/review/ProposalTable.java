package vn.trian.article.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.text.Fold;
import vn.trian.visit.Field;
import vn.trian.visit.Hash;
import vn.trian.visit.HostKind;
import vn.trian.visit.RecordInterpreter;
import vn.trian.visit.RecordReading;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;

/** The table of proposed records. */
final class ProposalTable {
  private static final String SELECT =
      """
      select p.id, p.file_id, p.state, p.content, p.edits, p.record_file, p.event,
        (select count(*) from decision d where d.proposal_id = p.id) as decisions
      from proposal p
      join source_file a on a.id = p.file_id and not a.withdrawn
      """;

  private final JdbcTemplate jdbc;
  private final SourceFiles files;
  private final RecordInterpreter interpreter;

  ProposalTable(JdbcTemplate jdbc, SourceFiles files, RecordInterpreter interpreter) {
    this.jdbc = jdbc;
    this.files = files;
    this.interpreter = interpreter;
  }

  void insert(SourceFile file, KeptProposal proposal) {
    int id = last("proposal") + 1;
    QueuedProposal queued =
        new QueuedProposal(id, file, proposal, ReviewState.WAITING, Map.of(), null, null, 0);
    RecordReading reading = reading(queued);
    jdbc.update(
        """
        insert into proposal (
          id, file_id, ordinal, state, visit_date, event_key, hosts, content, edits)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        file.id(),
        proposal.ordinal(),
        ReviewState.WAITING.id(),
        reading.visitDate().orNull(),
        eventKey(queued, reading),
        proposal.hosts(),
        ProposalText.write(proposal),
        ProposalText.write(Map.of()));
  }

  /** Writes down what a decision makes of a proposal. */
  void update(QueuedProposal now) {
    RecordReading reading = reading(now);
    jdbc.update(
        """
        update proposal
        set state = ?, visit_date = ?, event_key = ?, edits = ?, record_file = ?, event = ?
        where id = ?
        """,
        now.state().id(),
        reading.visitDate().orNull(),
        eventKey(now, reading),
        ProposalText.write(now.edits()),
        now.recordFile(),
        now.event(),
        now.id());
  }

  int last(String table) {
    return Objects.requireNonNull(
        jdbc.queryForObject("select coalesce(max(id), 0) from " + table, Integer.class));
  }

  RecordReading reading(QueuedProposal proposal) {
    return interpreter.read(proposal.record());
  }

  /** Day and folded host, an unnamed one by its kind; null without a day. */
  @Nullable UUID eventKey(QueuedProposal proposal) {
    return eventKey(proposal, reading(proposal));
  }

  private static @Nullable UUID eventKey(QueuedProposal proposal, RecordReading reading) {
    LocalDate day = reading.visitDate().orNull();
    if (day == null) {
      return null;
    }
    String name = proposal.value(Field.HOST_NAME);
    String folded = name == null ? "" : Fold.key(name);
    HostKind kind = reading.hostKind().orNull();
    // A named host whose kind is not stated is the facility of that name.
    boolean person = kind == HostKind.PERSON;
    return Hash.of("event", day, folded.isEmpty() ? kind : person, folded);
  }

  List<QueuedProposal> list() {
    return query(" order by p.id");
  }

  List<QueuedProposal> ofArticle(int file) {
    return query(" where p.file_id = ? order by p.id", file);
  }

  List<QueuedProposal> waitingBetween(LocalDate from, LocalDate to) {
    return query(
        " where p.state = 'waiting' and p.visit_date between ? and ? order by p.id", from, to);
  }

  List<QueuedProposal> waitingWithoutDay() {
    return query(" where p.state = 'waiting' and p.visit_date is null order by p.id");
  }

  /** Those of an article whose SHA-256 begins so. */
  List<QueuedProposal> find(String sha256, int ordinal) {
    return query(
        """
         where p.ordinal = ? and a.sha256 like ?
        order by p.id
        """,
        ordinal,
        sha256 + "%");
  }

  Optional<QueuedProposal> get(int id) {
    return query(" where p.id = ?", id).stream().findFirst();
  }

  Optional<QueuedProposal> ofRecord(int recordFile) {
    return query(" where p.record_file = ? order by p.id", recordFile).stream().findFirst();
  }

  List<QueuedProposal> ofEventKey(UUID key) {
    return query(" where p.event_key = ? order by p.id", key);
  }

  List<QueuedProposal> ofEvent(String event) {
    return query(" where p.event = ? order by p.id", event);
  }

  private List<QueuedProposal> query(String condition, Object... arguments) {
    Map<Integer, SourceFile> articles = new HashMap<>();
    return jdbc.query(SELECT + condition, (row, number) -> proposal(row, articles), arguments);
  }

  private QueuedProposal proposal(ResultSet row, Map<Integer, SourceFile> articles)
      throws SQLException {
    return new QueuedProposal(
        row.getInt("id"),
        articles.computeIfAbsent(row.getInt("file_id"), files::get),
        ProposalText.readProposal(row.getString("content")),
        ReviewState.ofId(row.getString("state")),
        ProposalText.readEdits(row.getString("edits")),
        row.getObject("record_file", Integer.class),
        row.getString("event"),
        row.getInt("decisions"));
  }
}
