package vn.trian.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
          long more = hosts.size() - distinct(hosts.stream().mapToInt(host -> host));
          if (more > 0) {
            tooMany.take(here.period(), Objects.requireNonNull(lineOf.get(here)), more);
          }
        });
  }

  /** Most hosts have no other of their name: they need not be held to be counted. */
  long distinct(IntStream hosts) {
    List<Integer> named = new ArrayList<>();
    long alone =
        hosts
            .filter(
                host -> {
                  boolean alike = twins.containsKey(host);
                  if (alike) {
                    named.add(host);
                  }
                  return !alike;
                })
            .count();
    return alone + identities(named).values().stream().distinct().count();
  }

  private record Identity(Object who, @Nullable Unit commune) {}

  /**
   * Who each of some hosts of one line is. Of one name, those without a known commune are the one
   * that has one, or are one together, if the name tells them from others.
   */
  Map<Integer, Object> identities(Collection<Integer> hosts) {
    Map<UUID, List<HostAt>> named = new HashMap<>();
    Map<Integer, Object> identities = new HashMap<>();
    for (int host : hosts) {
      HostAt at = twins.get(host);
      if (at == null) {
        identities.put(host, host);
      } else {
        named.computeIfAbsent(at.who(), who -> new ArrayList<>()).add(at);
      }
    }
    named.values().forEach(alike -> identify(alike, identities));
    return identities;
  }

  private void identify(List<HostAt> alike, Map<Integer, Object> identities) {
    Map<Integer, Unit> communes = new HashMap<>();
    for (HostAt host : alike) {
      Unit commune = lines.communeOf(host.place());
      if (commune != null) {
        communes.put(host.id(), commune);
      }
    }
    boolean ownName = alike.stream().anyMatch(HostAt::ownName);
    Unit first =
        communes.values().stream().min(Comparator.comparing(u -> u.key().toString())).orElse(null);
    for (HostAt host : alike) {
      Unit commune = communes.get(host.id());
      Object identity =
          commune != null
              ? new Identity(host.who(), commune)
              : ownName ? new Identity(host.who(), first) : host.id();
      identities.put(host.id(), identity);
    }
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
