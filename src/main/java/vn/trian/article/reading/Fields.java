package vn.trian.article.reading;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Evidence;
import vn.trian.article.Span;
import vn.trian.visit.Field;

/** The fields of a record that is being proposed; what was found first stays. */
final class Fields {
  private final Reading reading;
  private final Map<Field, Evidence> fields = new EnumMap<>(Field.class);

  Fields(Reading reading) {
    this.reading = reading;
  }

  /** A value with its words; a basis where it was inferred from them. */
  void put(Field field, String value, Span span, @Nullable String basis) {
    fields.putIfAbsent(field, new Evidence(oneLine(value), span, basis));
  }

  /** A value that rests on no words of the text. */
  void infer(Field field, String value, String basis) {
    fields.putIfAbsent(field, new Evidence(oneLine(value), null, basis));
  }

  @Nullable String value(Field field) {
    Evidence evidence = fields.get(field);
    return evidence == null ? null : evidence.value();
  }

  void source(String address) {
    String text = reading.article().text();
    int at = text.indexOf(address);
    if (at >= 0) {
      put(Field.SOURCE_URL, address, new Span(at, at + address.length()), null);
    } else {
      infer(Field.SOURCE_URL, address, "markup");
    }
  }

  Map<Field, Evidence> all() {
    return fields;
  }

  private static String oneLine(String value) {
    return value.replaceAll("\\s+", " ").strip();
  }
}
