package vn.trian.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.disk.FaultPoint;
import vn.trian.visit.ledger.NumberedVisits;

/**
 * Folds stored visits into the totals. Visits are numbered and never change; what is folded is what
 * lies after the mark, and the mark moves in the same transaction.
 */
public final class SummaryLedger {
  /** Visits a transaction: as many as a heap can hold, and a fold can tell apart. */
  private static final long MOST =
      Math.max(50_000, Math.min(Folding.MOST / 2, Runtime.getRuntime().maxMemory() / 4_096));

  private final JdbcTemplate jdbc;
  private final NumberedVisits visits;
  private final PackedTable hostTable;
  private final PackedTable halfTable;
  private final PackedTable repeatTable;

  SummaryLedger(JdbcTemplate jdbc, NumberedVisits visits) {
    this.jdbc = jdbc;
    this.visits = visits;
    this.hostTable = TotalTable.hostTable(jdbc);
    this.halfTable = TotalTable.halfTable(jdbc);
    this.repeatTable = TotalTable.repeatTable(jdbc);
  }

  /**
   * Folds the next visits after the mark. Called in a transaction, which makes it all or nothing.
   *
   * @return how many visits were folded: 0 at the end
   */
  long foldNext() {
    long from = Progress.of(jdbc, Progress.TOTALS);
    long to = Math.min(visits.last(), from + MOST);
    if (to <= from) {
      return 0;
    }
    Map<Integer, String> provinces = provinces();
    Keys keys = new Keys();
    Folding fold = new Folding(keys, place -> Objects.requireNonNull(provinces.get(place)));
    visits.forEach(from, to, visit -> fold.add(visit, 1));
    visits.forEachReplaced(from, to, visit -> fold.add(visit, -1));
    HostFold hosts = new HostFold(keys);
    hosts.fold(fold, hostTable);
    repeatTable.add(hosts.repeats());
    FaultPoint.reach("between the hosts and the totals of a fold");
    PlaceFold places = new PlaceFold(keys);
    places.fold(fold, hosts.more());
    halfTable.add(places.totals());
    countSenders(fold);
    touchWhatIsKnownNow(fold, hosts.ids(), to);
    touch(fold);
    Progress.move(jdbc, Progress.TOTALS, from, to);
    return to - from;
  }

  private Map<Integer, String> provinces() {
    Map<Integer, String> provinces = new HashMap<>();
    jdbc.query(
        "select id, province from place",
        row -> {
          provinces.put(row.getInt(1), row.getString(2));
        });
    return provinces;
  }

  /** Folds all that is left, in the transaction that it is called in. */
  public void foldAll() {
    while (foldNext() > 0) {
      FaultPoint.reach("between two folds");
    }
  }

  /**
   * A record may tell the address that other months lack, or no longer tell it: of the hosts whose
   * own records leave it open, those that share their name with a host of this fold.
   */
  private void touchWhatIsKnownNow(Folding fold, Set<Integer> folded, long visitId) {
    Map<UUID, List<Integer>> open = new HashMap<>();
    jdbc.query(
        """
        select k.site, k.id
        from place p
        join host k on k.place_id = p.id
        where p.kind <> 'placed' and k.site is not null
        order by k.id
        """,
        row -> {
          open.computeIfAbsent(row.getObject(1, UUID.class), site -> new ArrayList<>())
              .add(row.getInt(2));
        });
    Set<Integer> known = new HashSet<>();
    if (!open.isEmpty()) {
      new HostList(jdbc)
          .forEach(
              folded,
              host ->
                  open.getOrDefault(host.site(), List.of()).stream()
                      .filter(other -> other != host.id())
                      .forEach(known::add));
    }
    for (int host : known) {
      hostTable.read(List.of(host >>> HostFold.PART_BITS)).stream()
          .filter(cell -> cell.number() == host && cell.sum().visits() > 0)
          .forEach(cell -> fold.touch(cell.when(), visitId));
    }
  }

  private void countSenders(Folding fold) {
    List<Object[]> rows = new ArrayList<>();
    fold.senderVisits()
        .forEach(
            (of, change) ->
                rows.add(new Object[] {change, of.senderId(), of.province(), of.half()}));
    addOrInsert(
        rows,
        """
        update summary_sender set visits = visits + ?
        where sender_id = ? and province = ? and half = ?
        """,
        "insert into summary_sender (visits, sender_id, province, half) values (?, ?, ?, ?)");
  }

  private void touch(Folding fold) {
    List<Object[]> rows = new ArrayList<>();
    for (ReportingCalendar calendar : ReportingCalendar.values()) {
      fold.months(calendar)
          .forEach((month, visit) -> rows.add(new Object[] {visit, calendar.letter(), month}));
    }
    addOrInsert(
        rows,
        "update summary_month set touched_by = ? where calendar = ? and report_month = ?",
        "insert into summary_month (touched_by, calendar, report_month) values (?, ?, ?)");
  }

  /** The same parameters serve both statements: a row that is not there yet is inserted. */
  private void addOrInsert(List<Object[]> rows, String update, String insert) {
    int[] updated = jdbc.batchUpdate(update, rows);
    List<Object[]> missing = new ArrayList<>();
    for (int i = 0; i < updated.length; i++) {
      if (updated[i] == 0) {
        missing.add(rows.get(i));
      }
    }
    jdbc.batchUpdate(insert, missing);
  }
}
