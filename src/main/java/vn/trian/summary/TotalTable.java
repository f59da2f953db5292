package vn.trian.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.summary.Cells.Cell;

/** Reads the totals of a query's periods, as they are kept: by place and by host. */
final class TotalTable {
  /** As much as going through so many rows. */
  private static final int A_QUESTION_COSTS = 8;

  private final JdbcTemplate jdbc;

  TotalTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the total of a place in a period. */
  interface OfPlace {
    void take(int period, int placeId, Sum sum);
  }

  /** Takes what is kept of a host in a half of a month. */
  interface OfHost {
    void take(int host, int placeId, int half, Sum sum);
  }

  /** All hosts, by number. */
  List<HostAt> hosts() {
    return new HostList(jdbc).all();
  }

  /** Those of some hosts that have visits that count. */
  Set<Integer> visited(Collection<Integer> hosts) {
    Set<Integer> visited = new HashSet<>();
    readCells(
        hosts,
        cell -> {
          if (cell.sum().visits() > 0) {
            visited.add(cell.number());
          }
        });
    return visited;
  }

  /** Hands out the cells of some hosts in the order of their numbers. */
  void readCells(Collection<Integer> hosts, Consumer<Cell> consumer) {
    BitSet wanted = new BitSet();
    BitSet parts = new BitSet();
    for (int host : hosts) {
      wanted.set(host);
      parts.set(host >>> HostFold.PART_BITS);
    }
    PackedTable.Row row =
        (part, cells) -> {
          if (parts.get(part)) {
            Cells.forEach(cells, wanted::get, consumer);
          }
        };
    if (parts.cardinality() * A_QUESTION_COSTS < parts.length()) {
      parts.stream().forEach(part -> hostTable(jdbc).forEach("part = ?", "part", row, part));
    } else {
      hostTable(jdbc).forEach("part >= 0", "part", row);
    }
  }

  /** Reads the totals of places, by period and place. */
  void read(SummaryQuery query, OfPlace total) {
    String occasion = query.occasion() == null ? "" : query.occasion();
    Map<Integer, List<byte[]>> repeats = new HashMap<>();
    repeatTable(jdbc)
        .forEach(
            "calendar = ? and period between ? and ?",
            "period",
            (period, cells) -> repeats.computeIfAbsent(period, p -> new ArrayList<>()).add(cells),
            query.calendar().letter(),
            query.firstPeriod(),
            query.lastPeriod());
    PlaceSums sums = new PlaceSums();
    int[] current = {query.firstPeriod()};
    Runnable end =
        () -> {
          int period = current[0];
          repeats.getOrDefault(period, List.of()).forEach(cells -> sums.subtract(cells, occasion));
          sums.takeAll((place, sum) -> total.take(period, place, sum));
        };
    // Halves come in order, and so do the periods that they make.
    halfTable(jdbc)
        .forEach(
            "half between ? and ?",
            "half",
            (half, cells) -> {
              int period = query.periodOf(half);
              if (period != current[0]) {
                end.run();
                current[0] = period;
              }
              sums.add(cells, occasion);
            },
            query.firstHalf(),
            query.lastHalf());
    end.run();
  }

  /** The visits of all time by the code of their occasion; under none, all together. */
  Map<String, Long> occasions() {
    Map<String, Long> visits = new TreeMap<>();
    halfTable(jdbc)
        .forEach(
            "half >= ?",
            "half",
            (half, cells) ->
                Cells.forEach(
                    cells,
                    (place, when, occasion, in) ->
                        visits.merge(occasion, Sum.read(in).visits(), Long::sum)),
            0);
    visits.values().removeIf(count -> count == 0);
    return visits;
  }

  /**
   * Reads some hosts, in the periods of a query.
   *
   * @param placeOf the place of each of them
   */
  void readHosts(
      SummaryQuery query, Collection<Integer> hosts, IntUnaryOperator placeOf, OfHost host) {
    if (hosts.isEmpty()) {
      return;
    }
    int first = query.firstHalf();
    int last = query.lastHalf();
    readCells(
        hosts,
        cell -> {
          boolean asked = query.occasion() == null || query.occasion().equals(cell.occasion());
          long visits = cell.sum().visits();
          if (asked && visits > 0 && cell.when() >= first && cell.when() <= last) {
            int id = cell.number();
            host.take(id, placeOf.applyAsInt(id), cell.when(), cell.sum());
          }
        });
  }

  static PackedTable halfTable(JdbcTemplate jdbc) {
    return new PackedTable(jdbc, "summary_half", "half, part");
  }

  static PackedTable repeatTable(JdbcTemplate jdbc) {
    return new PackedTable(jdbc, "summary_repeat", "calendar, period, part");
  }

  static PackedTable hostTable(JdbcTemplate jdbc) {
    return new PackedTable(jdbc, "summary_host", "part");
  }
}
