package vn.trian.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.trian.place.Unit;

/**
 * Hosts that the totals count more than once in a line: each of its places counts them, and several
 * places, of before and after a change of the map, may come into one line. One host is one; but
 * what lies in different communes is not, nor what has no name of its own and no known commune.
 */
final class Overlaps {
  private final Lines lines;
  private final Map<Integer, HostAt> twins = new HashMap<>();
  private final Set<Integer> may = new TreeSet<>();

  private Overlaps(Lines lines) {
    this.lines = lines;
  }

  /** Takes by how many hosts a line has too many in a period. */
  interface TooMany {
    void take(int period, UnitLine line, long more);
  }

  private record Together(UUID who, String line) {}

  private record Seen(int period, UUID who, String line) {}

  void forEach(TotalTable table, SummaryQuery query, TooMany tooMany) {
    Map<Seen, Set<Integer>> seen = new LinkedHashMap<>();
    Map<Seen, UnitLine> lineOf = new HashMap<>();
    table.readHosts(
        query,
        may,
        (host, place, half, sum) -> {
          UnitLine told = lines.told(host, place, half);
          UnitLine line = told == null ? lines.ofPlace(place) : told;
          Seen here = new Seen(query.periodOf(half), twin(host).who(), line.toString());
          seen.computeIfAbsent(here, any -> new TreeSet<>()).add(host);
          lineOf.putIfAbsent(here, line);
        });
    seen.forEach(
        (here, hosts) -> {
          long more = hosts.size() - distinct(hosts);
          if (more > 0) {
            tooMany.take(here.period(), Objects.requireNonNull(lineOf.get(here)), more);
          }
        });
  }

  private long distinct(Set<Integer> hosts) {
    Set<Unit> communes = new HashSet<>();
    long without = 0;
    boolean ownName = false;
    for (int host : hosts) {
      Unit commune = lines.communeOf(twin(host).place());
      ownName |= twin(host).ownName();
      if (commune == null) {
        without++;
      } else {
        communes.add(commune);
      }
    }
    if (!ownName) {
      return communes.size() + without;
    }
    return Math.max(1, communes.size());
  }

  private HostAt twin(int host) {
    return Objects.requireNonNull(twins.get(host));
  }

  /** Hosts of one name at several places of one line, or that other records move about. */
  static Overlaps of(TotalTable table, Lines lines) {
    Overlaps overlaps = new Overlaps(lines);
    Map<Together, List<Integer>> together = new HashMap<>();
    Map<UUID, List<HostAt>> everywhere = new HashMap<>();
    for (HostAt host : table.hosts()) {
      everywhere.computeIfAbsent(host.who(), who -> new ArrayList<>()).add(host);
    }
    everywhere.values().removeIf(hosts -> hosts.size() < 2);
    for (List<HostAt> hosts : everywhere.values()) {
      for (HostAt host : hosts) {
        overlaps.twins.put(host.id(), host);
        together
            .computeIfAbsent(
                new Together(host.who(), lines.ofPlace(host.place()).toString()),
                any -> new ArrayList<>())
            .add(host.id());
      }
    }
    together.values().stream().filter(hosts -> hosts.size() > 1).forEach(overlaps.may::addAll);
    for (int host : lines.movable()) {
      HostAt moved = overlaps.twins.get(host);
      if (moved != null) {
        everywhere
            .getOrDefault(moved.who(), List.of())
            .forEach(twin -> overlaps.may.add(twin.id()));
      }
    }
    return overlaps;
  }
}
