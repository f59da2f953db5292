package vn.trian.visit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.trian.text.Fold;
import vn.trian.text.Language;
import vn.trian.text.ResourceLines;

/**
 * Which header means which field, in Vietnamese and English, as offices write them. The table is
 * {@code headers.tsv}; a header that means two fields is a defect and throws.
 */
public final class HeaderCatalogue {
  private static final HeaderCatalogue STANDARD =
      new HeaderCatalogue(ResourceLines.of(HeaderCatalogue.class, "headers.tsv"));

  private final Map<String, Field> fields = new HashMap<>();
  private final Set<String> ignored = new HashSet<>();
  private final Map<Language, Map<Field, String>> canonical = new EnumMap<>(Language.class);

  HeaderCatalogue(List<String> lines) {
    for (Language language : Language.values()) {
      canonical.put(language, new EnumMap<>(Field.class));
    }
    for (String line : lines) {
      add(line.split("\t", -1));
    }
  }

  /** The catalogue of the program. */
  public static HeaderCatalogue standard() {
    return STANDARD;
  }

  /** The field that a header means, however its letters, marks and spaces are written. */
  public Optional<Field> find(String header) {
    return Optional.ofNullable(fields.get(Fold.bare(header)));
  }

  /** Whether a column of this header is known to hold nothing of a record. */
  public boolean ignores(String header) {
    return ignored.contains(Fold.bare(header));
  }

  /** The header of a field in the empty form. */
  public String canonical(Field field, Language language) {
    Map<Field, String> headers = canonical.get(language);
    String header = headers == null ? null : headers.get(field);
    if (header == null) {
      throw new IllegalStateException("no " + language + " header for " + field.id());
    }
    return header;
  }

  /** How many of a row's cells are headers of fields. */
  public int known(List<String> cells) {
    return (int)
        cells.stream().filter(c -> c.length() <= 100).filter(c -> find(c).isPresent()).count();
  }

  private void add(String[] columns) {
    if (columns.length != 3) {
      throw new IllegalArgumentException("expected 3 columns but found " + columns.length);
    }
    Field field = columns[0].equals("-") ? null : Field.valueOf(columns[0]);
    String[] vietnamese = columns[1].split("\\|", -1);
    String[] english = columns[2].split("\\|", -1);
    if (field != null) {
      canonical.computeIfAbsent(Language.VI, l -> new HashMap<>()).put(field, vietnamese[0]);
      canonical.computeIfAbsent(Language.EN, l -> new HashMap<>()).put(field, english[0]);
      put(field.id(), field);
    }
    for (String header : vietnamese) {
      put(header, field);
    }
    for (String header : english) {
      put(header, field);
    }
  }

  private void put(String header, @Nullable Field field) {
    String key = Fold.bare(header);
    if (field == null) {
      ignored.add(key);
    } else {
      Field other = fields.put(key, field);
      if (other != null && other != field) {
        throw new IllegalArgumentException(
            "header '" + header + "' means " + other.id() + " and " + field.id());
      }
    }
    if (ignored.contains(key) && fields.containsKey(key)) {
      throw new IllegalArgumentException("header '" + header + "' is both read and ignored");
    }
  }
}
