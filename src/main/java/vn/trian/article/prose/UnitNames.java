package vn.trian.article.prose;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.trian.place.Level;
import vn.trian.place.Register;
import vn.trian.place.Unit;
import vn.trian.text.Fold;

/** The names of provinces, districts and communes of whatever time, without their types. */
public final class UnitNames {
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2004, 12, 31),
          LocalDate.of(2008, 7, 31),
          LocalDate.of(2013, 12, 31),
          LocalDate.of(2018, 2, 27),
          LocalDate.of(2022, 2, 23),
          Register.LAST_DAY_OF_DISTRICTS,
          LocalDate.of(2025, 7, 1));

  private final Set<String> keys = new HashSet<>(16_384);
  private final Set<String> provinces = new HashSet<>();

  public UnitNames(Register register) {
    Set<String> written = new HashSet<>(16_384);
    for (LocalDate day : DAYS) {
      for (Level level : Level.values()) {
        for (Unit unit : register.listInForceOn(level, day)) {
          if (written.add(unit.name())) {
            keys.add(Fold.key(unit.name()));
          }
          if (level == Level.PROVINCE) {
            provinces.add(Fold.key(unit.name()));
          }
        }
      }
    }
    keys.add("hcm");
    keys.add("tphcm");
  }

  /** Whether some unit has, or had, this name. */
  public boolean has(String name) {
    return keys.contains(Fold.key(name));
  }

  /** Whether some province has, or had, this name. */
  boolean isProvince(String name) {
    return provinces.contains(Fold.key(name));
  }
}
