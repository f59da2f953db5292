package vn.trian.intake.part;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Place;
import vn.trian.place.Unit;
import vn.trian.quality.Finding;
import vn.trian.visit.Amount;
import vn.trian.visit.Columns;
import vn.trian.visit.Field;
import vn.trian.visit.Submission;
import vn.trian.visit.Visit;
import vn.trian.visit.VisitRecord;

/**
 * Writes checked rows in a compact form. What repeats is written once, and then by its number: so
 * the same rows give the same bytes, and few of them.
 *
 * @see PartInput
 */
final class PartOutput {
  /** So many different texts are remembered; then both sides begin anew. */
  static final int MOST_TEXTS = 50_000;

  private final DataOutputStream out;
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<Columns, Integer> columns = new HashMap<>();
  private final Map<Place, Integer> places = new HashMap<>();

  PartOutput(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  void row(CheckedRow row) throws IOException {
    if (texts.size() > MOST_TEXTS) {
      texts.clear();
    }
    Submission submission = row.submission();
    record(submission.record());
    list(submission.findings(), this::finding);
    uuid(row.said());
    date(submission.date());
    Visit visit = submission.visit();
    out.writeBoolean(visit != null);
    if (visit != null) {
      understood(visit.understood());
    }
  }

  private void record(VisitRecord record) throws IOException {
    Integer known = columns.get(record.columns());
    number(known == null ? columns.size() : known);
    if (known == null) {
      columns.put(record.columns(), columns.size());
      columns(record.columns());
    }
    number(record.at().line());
    list(record.cells(), this::text);
  }

  private void columns(Columns columns) throws IOException {
    list(columns.headers(), this::text);
    for (Field field : Field.all()) {
      number(columns.indexOf(field) + 1L);
    }
  }

  private void finding(Finding finding) throws IOException {
    text(finding.rule().id());
    number(finding.at().line());
    textOrNull(finding.column());
    textOrNull(finding.value());
    list(finding.arguments(), this::text);
  }

  private void understood(Visit.Understood visit) throws IOException {
    uuid(visit.key());
    uuid(visit.content());
    date(visit.revisedOn());
    out.writeBoolean(visit.withdrawn());
    date(visit.date());
    textOrNull(visit.occasion() == null ? null : visit.occasion().code());
    numberOrNull(visit.anniversary());
    textOrNull(visit.hostKind() == null ? null : visit.hostKind().id());
    place(visit.place());
    textOrNull(visit.gift() == null ? null : visit.gift().toString());
    amount(visit.giftQuantity());
    amount(visit.giftValue());
  }

  private void place(Place place) throws IOException {
    Integer known = places.get(place);
    number(known == null ? places.size() : known);
    if (known == null) {
      places.put(place, places.size());
      text(place.kind().id());
      text(place.province().key().toString());
      textOrNull(key(place.district()));
      textOrNull(key(place.commune()));
      list(place.among(), unit -> text(unit.key().toString()));
      text(place.evidence().id());
      date(place.since());
    }
  }

  private static @Nullable String key(@Nullable Unit unit) {
    return unit == null ? null : unit.key().toString();
  }

  private void amount(@Nullable Amount amount) throws IOException {
    out.writeBoolean(amount != null);
    if (amount != null) {
      number(amount.min());
      numberOrNull(amount.max());
    }
  }

  private void textOrNull(@Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      text(text);
    }
  }

  private void text(String text) throws IOException {
    Integer known = texts.get(text);
    number(known == null ? texts.size() : known);
    if (known == null) {
      texts.put(text, texts.size());
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      out.write(bytes);
    }
  }

  private void date(@Nullable LocalDate date) throws IOException {
    out.writeBoolean(date != null);
    if (date != null) {
      out.writeInt(Math.toIntExact(date.toEpochDay()));
    }
  }

  private void uuid(@Nullable UUID uuid) throws IOException {
    out.writeBoolean(uuid != null);
    if (uuid != null) {
      out.writeLong(uuid.getMostSignificantBits());
      out.writeLong(uuid.getLeastSignificantBits());
    }
  }

  private void numberOrNull(@Nullable Number number) throws IOException {
    out.writeBoolean(number != null);
    if (number != null) {
      number(number.longValue());
    }
  }

  /** Seven bits a byte, the lowest first. */
  private void number(long number) throws IOException {
    long left = number;
    while ((left & ~0x7FL) != 0) {
      out.writeByte((int) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    out.writeByte((int) left);
  }

  private <T> void list(List<T> list, Each<T> each) throws IOException {
    number(list.size());
    for (T one : list) {
      each.write(one);
    }
  }

  private interface Each<T> {
    void write(T one) throws IOException;
  }
}
