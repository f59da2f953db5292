package vn.trian.article.review;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.article.Alias;
import vn.trian.article.Alias.Kind;
import vn.trian.article.Aliases;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalEntry.AliasAdded;
import vn.trian.visit.ledger.JournalEntry.AliasRemoved;

/** What people said that written words mean, in the ledger. */
public final class AliasTable {
  private final JdbcTemplate jdbc;
  private final Journal journal;

  public AliasTable(JdbcTemplate jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /** Those that are used, in the order in which they were said. */
  public List<Alias> list() {
    return jdbc.query(
        """
        select id, kind, written, province, meaning, reviewer, at, proposal
        from word_alias
        where not removed
        order by id
        """,
        (row, number) ->
            new Alias(
                row.getInt("id"),
                Kind.ofId(row.getString("kind")),
                row.getString("written"),
                row.getString("province"),
                row.getString("meaning"),
                row.getString("reviewer"),
                row.getObject("at", LocalDateTime.class),
                row.getString("proposal")));
  }

  public Aliases aliases() {
    return new Aliases(list());
  }

  public Optional<Alias> find(int number) {
    return list().stream().filter(alias -> alias.number() == number).findFirst();
  }

  /** The number of the next one. */
  int next() {
    return 1
        + Objects.requireNonNull(
            jdbc.queryForObject("select coalesce(max(id), 0) from word_alias", Integer.class));
  }

  /** Remembers what words mean. */
  public void add(AliasAdded alias, LocalDateTime at) {
    jdbc.update(
        """
        insert into word_alias (
          id, kind, written, province, meaning, reviewer, at, proposal, removed)
        values (?, ?, ?, ?, ?, ?, ?, ?, false)
        """,
        alias.number(),
        alias.of(),
        alias.written(),
        alias.province(),
        alias.meaning(),
        alias.reviewer(),
        at,
        alias.proposal());
    journal.append(at, alias);
  }

  /** Has one not used any more. */
  public void remove(AliasRemoved alias, LocalDateTime at) {
    jdbc.update("update word_alias set removed = true where id = ?", alias.number());
    journal.append(at, alias);
  }
}
