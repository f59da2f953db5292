package vn.trian.visit;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.trian.calendar.Occasion;
import vn.trian.place.ResolvedPlace;
import vn.trian.place.WrittenPlace;

/**
 * What the cells of a record say, each read on its own: the material of the rules.
 *
 * @param occasion null where none is written or the one written is not known
 * @param written null without a province
 * @param place what the written place means on the visit's day; null without a day or a province
 */
public record RecordReading(
    VisitRecord record,
    Reading<LocalDate> visitDate,
    Reading<LocalDate> revisedOn,
    @Nullable Occasion occasion,
    Reading<Integer> anniversary,
    Reading<HostKind> hostKind,
    Reading<Boolean> gift,
    Reading<Amount> giftQuantity,
    Reading<Amount> giftValue,
    Reading<Boolean> withdrawn,
    @Nullable WrittenPlace written,
    @Nullable ResolvedPlace place) {

  /** Whether a cell may name a person; what is said of a facility does not. */
  public boolean isPersonal(Field field) {
    boolean ofHost = field == Field.HOST_NAME || field == Field.HOST_TITLE;
    return field.isPersonal() && !(ofHost && hostKind.orNull() == HostKind.FACILITY);
  }

  /** The visit's day, of a record whose place is resolved. */
  public LocalDate day() {
    return Objects.requireNonNull(visitDate.orNull());
  }
}
