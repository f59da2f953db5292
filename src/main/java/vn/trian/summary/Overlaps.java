package vn.trian.summary;

import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.procedures.LongObjectProcedure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  private static final Comparator<Unit> ORDER = Comparator.comparing(unit -> unit.key().toString());

  private final Lines lines;
  private final Map<Integer, HostAt> twins = new HashMap<>();

  /** Hosts of one name have one number. */
  private final IntIntHashMap name = new IntIntHashMap();

  private final Set<Integer> may = new HashSet<>();
  private int names;

  /** Lines by number; those that read the same have one. */
  private final List<UnitLine> known = new ArrayList<>();

  private final Map<String, Integer> numbers = new HashMap<>();
  private final IdentityHashMap<UnitLine, Integer> numberOf = new IdentityHashMap<>();

  /** The number of the line that a host's place is in. */
  private final IntIntHashMap line = new IntIntHashMap();

  /** Read when it is asked for, and then for all that is asked of one state of the ledger. */
  private @Nullable HostHalves visited;

  private Overlaps(Lines lines) {
    this.lines = lines;
  }

  /** Takes by how many hosts a line has too many in a period. */
  interface TooMany {
    void take(int period, UnitLine line, long more);
  }

  void forEach(TotalTable table, SummaryQuery query, TooMany tooMany) {
    if (visited == null) {
      visited = HostHalves.of(table, may);
    }
    Map<Integer, Seen> periods = new HashMap<>();
    IntObjectHashMap<Seen> halves = new IntObjectHashMap<>();
    visited.forEach(
        query,
        (host, half) -> {
          Seen seen = halves.get(half);
          if (seen == null) {
            seen = periods.computeIfAbsent(query.periodOf(half), any -> new Seen());
            halves.put(half, seen);
          }
          seen.add(lineOf(host, half), host);
        });
    periods.forEach(
        (period, seen) ->
            seen.several.forEach(
                (LongObjectProcedure<IntHashSet>)
                    (key, hosts) -> {
                      long more = hosts.size() - distinct(Arrays.stream(hosts.toArray()));
                      if (more > 0) {
                        tooMany.take(period, known.get((int) key), more);
                      }
                    }));
  }

  private int lineOf(int host, int half) {
    if (lines.movable().contains(host)) {
      UnitLine told = lines.told(host, twin(host).place(), half);
      if (told != null) {
        return number(told);
      }
    }
    return line.get(host);
  }

  /**
   * The hosts of each name in each line of one period. Most are alone: of those a number is kept.
   */
  private final class Seen {
    private final LongIntHashMap first = new LongIntHashMap();
    private final LongObjectHashMap<IntHashSet> several = new LongObjectHashMap<>();

    void add(int line, int host) {
      long key = (long) name.get(host) << Integer.SIZE | line;
      int at = first.indexOf(key);
      if (!first.indexExists(at)) {
        first.indexInsert(at, key, host);
      } else if (first.indexGet(at) != host) {
        IntHashSet hosts = several.get(key);
        if (hosts == null) {
          hosts = new IntHashSet();
          hosts.add(first.indexGet(at));
          several.put(key, hosts);
        }
        hosts.add(host);
      }
    }
  }

  /** Most hosts have no other of their name: they need not be held to be counted. */
  long distinct(IntStream hosts) {
    long[] alone = {0};
    List<Integer> named = new ArrayList<>();
    hosts.forEach(
        host -> {
          if (twins.containsKey(host)) {
            named.add(host);
          } else {
            alone[0]++;
          }
        });
    return alone[0] + new HashSet<>(identities(named).values()).size();
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
    Unit first = null;
    boolean ownName = false;
    for (HostAt host : alike) {
      ownName |= host.ownName();
      Unit commune = lines.communeOf(host.place());
      if (commune != null && (first == null || ORDER.compare(commune, first) < 0)) {
        first = commune;
      }
    }
    for (HostAt host : alike) {
      Unit commune = lines.communeOf(host.place());
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

  /**
   * Hosts of one name at several places of one line, or that other records move about.
   *
   * @param hosts all of the ledger
   */
  static Overlaps of(List<HostAt> hosts, Lines lines) {
    Overlaps overlaps = new Overlaps(lines);
    Map<UUID, List<HostAt>> everywhere = new HashMap<>();
    Set<UUID> shared = shared(hosts);
    for (HostAt host : hosts) {
      if (shared.contains(host.who())) {
        everywhere.computeIfAbsent(host.who(), who -> new ArrayList<>(2)).add(host);
      }
    }
    everywhere.values().forEach(overlaps::add);
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

  /** The names of several hosts: most have one of their own, for which no list is made. */
  private static Set<UUID> shared(List<HostAt> hosts) {
    Set<UUID> all = new HashSet<>();
    Set<UUID> shared = new HashSet<>();
    for (HostAt host : hosts) {
      if (!all.add(host.who())) {
        shared.add(host.who());
      }
    }
    return shared;
  }

  private void add(List<HostAt> alike) {
    int number = names++;
    Map<Integer, List<HostAt>> together = new HashMap<>();
    for (HostAt host : alike) {
      twins.put(host.id(), host);
      name.put(host.id(), number);
      int at = number(lines.ofPlace(host.place()));
      line.put(host.id(), at);
      together.computeIfAbsent(at, any -> new ArrayList<>(2)).add(host);
    }
    together.values().stream()
        .filter(hosts -> hosts.size() > 1)
        .forEach(hosts -> hosts.forEach(host -> may.add(host.id())));
  }

  /** Lines that read the same are one: those of maps of several days are not one object. */
  private int number(UnitLine of) {
    return numberOf.computeIfAbsent(
        of,
        any ->
            numbers.computeIfAbsent(
                of.toString(),
                text -> {
                  known.add(of);
                  return known.size() - 1;
                }));
  }
}
