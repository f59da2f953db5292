package vn.trian.visit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.trian.calendar.Occasion;
import vn.trian.calendar.Occasions;
import vn.trian.place.Place;
import vn.trian.place.PlaceClues;
import vn.trian.place.Register;
import vn.trian.place.ResolvedPlace;
import vn.trian.place.WrittenPlace;
import vn.trian.text.Fold;
import vn.trian.visit.Reading.Absent;
import vn.trian.visit.Reading.Reason;
import vn.trian.visit.Reading.Unreadable;
import vn.trian.visit.Reading.Value;

/** Reads what a record says, and makes the visit of a record that no rule rejects. */
public final class RecordInterpreter {
  private final Register register;
  private final Occasions occasions;

  public RecordInterpreter(Register register, Occasions occasions) {
    this.register = register;
    this.occasions = occasions;
  }

  public RecordReading read(VisitRecord record) {
    Reading<LocalDate> date = WrittenDate.read(record.text(Field.VISIT_DATE));
    LocalDate day = date.orNull();
    String occasion = record.text(Field.OCCASION);
    WrittenPlace written =
        record.text(Field.PROVINCE) == null
            ? null
            : new WrittenPlace(
                record.text(Field.COMMUNE),
                record.text(Field.DISTRICT),
                record.text(Field.PROVINCE));
    Reading<HostKind> hostKind = WrittenWord.HOST_KIND.read(record.text(Field.HOST_KIND));
    // A doctor's home need not be where the place is that his title names.
    String facility = hostKind.orNull() == HostKind.PERSON ? null : record.text(Field.HOST_NAME);
    ResolvedPlace place =
        written == null || day == null
            ? null
            : register.resolve(
                new PlaceClues(written, facility, record.text(Field.DELEGATION)), day);
    return new RecordReading(
        record,
        date,
        WrittenDate.read(record.text(Field.REVISED_ON)),
        occasion == null ? null : occasions.find(occasion).orElse(null),
        anniversary(record.text(Field.ANNIVERSARY)),
        hostKind,
        WrittenWord.YES_OR_NO.read(record.text(Field.GIFT)),
        WrittenAmount.COUNT.read(record.text(Field.GIFT_QUANTITY)),
        WrittenAmount.DONG.read(record.text(Field.GIFT_VALUE_VND)),
        WrittenWord.WITHDRAWN.read(record.text(Field.STATUS)),
        written,
        place);
  }

  /**
   * The visit that a record without errors stands for.
   *
   * @param folder the sender by the folder that the file lies in, or null
   * @param ordinal which of the fully identical rows of its file this is, from 0
   */
  public Visit visit(RecordReading reading, @Nullable String folder, int ordinal) {
    VisitRecord record = reading.record();
    LocalDate date = Objects.requireNonNull(reading.visitDate().orNull());
    Place place = Objects.requireNonNull(Objects.requireNonNull(reading.place()).place());
    WrittenPlace written = Objects.requireNonNull(reading.written());
    Host host =
        new Host(
            reading.hostKind().orNull(),
            record.text(Field.HOST_NAME),
            record.text(Field.HOST_TITLE));
    String sender = record.text(Field.SENDER) == null ? folder : record.text(Field.SENDER);
    boolean withdrawn = Boolean.TRUE.equals(reading.withdrawn().orNull());
    return Visit.of(
        record,
        folder,
        new Visit.Understood(
            key(record, sender, date, host, written, ordinal),
            content(reading, date, host, written, withdrawn),
            reading.revisedOn().orNull(),
            withdrawn,
            date,
            reading.occasion(),
            reading.anniversary().orNull(),
            host.kind(),
            place,
            reading.gift().orNull(),
            reading.giftQuantity().orNull(),
            reading.giftValue().orNull()));
  }

  /**
   * Sender and number; without a number what was visited, when, where and by whom. The sender is
   * folded: a folder's name comes in other letters from another file system.
   */
  private static UUID key(
      VisitRecord record,
      @Nullable String sender,
      LocalDate date,
      Host host,
      WrittenPlace written,
      int ordinal) {
    String recordNo = record.text(Field.RECORD_NO);
    if (recordNo != null) {
      return RecordKey.ofNumber(folded(sender), composed(recordNo));
    }
    return RecordKey.ofVisit(
        date,
        folded(record.text(Field.DELEGATION)),
        host.kind(),
        folded(host.name()),
        folded(host.title()),
        folded(written.commune()),
        folded(written.district()),
        folded(written.province()),
        ordinal);
  }

  /** Everything that the record says but who sent it under which number. */
  private static UUID content(
      RecordReading reading, LocalDate date, Host host, WrittenPlace written, boolean withdrawn) {
    VisitRecord record = reading.record();
    Occasion occasion = reading.occasion();
    return Hash.of(
        reading.revisedOn().orNull(),
        withdrawn,
        date,
        occasion == null ? composed(record.text(Field.OCCASION)) : occasion.code(),
        reading.anniversary().orNull(),
        composed(record.text(Field.DELEGATION)),
        composed(record.text(Field.LEAD_NAME)),
        composed(record.text(Field.LEAD_TITLE)),
        host.kind(),
        composed(host.name()),
        composed(host.title()),
        composed(written.commune()),
        composed(written.district()),
        composed(written.province()),
        reading.gift().orNull(),
        reading.giftQuantity().orNull(),
        reading.giftValue().orNull(),
        composed(record.text(Field.GIFT_DESCRIPTION)),
        composed(record.text(Field.REMARKS)),
        composed(record.text(Field.RECOMMENDATION)),
        composed(record.text(Field.RECOMMENDED_TO)),
        composed(record.text(Field.SOURCE)),
        composed(record.text(Field.SOURCE_URL)));
  }

  private static @Nullable String folded(@Nullable String text) {
    return text == null ? null : Fold.key(text);
  }

  /** The text in one Unicode form and with one kind of line end: how a format may differ. */
  private static @Nullable String composed(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String composed = WrittenText.composed(text);
    return composed.indexOf('\r') < 0
        ? composed
        : composed.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static Reading<Integer> anniversary(@Nullable String written) {
    if (written == null) {
      return new Absent<>();
    }
    String text = WrittenText.plain(written);
    boolean whole =
        !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return whole ? new Value<>(Integer.valueOf(text)) : new Unreadable<>(Reason.FORM);
  }
}
