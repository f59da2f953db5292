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
import vn.trian.report.content.YearTable;
import vn.trian.summary.Comparison;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.summary.YearCell;
import vn.trian.visit.ledger.SourceFile;

/** The lines of the PDF in order: the table, the notes, the source files. */
final class PdfLines implements JRDataSource {
  private final ReportModel model;
  private final Words words;
  private final List<Map<String, String>> lines = new ArrayList<>();
  private Iterator<Map<String, String>> coming = lines.iterator();
  private Map<String, String> current = Map.of();

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

  static PdfLines ofYears(ReportModel model, Words words, YearTable years, PdfColumns columns) {
    PdfLines lines = new PdfLines(model, words);
    lines.yearTables(years, columns);
    lines.differences();
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

  private void yearTables(YearTable years, PdfColumns columns) {
    if (years.lines().isEmpty()) {
      new Section("table", words.get("table.years") + " · " + words.map(), List.of())
          .sentence(words.get("none"));
      return;
    }
    Map<String, List<YearTable.Line>> provinces = new LinkedHashMap<>();
    for (YearTable.Line line : years.lines()) {
      provinces.computeIfAbsent(provinceKey(line.unit()), key -> new ArrayList<>()).add(line);
    }
    int count = years.years().size();
    int parts = columns.tables();
    int width = columns.years();
    for (int part = 0; part < parts; part++) {
      int from = part * width;
      int to = Math.min(count, from + width);
      List<String> heads = years.years().subList(from, to);
      String heading =
          parts == 1
              ? words.get("table.years")
              : words.get("part", part + 1, parts, heads.get(0), heads.get(heads.size() - 1));
      Section table = new Section("table" + part, heading + " · " + words.map(), heads);
      table.line(
          "country",
          "",
          "",
          words.get("country"),
          counts(YearTable.sum(years.lines(), from, to)),
          total());
      for (List<YearTable.Line> province : provinces.values()) {
        SummaryRow first = province.get(0).unit();
        List<YearCell> sums = YearTable.sum(province, from, to);
        table.line(
            "province",
            provinceKey(first),
            first.provinceCode(),
            first.province(),
            counts(sums),
            sum(province.stream().map(line -> line.unit().measures()).toList()));
        for (YearTable.Line line : province) {
          table.line(
              "unit",
              provinceKey(line.unit()),
              line.unit().unitCode(),
              line.unit().unit(),
              counts(line.cells().subList(from, to)),
              line.unit().measures());
        }
      }
    }
  }

  /** What changed between the last two years, and what of it is real. */
  private void differences() {
    List<String> years = model.figures().comparison().years();
    int last = years.size() - 2;
    if (last < 0) {
      return;
    }
    String heading =
        words.get("table.differences", years.get(last), years.get(last + 1)) + " · " + words.map();
    Section section = new Section("differences", heading, years.subList(last, last + 2));
    for (Comparison.Line line : model.figures().comparison().lines()) {
      if (line.isTold(last) && !line.isNothing(last)) {
        Comparison.Difference difference = line.differences().get(last);
        section.add(
            "difference",
            Map.of(
                "code", line.unit().unitCode(),
                "name", line.unit().unit() + ", " + line.unit().province(),
                "c0", words.count(line.cells().get(last)),
                "c1", words.count(line.cells().get(last + 1)),
                "c2", words.difference(difference),
                "text", words.worth(difference)));
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
  private static Measures sum(List<Measures> units) {
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

  private List<String> counts(List<YearCell> cells) {
    return cells.stream().map(words::count).toList();
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

    void line(
        String kind,
        String province,
        String code,
        String name,
        List<String> cells,
        Measures overall) {
      Map<String, String> fields = fields(kind, province, code, name, cells);
      fields.put("total", words.count(overall.visits()));
      fields.put("hosts", words.count(overall.hosts()));
      lines.add(fields);
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
