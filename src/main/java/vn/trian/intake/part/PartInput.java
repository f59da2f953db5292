package vn.trian.intake.part;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.trian.calendar.Occasions;
import vn.trian.place.Evidence;
import vn.trian.place.Place;
import vn.trian.place.Register;
import vn.trian.place.Unit;
import vn.trian.place.UnitKey;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.visit.Amount;
import vn.trian.visit.Columns;
import vn.trian.visit.Field;
import vn.trian.visit.HostKind;
import vn.trian.visit.Submission;
import vn.trian.visit.Visit;
import vn.trian.visit.VisitRecord;

/** Reads what {@link PartOutput} wrote. */
final class PartInput {
  private final DataInputStream in;
  private final RangeOrder order;
  private final Register register;
  private final Occasions occasions;
  private final List<String> texts = new ArrayList<>();
  private final List<Columns> columns = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private long rows;

  PartInput(InputStream in, RangeOrder order, Register register, Occasions occasions) {
    this.in = new DataInputStream(in);
    this.order = order;
    this.register = register;
    this.occasions = occasions;
  }

  CheckedRow row() throws IOException {
    if (texts.size() > PartOutput.MOST_TEXTS) {
      texts.clear();
    }
    VisitRecord record = record();
    List<Finding> findings = list(this::finding);
    UUID said = uuidOrNull();
    LocalDate date = dateOrNull();
    Visit visit = in.readBoolean() ? Visit.of(record, order.sender(), understood()) : null;
    return new CheckedRow(new Submission(record, ++rows, visit, date, findings), said);
  }

  private VisitRecord record() throws IOException {
    int known = index();
    if (known == columns.size()) {
      columns.add(columns());
    }
    SourceLocation at = at();
    return new VisitRecord(at, columns.get(known), list(this::text));
  }

  private Columns columns() throws IOException {
    List<String> headers = list(this::text);
    Map<Field, Integer> fields = new EnumMap<>(Field.class);
    for (Field field : Field.all()) {
      int index = index() - 1;
      if (index >= 0) {
        fields.put(field, index);
      }
    }
    return new Columns(headers, fields);
  }

  private SourceLocation at() throws IOException {
    return new SourceLocation(order.name(), null, number());
  }

  private Finding finding() throws IOException {
    return new Finding(Rule.ofId(text()), at(), textOrNull(), textOrNull(), list(this::text));
  }

  private Visit.Understood understood() throws IOException {
    return new Visit.Understood(
        uuid(),
        uuid(),
        dateOrNull(),
        in.readBoolean(),
        date(),
        in.readBoolean() ? occasions.get(text()) : null,
        in.readBoolean() ? Integer.valueOf(index()) : null,
        in.readBoolean() ? HostKind.ofId(text()) : null,
        place(),
        in.readBoolean() ? Boolean.valueOf(text()) : null,
        amountOrNull(),
        amountOrNull());
  }

  private Place place() throws IOException {
    int known = index();
    if (known == places.size()) {
      places.add(
          new Place(
              Place.Kind.ofId(text()),
              unit(),
              in.readBoolean() ? unit() : null,
              in.readBoolean() ? unit() : null,
              list(this::unit),
              Evidence.ofId(text()),
              date()));
    }
    return places.get(known);
  }

  private Unit unit() throws IOException {
    return register.get(UnitKey.parse(text()));
  }

  private @Nullable Amount amountOrNull() throws IOException {
    return in.readBoolean()
        ? new Amount(number(), in.readBoolean() ? Long.valueOf(number()) : null)
        : null;
  }

  private @Nullable String textOrNull() throws IOException {
    return in.readBoolean() ? text() : null;
  }

  private String text() throws IOException {
    int known = index();
    if (known == texts.size()) {
      byte[] bytes = new byte[index()];
      in.readFully(bytes);
      texts.add(new String(bytes, StandardCharsets.UTF_8));
    }
    return texts.get(known);
  }

  private @Nullable LocalDate dateOrNull() throws IOException {
    return in.readBoolean() ? LocalDate.ofEpochDay(in.readInt()) : null;
  }

  private LocalDate date() throws IOException {
    LocalDate date = dateOrNull();
    if (date == null) {
      throw new IOException("a date is missing");
    }
    return date;
  }

  private @Nullable UUID uuidOrNull() throws IOException {
    return in.readBoolean() ? new UUID(in.readLong(), in.readLong()) : null;
  }

  private UUID uuid() throws IOException {
    UUID uuid = uuidOrNull();
    if (uuid == null) {
      throw new IOException("a hash is missing");
    }
    return uuid;
  }

  private int index() throws IOException {
    return Math.toIntExact(number());
  }

  private long number() throws IOException {
    long number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = in.readByte();
      number |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return number;
      }
    }
    throw new IOException("a number is too long");
  }

  private <T> List<T> list(Each<T> each) throws IOException {
    int size = index();
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(each.read());
    }
    return list;
  }

  private interface Each<T> {
    T read() throws IOException;
  }
}
