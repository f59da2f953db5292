package vn.trian.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import vn.trian.place.Level;
import vn.trian.place.Register;
import vn.trian.place.Unit;

/** All real communes of a span of days, one as likely as the other. */
final class SeededPlaces {
  private final Register register = Register.load();
  private final List<Unit> communes;
  private final Map<Unit, Unit> centres = new HashMap<>();

  SeededPlaces(LocalDate first, LocalDate last) {
    Set<Unit> seen = new LinkedHashSet<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusMonths(1)) {
      seen.addAll(register.listInForceOn(Level.COMMUNE, day));
    }
    communes = new ArrayList<>(seen);
  }

  SeededPlace any(SplittableRandom random, LocalDate day) {
    while (true) {
      Unit commune = communes.get(random.nextInt(communes.size()));
      if (commune.inForceOn(day)) {
        return place(commune, day);
      }
    }
  }

  /** The one commune in which the health centre of a place's district stands, while it is in it. */
  SeededPlace centreOf(SeededPlace place, LocalDate day) {
    Unit district = place.district();
    if (district == null) {
      return place;
    }
    Unit commune = centres.computeIfAbsent(district, any -> place.commune());
    SeededPlace centre = commune.inForceOn(day) ? place(commune, day) : place;
    return district.equals(centre.district()) ? centre : place;
  }

  private SeededPlace place(Unit commune, LocalDate day) {
    return new SeededPlace(
        commune,
        register.districtOn(commune, day).orElse(null),
        register.provinceOn(commune, day).orElseThrow());
  }
}
