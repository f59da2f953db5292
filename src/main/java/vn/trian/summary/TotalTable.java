package vn.trian.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.summary.Cells.Cell;

/** Reads the totals of a query's periods, as they are kept: by place and by host. */
final class TotalTable {
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
  private void readCells(Collection<Integer> hosts, Consumer<Cell> consumer) {
    int part = -1;
    Set<Integer> wanted = new HashSet<>(hosts);
    for (int host : new TreeSet<>(hosts)) {
      if (host >>> HostFold.PART_BITS != part) {
        part = host >>> HostFold.PART_BITS;
        hostTable(jdbc).read(List.of(part)).stream()
            .filter(cell -> wanted.contains(cell.number()))
            .forEach(consumer);
      }
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

  /** Reads some hosts, in the periods of a query. */
  void readHosts(SummaryQuery query, Collection<Integer> hosts, OfHost host) {
    if (hosts.isEmpty()) {
      return;
    }
    Map<Integer, Integer> placeOf = new HashMap<>();
    new HostList(jdbc).forEach(hosts, at -> placeOf.put(at.id(), at.place()));
    int first = query.firstHalf();
    int last = query.lastHalf();
    readCells(
        hosts,
        cell -> {
          boolean asked = query.occasion() == null || query.occasion().equals(cell.occasion());
          long visits = cell.sum().visits();
          if (asked && visits > 0 && cell.when() >= first && cell.when() <= last) {
            int id = cell.number();
            host.take(id, Objects.requireNonNull(placeOf.get(id)), cell.when(), cell.sum());
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
