package vn.trian.visit.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the ledger knows of records by their keys. */
final class RecordStates {
  private final JdbcTemplate jdbc;

  RecordStates(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the records that the ledger knows. */
  Map<UUID, RecordState> of(Collection<UUID> keys) {
    Map<UUID, RecordState> states = new HashMap<>();
    KeyLookup.ofHashes(
        jdbc,
        """
        select v.record_key, v.id, v.content, v.withdrawn, v.withdrawal_id
        from visit v
        where v.record_key = any(?)
        order by v.id
        """,
        keys,
        row -> {
          UUID key = row.getObject(1, UUID.class);
          RecordState known = states.get(key);
          states.put(
              key,
              new RecordState(
                  known == null ? row.getLong(2) : known.firstVisit(),
                  row.getObject(3, UUID.class),
                  !row.getBoolean(4),
                  row.getObject(5) != null));
        });
    return states;
  }
}
