package vn.trian.visit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Place;
import vn.trian.place.PlaceClues;
import vn.trian.text.Fold;

/**
 * Who was visited, as written.
 *
 * @param kind null where not stated
 * @param name null where not given: such a host is counted as a visit, not among distinct hosts
 */
public record Host(@Nullable HostKind kind, @Nullable String name, @Nullable String title) {
  /**
   * Who it is, wherever: kind and folded name, a person's title too; null without a name; {@code -}
   * is none.
   */
  public @Nullable UUID who() {
    String folded = name == null ? "" : Fold.key(name);
    if (folded.isEmpty()) {
      return null;
    }
    String ofPerson = kind == HostKind.PERSON && title != null ? Fold.key(title) : "";
    return Hash.of(kind, folded, ofPerson);
  }

  /** As {@link #who}, but a person is the same under every title. */
  public @Nullable UUID namesake() {
    return new Host(kind, name, null).who();
  }

  /**
   * The hash of a facility's name, by which another record of it may tell its address; null where
   * the name does not tell it from others.
   *
   * @param place where the visit took place, as far as its own record tells
   */
  public @Nullable UUID site(Place place) {
    if (kind != HostKind.FACILITY || name == null || !FacilityName.isItsOwn(name)) {
      return null;
    }
    // Several communes of a province may have one name, and each its station.
    boolean anywhere = place.kind() != Place.Kind.PLACED && place.among().isEmpty();
    return anywhere && PlaceClues.namesCommune(name) ? null : Hash.of("site", Fold.key(name));
  }
}
