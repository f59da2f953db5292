package vn.trian.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.trian.calendar.Occasion;
import vn.trian.place.Place;
import vn.trian.place.WrittenPlace;

/**
 * An accepted record: one delegation, one host, one day. Names and places stand as written; {@code
 * place} is what they were taken to mean.
 *
 * @param key which visit this is a version of
 * @param content the hash of everything that the record says, whatever form it was sent in
 * @param gift true, false or null where not said
 */
public record Visit(
    UUID key,
    UUID content,
    @Nullable String sender,
    @Nullable String recordNo,
    @Nullable LocalDate revisedOn,
    boolean withdrawn,
    LocalDate date,
    String dateWritten,
    @Nullable Occasion occasion,
    @Nullable Integer anniversary,
    String delegation,
    @Nullable String leadName,
    @Nullable String leadTitle,
    Host host,
    WrittenPlace written,
    Place place,
    @Nullable Boolean gift,
    @Nullable Amount giftQuantity,
    @Nullable Amount giftValue,
    @Nullable String giftDescription,
    @Nullable String remarks,
    @Nullable String recommendation,
    @Nullable String recommendedTo,
    @Nullable String source,
    @Nullable String sourceUrl) {}
