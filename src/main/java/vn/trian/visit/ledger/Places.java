package vn.trian.visit.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Place;
import vn.trian.place.Place.Kind;
import vn.trian.place.Register;
import vn.trian.place.Unit;
import vn.trian.place.UnitKey;

/** Places of the ledger's table, made of units again; each once. */
public final class Places {
  private final Register register;
  private final Map<Integer, Place> known = new HashMap<>();

  public Places(Register register) {
    this.register = register;
  }

  public Place get(
      int id, String kind, String province, @Nullable String district, @Nullable String commune) {
    return known.computeIfAbsent(
        id,
        key ->
            new Place(
                Kind.ofId(kind),
                register.get(UnitKey.parse(province)),
                unit(district),
                unit(commune)));
  }

  private @Nullable Unit unit(@Nullable String key) {
    return key == null ? null : register.get(UnitKey.parse(key));
  }
}
