package vn.trian.visit;

import java.time.LocalDate;
import java.util.Objects;
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
    @Nullable String sourceUrl) {

  /**
   * What is made of a record's cells; everything else that a visit says stands in them.
   *
   * @param key which visit it is a version of
   * @param content the hash of everything that the record says
   * @param gift true, false or null where not said
   */
  public record Understood(
      UUID key,
      UUID content,
      @Nullable LocalDate revisedOn,
      boolean withdrawn,
      LocalDate date,
      @Nullable Occasion occasion,
      @Nullable Integer anniversary,
      @Nullable HostKind hostKind,
      Place place,
      @Nullable Boolean gift,
      @Nullable Amount giftQuantity,
      @Nullable Amount giftValue) {}

  /**
   * The visit that a record stands for.
   *
   * @param folder the sender by the folder that the file lies in, or null
   */
  public static Visit of(VisitRecord record, @Nullable String folder, Understood understood) {
    String sender = record.text(Field.SENDER);
    return new Visit(
        understood.key(),
        understood.content(),
        sender == null ? folder : sender,
        record.text(Field.RECORD_NO),
        understood.revisedOn(),
        understood.withdrawn(),
        understood.date(),
        Objects.requireNonNull(record.text(Field.VISIT_DATE)),
        understood.occasion(),
        understood.anniversary(),
        Objects.requireNonNull(record.text(Field.DELEGATION)),
        record.text(Field.LEAD_NAME),
        record.text(Field.LEAD_TITLE),
        new Host(
            understood.hostKind(), record.text(Field.HOST_NAME), record.text(Field.HOST_TITLE)),
        new WrittenPlace(
            record.text(Field.COMMUNE), record.text(Field.DISTRICT), record.text(Field.PROVINCE)),
        understood.place(),
        understood.gift(),
        understood.giftQuantity(),
        understood.giftValue(),
        record.text(Field.GIFT_DESCRIPTION),
        record.text(Field.REMARKS),
        record.text(Field.RECOMMENDATION),
        record.text(Field.RECOMMENDED_TO),
        record.text(Field.SOURCE),
        record.text(Field.SOURCE_URL));
  }

  /** What was made of the record's cells. */
  public Understood understood() {
    return new Understood(
        key,
        content,
        revisedOn,
        withdrawn,
        date,
        occasion,
        anniversary,
        host.kind(),
        place,
        gift,
        giftQuantity,
        giftValue);
  }
}
