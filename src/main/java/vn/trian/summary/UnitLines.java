package vn.trian.summary;

import org.jspecify.annotations.Nullable;
import vn.trian.place.Level;
import vn.trian.place.Place;
import vn.trian.place.Unit;
import vn.trian.text.Language;
import vn.trian.text.Messages;

/** Which line of a summary a place belongs to, at one level of units. */
public final class UnitLines {
  private final Level level;
  private final Messages words;

  public UnitLines(Level level, Language language) {
    this.level = level;
    this.words = Messages.of("/vn/trian/summary/lines", language);
  }

  /** The line without figures: {@code with} adds them. */
  public SummaryRow line(Place place, String period) {
    Unit unit = unitOf(place);
    Unit province = place.province();
    return new SummaryRow(
        province.code(),
        province.fullName(),
        unit == null ? "" : unit.code(),
        unit == null ? nameOfRest(place) : unit.fullName(),
        period,
        Measures.NONE);
  }

  private @Nullable Unit unitOf(Place place) {
    return switch (level) {
      case PROVINCE -> place.province();
      case DISTRICT -> place.district() != null ? place.district() : place.commune();
      case COMMUNE -> place.commune();
    };
  }

  private String nameOfRest(Place place) {
    return switch (place.kind()) {
      case PROVINCIAL -> words.get("provincial");
      case UNPLACEABLE -> words.get("unplaceable");
      case PLACED -> words.get("without.commune", placed(place).fullName());
    };
  }

  private static Unit placed(Place place) {
    Unit district = place.district();
    if (district == null) {
      throw new IllegalStateException("a place without commune must have a district: " + place);
    }
    return district;
  }
}
