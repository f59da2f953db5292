package vn.trian.visit.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import vn.trian.place.Register;
import vn.trian.visit.HostKind;

/** Looks single visits up, by their day and host or by where they stand; never by going through. */
public final class KnownVisits {
  private static final String SELECT =
      VisitList.SELECT.formatted("v.record_key, v.file_id, f.sha256,");

  private static final String CURRENT =
      """
       not v.withdrawn and not v.gone
        and not exists (select 1 from amendment a where a.replaces = v.id)
      """;

  private static final int MOST = 20;

  private final JdbcTemplate jdbc;
  private final Register register;

  public KnownVisits(JdbcTemplate jdbc, Register register) {
    this.jdbc = jdbc;
    this.register = register;
  }

  /** Current visits of a day to hosts of one of these {@link vn.trian.visit.Host#namesake}s. */
  public List<KnownVisit> of(LocalDate day, Collection<UUID> namesakes) {
    return jdbc.query(
        connection -> {
          var statement =
              connection.prepareStatement(
                  SELECT
                      + """
                      join host hh on hh.id = v.host_id
                      where v.visit_date = ? and hh.namesake = any(?) and
                      """
                      + CURRENT
                      + " order by v.id");
          statement.setObject(1, day);
          statement.setArray(2, connection.createArrayOf("uuid", namesakes.toArray()));
          return statement;
        },
        mapper());
  }

  /** Current visits of a day to hosts of a kind that nobody named, in a province. */
  public List<KnownVisit> unnamed(LocalDate day, @Nullable HostKind kind, String province) {
    return jdbc.query(
        SELECT
            + """
            where v.visit_date = ? and v.host_id is null and coalesce(h.kind, '') = ?
              and p.province = ? and
            """
            + CURRENT
            + " order by v.id fetch first "
            + MOST
            + " rows only",
        mapper(),
        day,
        kind == null ? "" : kind.id(),
        province);
  }

  /** The current visits whose records stand on a line of the files whose SHA-256 begins so. */
  public List<KnownVisit> at(String sha256, long line) {
    return jdbc.query(
        SELECT
            + """
            where v.id >= f.first_visit_id and f.sha256 like ? and v.line = ? and
            """
            + CURRENT
            + " order by v.id fetch first 2 rows only",
        mapper(),
        sha256 + "%",
        line);
  }

  /** The current version of a visit. */
  public Optional<KnownVisit> find(UUID key) {
    return jdbc.query(SELECT + "where v.record_key = ? and" + CURRENT, mapper(), key).stream()
        .findFirst();
  }

  /** The current visits whose record stands in a file of few records. */
  public List<KnownVisit> inFile(SourceFile file) {
    return jdbc.query(
        SELECT + "where v.id >= ? and v.file_id = ? and" + CURRENT + " order by v.id",
        mapper(),
        file.firstVisitId(),
        file.id());
  }

  private RowMapper<KnownVisit> mapper() {
    Places places = new Places(register);
    return (row, number) ->
        new KnownVisit(
            row.getObject("record_key", UUID.class),
            row.getInt("file_id"),
            row.getString("sha256"),
            VisitList.line(row, places, register));
  }
}
