package vn.trian.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.place.Place;
import vn.trian.place.Register;
import vn.trian.place.StatedPlace;
import vn.trian.place.StatedPlace.Kind;
import vn.trian.place.Unit;
import vn.trian.visit.ledger.Places;

/**
 * Where facilities are that some record says no more of than their province, or a unit that went in
 * parts: where other records of the same name say that it is, if they agree and it is possible.
 */
final class Addresses {
  private final Register register;
  private final Map<Integer, List<Place>> elsewhere = new HashMap<>();
  private final Set<Integer> places = new TreeSet<>();

  private Addresses(Register register) {
    this.register = register;
  }

  /**
   * The addresses that other records know.
   *
   * @param places the places, by number, that leave something open
   */
  static Addresses of(
      JdbcTemplate jdbc, Register register, Places known, Collection<Integer> places) {
    Addresses addresses = new Addresses(register);
    if (places.isEmpty()) {
      return addresses;
    }
    jdbc.query(
        connection -> {
          var statement =
              connection.prepareStatement(
                  """
                  select h.id as open_host, h.place_id as open_place, %s
                  from unnest(cast(? as integer array)) as o (place_id)
                  join host h on h.place_id = o.place_id
                  join host k on k.site = h.site and k.place_id <> h.place_id
                  join place p on p.id = k.place_id
                  where p.evidence <> 'delegation' and exists (
                      select 1 from summary_host s where s.host_id = k.id and s.visits > 0)
                  order by h.id, k.id
                  """
                      .formatted(Places.COLUMNS));
          statement.setArray(1, connection.createArrayOf("integer", places.toArray()));
          return statement;
        },
        row -> {
          addresses.places.add(row.getInt("open_place"));
          addresses
              .elsewhere
              .computeIfAbsent(row.getInt("open_host"), host -> new ArrayList<>())
              .add(known.get(row));
        });
    return addresses;
  }

  /** The places of those hosts. */
  Collection<Integer> places() {
    return places;
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
