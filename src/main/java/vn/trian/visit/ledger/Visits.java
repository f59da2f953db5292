package vn.trian.visit.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.place.Register;
import vn.trian.quality.Finding;

/** Asks the ledger for visits and what was found on them; days are always both included. */
public final class Visits {
  private final JdbcTemplate jdbc;
  private final Register register;
  private final FreshVisits fresh;

  public Visits(JdbcTemplate jdbc, Register register, FreshVisits fresh) {
    this.jdbc = jdbc;
    this.fresh = fresh;
    this.register = register;
  }

  /** The current visits with all that was written. */
  public VisitList between(LocalDate from, LocalDate to) {
    return new VisitList(jdbc, register, from, to);
  }

  /** The same visits, as far as figures count them. */
  public Rows<CountedVisit> countedBetween(LocalDate from, LocalDate to) {
    Rows<CountedVisit> rows = new CountedVisits(jdbc, from, to);
    return fresh.holds(1, Counters.last(jdbc, "visit")) ? fresh.between(from, to) : rows;
  }

  /** Some visits with all that was written, ordered by day and number. */
  public List<VisitLine> list(Collection<Long> ids) {
    Places places = new Places(register);
    return jdbc.query(
        connection -> {
          var statement =
              connection.prepareStatement(
                  VisitList.select("") + " where v.id = any(?) order by v.visit_date, v.id");
          statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
          return statement;
        },
        (row, number) -> VisitList.line(row, places, register));
  }

  /** Those of the counted visits that name their host, in the order of the hosts. */
  public Rows<CountedVisit> countedByHost(LocalDate from, LocalDate to) {
    return new CountedVisits(
        jdbc, from, to, " and v.host_id is not null", "v.host_id, v.visit_date, v.id");
  }

  /** The findings on records whose visit day can be read and lies between the days. */
  public Rows<Finding> findingsBetween(LocalDate from, LocalDate to) {
    return FindingList.between(jdbc, from, to);
  }

  public Rows<Finding> findings() {
    return FindingList.all(jdbc);
  }

  /** Those of the findings between two days that are on a visit, each with its number. */
  public void findingsOnVisits(LocalDate from, LocalDate to, BiConsumer<Long, Finding> consumer) {
    FindingList.visitsBetween(jdbc, from, to, consumer);
  }

  /** The names of bodies by their numbers. */
  public Map<Integer, String> bodies(Collection<Integer> ids) {
    Map<Integer, String> names = new HashMap<>();
    KeyLookup.ofNumbers(
        jdbc,
        "select b.id, b.name from body b where b.id = any(?)",
        ids,
        row -> {
          names.put(row.getInt(1), row.getString(2));
        });
    return names;
  }

  /** The names, each once, of all hosts ever written that may be individual people. */
  public List<String> people() {
    return jdbc.queryForList(
        """
        select distinct h.name from written_host h
        where h.name is not null and (h.kind is null or h.kind <> 'facility')
        order by h.name
        """,
        String.class);
  }

  /** What is known of records by their keys. */
  public Map<UUID, RecordState> states(Collection<UUID> keys) {
    return new RecordStates(jdbc).of(keys);
  }
}
