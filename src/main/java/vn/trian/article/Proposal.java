package vn.trian.article;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.visit.Field;

/**
 * A record that an article proposes: one delegation, one host, one day.
 *
 * @param fields what is said or inferred, in the order of the fields
 * @param hosts how many hosts it stands for: more than one only for hosts without names
 */
public record Proposal(Map<Field, Evidence> fields, int hosts) {
  public Proposal {
    Map<Field, Evidence> ordered = new EnumMap<>(Field.class);
    ordered.putAll(fields);
    fields = Collections.unmodifiableMap(ordered);
    if (hosts < 1) {
      throw new IllegalArgumentException("a proposal must have a host but has " + hosts);
    }
  }

  public @Nullable Evidence get(Field field) {
    return fields.get(field);
  }

  /** The value of a field, said or inferred. */
  public @Nullable String value(Field field) {
    Evidence evidence = fields.get(field);
    return evidence == null ? null : evidence.value();
  }
}
