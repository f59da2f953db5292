package vn.trian.visit.ledger;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Place;
import vn.trian.place.WrittenPlace;
import vn.trian.quality.SourceLocation;
import vn.trian.visit.Amount;
import vn.trian.visit.Host;

/**
 * One visit as lists show it: what was written, what the place was taken to mean, and where it was
 * read.
 *
 * @param id its number in the ledger
 * @param hostId the number of the host in the ledger; null without a name
 * @param formerDistrict the district of 2025-06-30 that a commune of after that day lies wholly in
 * @param gift true, false or null where not said
 */
public record VisitLine(
    long id,
    LocalDate date,
    Place place,
    @Nullable Integer hostId,
    @Nullable String formerDistrict,
    @Nullable String occasion,
    @Nullable Integer anniversary,
    String delegation,
    @Nullable String leadName,
    @Nullable String leadTitle,
    Host host,
    WrittenPlace written,
    @Nullable Boolean gift,
    @Nullable Amount giftQuantity,
    @Nullable Amount giftValue,
    @Nullable String giftDescription,
    @Nullable String remarks,
    @Nullable String recommendation,
    @Nullable String recommendedTo,
    @Nullable String source,
    @Nullable String sourceUrl,
    @Nullable String sender,
    @Nullable String recordNo,
    SourceLocation at) {

  /**
   * The same visit for readers who are not to see who was visited, or who led.
   *
   * @param shown the host as it may be shown
   * @param text takes out of a text what is not to be read
   */
  public VisitLine with(Host shown, UnaryOperator<String> text, @Nullable String shownSourceUrl) {
    return new VisitLine(
        id,
        date,
        place,
        hostId,
        formerDistrict,
        occasion,
        anniversary,
        text.apply(delegation),
        null,
        shown(leadTitle, text),
        shown,
        new WrittenPlace(
            shown(written.commune(), text),
            shown(written.district(), text),
            shown(written.province(), text)),
        gift,
        giftQuantity,
        giftValue,
        shown(giftDescription, text),
        shown(remarks, text),
        shown(recommendation, text),
        shown(recommendedTo, text),
        shown(source, text),
        shownSourceUrl,
        sender,
        recordNo,
        at);
  }

  private static @Nullable String shown(@Nullable String text, UnaryOperator<String> shown) {
    return text == null ? null : shown.apply(text);
  }
}
