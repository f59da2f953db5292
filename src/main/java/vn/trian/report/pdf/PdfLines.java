package vn.trian.report.pdf;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Quality;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Words;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.visit.ledger.SourceFile;

/** The lines of the PDF in order: the table, the notes, the source files. */
final class PdfLines implements JRDataSource {
  private final ReportModel model;
  private final Words words;
  private final List<Map<String, ?>> lines = new ArrayList<>();
  private Iterator<Map<String, ?>> coming = lines.iterator();
  private Map<String, ?> current = Map.of();

  private PdfLines(ReportModel model, Words words) {
    this.model = model;
    this.words = words;
  }

  static PdfLines ofMonth(ReportModel model, Words words) {
    PdfLines lines = new PdfLines(model, words);
    lines.monthTable();
    lines.notesAndFiles();
    return lines;
  }

  /** The lines of the comparison of years, then those that every document ends with. */
  static PdfLines ofYears(ReportModel model, Words words, List<Map<String, Object>> comparison) {
    PdfLines lines = new PdfLines(model, words);
    lines.lines.addAll(comparison);
    lines.notesAndFiles();
    return lines;
  }

  @Override
  public boolean next() {
    if (!coming.hasNext()) {
      return false;
    }
    current = coming.next();
    return true;
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) {
    return current.get(field.getName());
  }

  private void monthTable() {
    List<String> heads =
        List.of(
            words.get("visits"),
            words.get("hosts"),
            words.get("facilities"),
            words.get("persons"),
            words.get("gifts"),
            words.get("gift.value.min"),
            words.get("gift.value.max"));
    Section table = new Section("table", words.get("table.month") + " · " + words.map(), heads);
    if (model.figures().rows().isEmpty()) {
      table.sentence(words.get("none"));
    } else {
      table.line("country", "", "", words.get("country"), cells(total()));
      for (List<SummaryRow> province : byProvince(model.figures().rows())) {
        SummaryRow first = province.get(0);
        table.line(
            "province",
            provinceKey(first),
            first.provinceCode(),
            first.province(),
            cells(province.stream().map(SummaryRow::measures).toList()));
        for (SummaryRow row : province) {
          table.line("unit", provinceKey(row), row.unitCode(), row.unit(), cells(row.measures()));
        }
      }
    }
  }

  private void notesAndFiles() {
    Section notes = new Section("notes", words.get("notes"), List.of());
    for (Words.Note note : words.notes()) {
      notes.add("note", Map.of("name", note.term(), "text", note.sentence()));
    }
    if (model.evidence().quality().files().isEmpty()) {
      Section none = new Section("files", words.get("cover.files"), List.of());
      none.sentence(words.get("cover.files.none"));
    } else {
      Section files = new Section("files", words.get("cover.files"), List.of());
      for (Quality.FromFile from : model.evidence().quality().files()) {
        SourceFile file = from.file();
        files.add(
            "file",
            Map.of(
                "name", file.name(),
                "c0", words.day(file.receivedAt().toLocalDate()),
                "c1", words.count(file.balance().read()),
                "c2", words.count(file.balance().stored()),
                "c3", words.count(file.balance().rejected()),
                "text", file.shortSha256()));
      }
    }
    coming = lines.iterator();
  }

  private Measures total() {
    return model.figures().total();
  }

  private static String provinceKey(SummaryRow row) {
    return row.provinceCode() + " " + row.province();
  }

  private static List<List<SummaryRow>> byProvince(List<SummaryRow> rows) {
    Map<String, List<SummaryRow>> provinces = new LinkedHashMap<>();
    for (SummaryRow row : rows) {
      provinces.computeIfAbsent(provinceKey(row), key -> new ArrayList<>()).add(row);
    }
    return List.copyOf(provinces.values());
  }

  /**
   * The sum over the units of one province. A host belongs to one unit, so that here, and only
   * here, distinct hosts add up.
   */
  static Measures sum(List<Measures> units) {
    boolean open = units.stream().anyMatch(unit -> unit.giftValueMax() == null);
    return new Measures(
        units.stream().mapToLong(Measures::visits).sum(),
        units.stream().mapToLong(Measures::hosts).sum(),
        units.stream().mapToLong(Measures::facilities).sum(),
        units.stream().mapToLong(Measures::persons).sum(),
        units.stream().mapToLong(Measures::gifts).sum(),
        units.stream().mapToLong(Measures::giftValueMin).sum(),
        open
            ? null
            : Long.valueOf(
                units.stream()
                    .map(Measures::giftValueMax)
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .sum()));
  }

  private List<String> cells(List<Measures> units) {
    return cells(sum(units));
  }

  private List<String> cells(Measures measures) {
    Long max = measures.giftValueMax();
    return List.of(
        words.count(measures.visits()),
        words.count(measures.hosts()),
        words.count(measures.facilities()),
        words.count(measures.persons()),
        words.count(measures.gifts()),
        words.count(measures.giftValueMin()),
        max == null ? "" : words.count(max));
  }

  /** One part of the document, under a heading that each of its pages repeats. */
  private final class Section {
    private final Map<String, String> shared = new LinkedHashMap<>();

    Section(String name, String heading, List<String> heads) {
      shared.put("section", name);
      shared.put("heading", heading);
      for (int at = 0; at < heads.size(); at++) {
        shared.put("h" + at, heads.get(at));
      }
    }

    void sentence(String text) {
      add("none", Map.of("text", text));
    }

    void line(String kind, String province, String code, String name, List<String> cells) {
      lines.add(fields(kind, province, code, name, cells));
    }

    void add(String kind, Map<String, String> values) {
      Map<String, String> fields = new LinkedHashMap<>(shared);
      fields.put("kind", kind);
      fields.putAll(values);
      lines.add(fields);
    }

    private Map<String, String> fields(
        String kind, String province, String code, String name, List<String> cells) {
      Map<String, String> fields = new LinkedHashMap<>(shared);
      fields.put("kind", kind);
      fields.put("province", province);
      fields.put("code", code);
      fields.put("name", name);
      for (int at = 0; at < cells.size(); at++) {
        fields.put("c" + at, cells.get(at));
      }
      return fields;
    }
  }
}
