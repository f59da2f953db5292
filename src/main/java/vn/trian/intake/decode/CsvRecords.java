package vn.trian.intake.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.visit.HeaderCatalogue;
import vn.trian.visit.VisitRecord;

/**
 * The records of a CSV file. The separator is the one by which the header is understood. A row
 * whose quotes do not pair up is given out as its first line, and reading goes on with the next
 * line, so that the good rows after it are kept.
 */
public final class CsvRecords implements RecordReader {
  private final String name;
  private final Heading heading;
  private final SwallowedRows swallowed;
  private final CsvRows rows;
  private boolean mended;

  /** The records of a table in the rows that are given. */
  CsvRecords(CsvTable table, CsvRows rows) {
    this.name = table.name();
    this.heading = table.heading();
    this.rows = rows;
    swallowed = new SwallowedRows(heading.columns(), table.separator());
  }

  public static Opened open(SourceText text, String name) throws IOException {
    Optional<Character> declared = declaredSeparator(text);
    List<Character> separators = declared.map(List::of).orElse(List.of(',', ';', '\t'));
    long firstLine = declared.isPresent() ? 2 : 1;
    Layout layout = Layout.of(text, separators.get(0), firstLine);
    for (char separator : separators.subList(1, separators.size())) {
      Layout other = Layout.of(text, separator, firstLine);
      layout = other.betterThan(layout) ? other : layout;
    }
    if (layout.isEmpty()) {
      return new Opened.NotAccepted(List.of(Finding.onFile(Rule.FILE_EMPTY, name)));
    }
    SourceLocation at = new SourceLocation(name, null, layout.headerLine);
    if (layout.known == 0) {
      return new Opened.NotAccepted(List.of(Heading.missing(at, layout.header)));
    }
    Heading heading = Heading.of(at, layout.header);
    if (!heading.errors().isEmpty()) {
      return new Opened.NotAccepted(heading.findings());
    }
    CsvTable table = new CsvTable(text, name, layout.separator, layout.afterHeader, heading);
    return PeekedRecords.accept(table.records(), table);
  }

  @Override
  public List<Finding> findings() {
    return heading.findings();
  }

  @Override
  public Optional<ReadRecord> next() {
    for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
      if (next.get() instanceof CsvRow.Broken broken) {
        mended = true;
        return Optional.of(record(broken));
      }
      CsvRow.Whole row = (CsvRow.Whole) next.get();
      OptionalLong open = swallowed.openedIn(row);
      if (open.isPresent()) {
        mended = true;
        return Optional.of(record(rows.breakUp(row, open.getAsLong())));
      }
      if (!Cells.isBlank(row.fields()) && !Cells.isTotal(row.fields())) {
        return Optional.of(record(row));
      }
    }
    return Optional.empty();
  }

  /** Whether a row was read so far that had to be taken for its first line alone. */
  public boolean isMended() {
    return mended;
  }

  @Override
  public void close() {
    rows.close();
  }

  private ReadRecord record(CsvRow.Whole row) {
    SourceLocation at = new SourceLocation(name, null, row.line());
    int expected = heading.columns().headers().size();
    List<String> cells = row.fields();
    int found = cells.size();
    Cells.dropBlankTail(cells, expected);
    List<Finding> findings =
        cells.size() == expected
            ? List.of()
            : List.of(Finding.on(Rule.ROW_FIELD_COUNT, at, expected, found));
    return new ReadRecord(new VisitRecord(at, heading.columns(), cells), findings);
  }

  private ReadRecord record(CsvRow.Broken row) {
    return BrokenLine.of(
        new SourceLocation(name, null, row.line()), row.quoteLine(), row.text(), row.reason());
  }

  /** What Excel writes and reads on the first line of some files: {@code sep=;}. */
  private static Optional<Character> declaredSeparator(SourceText text) throws IOException {
    try (LineReader lines = text.open()) {
      String first = lines.nextLine(20).orElse("").strip().replace("\"", "");
      boolean declares = first.length() == 5 || first.equalsIgnoreCase("sep=");
      if (!declares || !first.toLowerCase(Locale.ROOT).startsWith("sep=")) {
        return Optional.empty();
      }
      char separator = first.length() == 5 ? first.charAt(4) : '\t';
      return Optional.of(separator);
    }
  }

  /** Where the header stands if the file is read with one separator; line 0 in an empty file. */
  private record Layout(
      char separator, int known, List<String> header, long headerLine, long afterHeader) {

    /** Reads the first filled rows, as far down as the header may stand, and one more. */
    static Layout of(SourceText text, char separator, long firstLine) throws IOException {
      List<CsvRow.Whole> head = new ArrayList<>();
      NavigableSet<Long> begun = new TreeSet<>();
      try (CsvRows rows = new CsvRows(text, separator, firstLine)) {
        Optional<CsvRow> row = rows.next();
        while (row.isPresent()
            && head.size() < Heading.WITHIN_ROWS
            && begun.size() < 2 * Heading.WITHIN_ROWS) {
          if (row.get() instanceof CsvRow.Broken) {
            begun.add(row.get().line());
          } else if (row.get() instanceof CsvRow.Whole whole && !Cells.isBlank(whole.fields())) {
            begun.add(whole.line());
            head.add(whole);
          }
          row = rows.next();
        }
        row.ifPresent(r -> begun.add(r.line()));
      }
      if (head.isEmpty()) {
        return new Layout(separator, 0, List.of(), begun.isEmpty() ? 0 : begun.first(), firstLine);
      }
      int best = Heading.find(head.stream().map(CsvRow.Whole::fields).toList());
      CsvRow.Whole header = head.get(Math.max(best, 0));
      int known = best < 0 ? 0 : HeaderCatalogue.standard().known(header.fields());
      Long after = begun.higher(header.line());
      return new Layout(
          separator, known, header.fields(), header.line(), after == null ? Long.MAX_VALUE : after);
    }

    boolean isEmpty() {
      return headerLine == 0;
    }

    boolean betterThan(Layout other) {
      return isEmpty() ? !other.isEmpty() : !other.isEmpty() && known > other.known;
    }
  }
}
