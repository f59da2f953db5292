package vn.trian.summary;

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
    List<Cell> cells = List.of();
    for (int host : new TreeSet<>(hosts)) {
      if (host >>> HostFold.PART_BITS != part) {
        part = host >>> HostFold.PART_BITS;
        cells = hostTable(jdbc).read(List.of(part));
      }
      cells.stream().filter(cell -> cell.number() == host).forEach(consumer);
    }
  }

  void read(SummaryQuery query, OfPlace total) {
    String occasion = query.occasion() == null ? "" : query.occasion();
    Map<Integer, Map<Integer, Sum>> periods = new TreeMap<>();
    halfTable(jdbc)
        .forEach(
            "half between ? and ?",
            "half",
            (half, cells) -> {
              Map<Integer, Sum> places =
                  periods.computeIfAbsent(query.periodOf(half), period -> new TreeMap<>());
              add(cells, occasion, places);
            },
            query.firstHalf(),
            query.lastHalf());
    repeatTable(jdbc)
        .forEach(
            "calendar = ? and period between ? and ?",
            "period",
            (period, cells) -> {
              Map<Integer, Sum> places = periods.getOrDefault(period, Map.of());
              for (Cell cell : cells) {
                Sum sum = cell.occasion().equals(occasion) ? places.get(cell.number()) : null;
                if (sum != null) {
                  sum.addHosts(-cell.sum().hosts());
                }
              }
            },
            query.calendar().letter(),
            query.firstPeriod(),
            query.lastPeriod());
    periods.forEach(
        (period, places) ->
            places.forEach(
                (place, sum) -> {
                  if (sum.visits() > 0) {
                    total.take(period, place, sum);
                  }
                }));
  }

  private static void add(List<Cell> cells, String occasion, Map<Integer, Sum> places) {
    for (Cell cell : cells) {
      if (cell.occasion().equals(occasion)) {
        places.computeIfAbsent(cell.number(), place -> new Sum()).add(cell.sum());
      }
    }
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
