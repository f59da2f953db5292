package vn.trian.intake.decode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.Severity;
import vn.trian.quality.SourceLocation;
import vn.trian.text.Language;
import vn.trian.text.Masked;
import vn.trian.visit.Columns;
import vn.trian.visit.Field;
import vn.trian.visit.HeaderCatalogue;

/**
 * The header of a table: its columns and what is to be said about them.
 *
 * @param findings what is wrong with the header; with an error the table cannot be read
 */
public record Heading(Columns columns, List<Finding> findings) {
  /** The header stands within this many rows from the top, below titles. */
  public static final int WITHIN_ROWS = 20;

  public Heading {
    findings = List.copyOf(findings);
  }

  /**
   * Where the header stands among the first rows: the row with the most known headers, the first
   * among equals; −1 where no row has any.
   */
  public static int find(List<List<String>> rows) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < rows.size(); i++) {
      int known = HeaderCatalogue.standard().known(rows.get(i));
      if (known > most) {
        most = known;
        best = i;
      }
    }
    return best;
  }

  public static Heading of(SourceLocation at, List<String> cells) {
    List<String> headers = new ArrayList<>(cells.stream().map(String::strip).toList());
    Cells.dropBlankTail(headers, 0);
    Map<Field, Integer> fields = new EnumMap<>(Field.class);
    List<Finding> findings = new ArrayList<>();
    Columns names = new Columns(headers, Map.of());
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      Optional<Field> field = HeaderCatalogue.standard().find(headers.get(i));
      if (field.isPresent()) {
        Integer first = fields.putIfAbsent(field.get(), i);
        if (first != null) {
          findings.add(
              Finding.on(
                  Rule.FILE_COLUMN_TWICE,
                  at,
                  names.label(first),
                  names.label(i),
                  field.get().id()));
        }
      } else if (!HeaderCatalogue.standard().ignores(headers.get(i))) {
        unknown.add(names.label(i));
      }
    }
    List<String> missing =
        Field.required().stream().filter(f -> !fields.containsKey(f)).map(Heading::nameOf).toList();
    if (!missing.isEmpty()) {
      findings.add(Finding.on(Rule.FILE_HEADER_MISSING, at, list(missing), list(headers)));
    }
    if (!unknown.isEmpty()) {
      findings.add(Finding.on(Rule.FILE_COLUMN_UNKNOWN, at, list(unknown)));
    }
    return new Heading(new Columns(headers, fields), findings);
  }

  /**
   * What is said of a table in whose first rows no header is known. A row with figures is rather a
   * record than a header, and may name persons.
   */
  public static Finding missing(SourceLocation at, List<String> found) {
    boolean isRecord = found.stream().anyMatch(c -> c.chars().anyMatch(Character::isDigit));
    return Finding.on(
        Rule.FILE_HEADER_MISSING,
        at,
        list(Field.required().stream().map(Heading::nameOf).toList()),
        list(
            found.stream()
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .map(c -> isRecord ? Masked.of(c) : c)
                .toList()));
  }

  public List<Finding> errors() {
    return findings.stream().filter(f -> f.rule().severity() == Severity.ERROR).toList();
  }

  private static String nameOf(Field field) {
    return HeaderCatalogue.standard().canonical(field, Language.VI) + " / " + field.id();
  }

  /** The names in square brackets, the first twenty of them. */
  private static String list(List<String> names) {
    String shown =
        String.join(
            ", ",
            names.stream()
                .limit(20)
                .map(n -> n.length() <= 60 ? n : n.substring(0, 59) + "…")
                .toList());
    return "[" + shown + (names.size() > 20 ? ", …" : "") + "]";
  }
}
