package vn.trian.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of a unit's land.
 *
 * @param on the first day of the new land
 * @param act the act that made it, where known
 */
public record BoundaryChange(LocalDate on, @Nullable String act) {}
