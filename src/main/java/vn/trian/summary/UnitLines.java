package vn.trian.summary;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.trian.place.Level;
import vn.trian.place.Place;
import vn.trian.place.Register;
import vn.trian.place.StatedPlace;
import vn.trian.place.Unit;
import vn.trian.place.UnitMap;
import vn.trian.text.Language;
import vn.trian.text.Messages;

/** Which line of a summary a place belongs to, on one map and at one level of units. */
public final class UnitLines {
  /** So many units that may hold a place are named; of more, the place as recorded is. */
  static final int MOST_NAMED = 4;

  private final Register register;
  private final UnitMap map;
  private final Level level;
  private final Messages words;
  private final IdentityHashMap<Place, UnitLine> known = new IdentityHashMap<>();
  private final Map<UnitLine, UnitLine> alike = new HashMap<>();

  public UnitLines(Register register, UnitMap map, Level level, Language language) {
    this.register = register;
    this.map = map;
    this.level = level;
    this.words = Messages.of("/vn/trian/summary/lines", language);
  }

  /** The line of a place; lines that are alike are one object. */
  public UnitLine line(Place place) {
    return known.computeIfAbsent(place, of -> alike.computeIfAbsent(find(of), Function.identity()));
  }

  private UnitLine find(Place place) {
    StatedPlace stated = register.state(place, map, level);
    List<Unit> provinces = stated.provinces();
    boolean one = provinces.size() == 1;
    boolean unit = stated.kind() == StatedPlace.Kind.UNIT;
    return new UnitLine(
        stated,
        one ? provinces.get(0).code() : "",
        one ? provinces.get(0).fullName() : names(provinces, words.get("or")),
        unit ? stated.units().get(0).code() : "",
        unit ? stated.units().get(0).fullName() : nameOfRest(stated));
  }

  private String nameOfRest(StatedPlace stated) {
    List<Unit> units = stated.units();
    return switch (stated.kind()) {
      case UNIT -> throw new IllegalArgumentException("a unit is no rest: " + units);
      case DISTRICT_ONLY -> words.get("without.commune", units.get(0).fullName());
      case PROVINCIAL -> words.get("provincial");
      case UNPLACEABLE -> {
        if (units.isEmpty()) {
          yield words.get("unplaceable");
        }
        yield units.size() <= MOST_NAMED
            ? words.get("unplaceable.among", names(units, words.get("or")))
            : words.get("unplaceable.of", stated.recorded().fullName(), units.size());
      }
    };
  }

  private static String names(List<Unit> units, String between) {
    return units.stream().map(Unit::fullName).collect(Collectors.joining(between));
  }
}
