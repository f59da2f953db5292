package vn.trian.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Evidence;
import vn.trian.place.Place;
import vn.trian.place.Register;
import vn.trian.place.StatedPlace;
import vn.trian.place.StatedPlace.Kind;
import vn.trian.place.Unit;

/**
 * Where facilities are that some record says no more of than their province, or a unit that went in
 * parts: where other records of the same name say that it is, if they agree and it is possible.
 */
final class Addresses {
  private final Register register;
  private final Map<Integer, List<Place>> elsewhere = new HashMap<>();
  private final Map<Integer, Integer> placeOf = new HashMap<>();

  private Addresses(Register register) {
    this.register = register;
  }

  /**
   * The addresses that other records know.
   *
   * @param all the hosts of the ledger
   * @param open the places, by number, that leave something open
   */
  static Addresses of(
      Register register,
      TotalTable table,
      List<HostAt> all,
      Map<Integer, Place> known,
      Set<Integer> open) {
    Map<UUID, List<HostAt>> sites = new HashMap<>();
    for (HostAt host : all) {
      if (host.site() != null) {
        sites.computeIfAbsent(host.site(), site -> new ArrayList<>()).add(host);
      }
    }
    sites.values().removeIf(hosts -> hosts.stream().noneMatch(at -> open.contains(at.place())));
    sites.values().removeIf(hosts -> hosts.size() < 2);
    Set<Integer> asked = new TreeSet<>();
    sites.values().forEach(hosts -> hosts.forEach(host -> asked.add(host.id())));
    Set<Integer> visited = table.visited(asked);
    Addresses addresses = new Addresses(register);
    for (List<HostAt> hosts : sites.values()) {
      List<Place> told = new ArrayList<>();
      for (HostAt host : hosts) {
        Place place = Objects.requireNonNull(known.get(host.place()));
        // The ground of a delegation is not the facility's.
        if (visited.contains(host.id()) && place.evidence() != Evidence.DELEGATION) {
          told.add(place);
        }
      }
      for (HostAt host : hosts) {
        if (open.contains(host.place())) {
          addresses.elsewhere.put(host.id(), told);
          addresses.placeOf.put(host.id(), host.place());
        }
      }
    }
    return addresses;
  }

  /** The places of those hosts. */
  Set<Integer> places() {
    return new TreeSet<>(placeOf.values());
  }

  /** Where one of those hosts is by its own record. */
  int placeOf(int host) {
    return Objects.requireNonNull(placeOf.get(host));
  }

  /** The hosts that other records may know more of. */
  Collection<Integer> hosts() {
    return elsewhere.keySet();
  }

  /**
   * The one line that all other records of a host agree on; null where there is none.
   *
   * @param open where its own record leaves it
   * @param lines the line of a place, on the map that is asked for
   */
  @Nullable UnitLine find(
      int host, StatedPlace open, LocalDate map, BiFunction<Place, LocalDate, UnitLine> lines) {
    Map<String, UnitLine> units = new TreeMap<>();
    Map<String, UnitLine> provinces = new TreeMap<>();
    for (Place place : elsewhere.getOrDefault(host, List.of())) {
      UnitLine line = lines.apply(place, map);
      if (line.place().kind() == Kind.UNIT) {
        units.put(line.place().units().get(0).key().toString(), line);
      } else if (line.place().kind() == Kind.PROVINCIAL && line.place().provinces().size() == 1) {
        provinces.put(line.provinceCode(), line);
      }
    }
    Map<String, UnitLine> told = units.isEmpty() ? provinces : units;
    if (told.size() != 1) {
      return null;
    }
    UnitLine line = told.values().iterator().next();
    return allows(open, line.place(), map) ? line : null;
  }

  private boolean allows(StatedPlace open, StatedPlace told, LocalDate map) {
    Unit province = told.provinces().get(0);
    if (told.kind() == Kind.PROVINCIAL) {
      return open.kind() == Kind.PROVINCIAL
          && open.provinces().size() > 1
          && open.provinces().contains(province);
    }
    Unit unit = told.units().get(0);
    return switch (open.kind()) {
      case UNIT -> false;
      case DISTRICT_ONLY ->
          register.districtOn(unit, map).filter(open.units().get(0)::equals).isPresent();
      case PROVINCIAL -> open.provinces().contains(province);
      case UNPLACEABLE ->
          open.provinces().contains(province)
              && (open.units().isEmpty() || open.units().contains(unit));
    };
  }
}
