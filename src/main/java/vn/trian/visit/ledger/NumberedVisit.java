package vn.trian.visit.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.trian.visit.HostKind;

/**
 * A version of a visit under its number, as far as totals count it.
 *
 * @param occasion its code, or null
 * @param hostId null without a name
 * @param giftValueMin null where no value was said
 * @param giftValueMax null where none was said, and for a value without an upper end
 * @param senderId 0 for none
 */
public record NumberedVisit(
    long id,
    LocalDate date,
    @Nullable String occasion,
    int placeId,
    @Nullable Integer hostId,
    @Nullable HostKind hostKind,
    boolean gift,
    @Nullable Long giftValueMin,
    @Nullable Long giftValueMax,
    int senderId) {}
