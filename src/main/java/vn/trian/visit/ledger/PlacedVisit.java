package vn.trian.visit.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of a current visit no more than tells where it counts.
 *
 * @param id its number in the ledger
 * @param hostId null without a name
 */
public record PlacedVisit(long id, LocalDate date, int placeId, @Nullable Integer hostId) {}
