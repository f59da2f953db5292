package vn.trian.visit.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import vn.trian.place.Register;
import vn.trian.visit.HostKind;

/**
 * Looks single visits up, by their day and host or by where they stand; never by going through all.
 */
public final class KnownVisits {
  private static final String SELECT = VisitList.select("v.record_key, v.file_id, f.sha256,");

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
                      where v.visit_month = ? and v.visit_date = ?
                        and exists (
                          select 1 from host k where k.id = v.host_id and k.namesake = any(?))
                        and
                      """
                      + CURRENT
                      + " order by v.id");
          statement.setInt(1, VisitTable.monthOf(day));
          statement.setObject(2, day);
          statement.setArray(3, connection.createArrayOf("uuid", namesakes.toArray()));
          return statement;
        },
        mapper());
  }

  /** Current visits of a day to hosts of a kind that nobody named, in a province. */
  public List<KnownVisit> unnamed(LocalDate day, @Nullable HostKind kind, String province) {
    return jdbc.query(
        SELECT
            + """
            where v.visit_month = ? and v.visit_date = ? and v.host_id is null and coalesce(h.kind, '') = ?
              and p.province = ? and
            """
            + CURRENT
            + " order by v.id fetch first "
            + MOST
            + " rows only",
        mapper(),
        VisitTable.monthOf(day),
        day,
        kind == null ? "" : kind.id(),
        province);
  }

  /**
   * The current versions of the visits whose records stand on a line of the files whose SHA-256
   * begins so: of the rows numbered while the file was taken in, and only if there is none of all
   * later ones.
   */
  public List<KnownVisit> at(String sha256, long line) {
    Set<UUID> keys = new LinkedHashSet<>();
    jdbc.query(
        "select f.id, f.first_visit_id from source_file f where f.sha256 like ? order by f.id",
        row -> {
          int file = row.getInt(1);
          long first = row.getLong(2);
          List<UUID> found = keys(file, first, firstAfter(first), line);
          keys.addAll(found.isEmpty() ? keys(file, first, Long.MAX_VALUE, line) : found);
        },
        sha256 + "%");
    return keys.stream().map(this::find).flatMap(Optional::stream).toList();
  }

  private long firstAfter(long first) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select coalesce(min(first_visit_id), %d) from source_file where first_visit_id > ?"
                .formatted(Long.MAX_VALUE),
            Long.class,
            first));
  }

  private List<UUID> keys(int file, long from, long to, long line) {
    return jdbc.query(
        """
        select distinct v.record_key from visit v
        where v.id >= ? and v.id < ? and v.file_id = ? and v.line = ?
        """,
        (row, number) -> row.getObject(1, UUID.class),
        from,
        to,
        file,
        line);
  }

  /** The current version of a visit. */
  public Optional<KnownVisit> find(UUID key) {
    return jdbc.query(SELECT + "where v.record_key = ? and" + CURRENT, mapper(), key).stream()
        .findFirst();
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
