package vn.trian.article.review;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The table of what people decided about proposals. */
final class DecisionTable {
  private static final RowMapper<Decision> DECISION =
      (row, number) ->
          new Decision(
              row.getInt("id"),
              row.getInt("proposal_id"),
              Decision.Kind.ofId(row.getString("kind")),
              row.getObject("at", LocalDateTime.class),
              row.getString("reviewer"),
              row.getString("note"),
              row.getObject("record_file", Integer.class),
              row.getObject("withdrawn_file", Integer.class),
              ReviewState.ofId(row.getString("state_before")),
              ProposalText.readEdits(row.getString("edits_before")),
              row.getObject("record_file_before", Integer.class),
              row.getString("event_before"));

  private final JdbcTemplate jdbc;

  DecisionTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Decision decision) {
    jdbc.update(
        """
        insert into decision (
          id, proposal_id, kind, at, reviewer, note, record_file, withdrawn_file, state_before,
          edits_before, record_file_before, event_before, undone)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
        """,
        decision.id(),
        decision.proposalId(),
        decision.kind().id(),
        decision.at(),
        decision.reviewer(),
        decision.note(),
        decision.recordFile(),
        decision.withdrawnFile(),
        decision.stateBefore().id(),
        ProposalText.write(decision.editsBefore()),
        decision.recordFileBefore(),
        decision.eventBefore());
  }

  void undo(Decision decision) {
    jdbc.update("update decision set undone = true where id = ?", decision.id());
  }

  /** The decisions about a proposal that stand, in order. */
  List<Decision> standing(int proposalId) {
    return jdbc.query(
        "select * from decision where proposal_id = ? and not undone order by id",
        DECISION,
        proposalId);
  }

  Optional<Decision> last(int proposalId) {
    List<Decision> all = standing(proposalId);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }
}
