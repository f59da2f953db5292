package vn.trian.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
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
final class CsvRecords implements RecordReader {
  /** After so many rows that cannot be taken apart the rest of the file is given up. */
  private static final int MOST_BROKEN = 100;

  private static final int LONGEST_LINE = 32_001;

  private final SourceText text;
  private final String name;
  private final char separator;
  private final Heading heading;
  private CsvRows rows;
  private int broken;
  private boolean ended;

  private CsvRecords(SourceText text, String name, Layout layout, Heading heading)
      throws IOException {
    this.text = text;
    this.name = name;
    this.heading = heading;
    separator = layout.separator;
    rows = new CsvRows(text, separator, layout.afterHeader);
  }

  static Opened open(SourceText text, String name) throws IOException {
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
    return PeekedRecords.accept(new CsvRecords(text, name, layout, heading), name);
  }

  @Override
  public List<Finding> findings() {
    return heading.findings();
  }

  @Override
  public Optional<ReadRecord> next() {
    try {
      while (!ended) {
        Optional<CsvRow> row = rows.next();
        if (row.isEmpty()) {
          ended = true;
        } else if (!Cells.isBlank(row.get().fields()) && !Cells.isTotal(row.get().fields())) {
          return Optional.of(record(row.get()));
        }
      }
      return Optional.empty();
    } catch (CsvRows.Broken e) {
      return Optional.of(afterBroken(e));
    }
  }

  @Override
  public void close() {
    rows.close();
  }

  private ReadRecord record(CsvRow row) {
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

  private ReadRecord afterBroken(CsvRows.Broken row) {
    SourceLocation at = new SourceLocation(name, null, row.line());
    try {
      rows.close();
      String line = "";
      try (LineReader lines = text.openAt(row.line())) {
        line = lines.nextLine(LONGEST_LINE).orElse("");
      }
      broken++;
      if (broken == MOST_BROKEN) {
        ended = true;
        return BrokenLine.of(at, line, "word.reason.too-many");
      }
      rows = new CsvRows(text, separator, row.line() + 1);
      return BrokenLine.of(at, line, row.reason());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

    static Layout of(SourceText text, char separator, long firstLine) throws IOException {
      List<CsvRow> head = new ArrayList<>();
      NavigableSet<Long> begun = new TreeSet<>();
      OptionalLong from = OptionalLong.of(firstLine);
      while (from.isPresent() && begun.size() < 2 * Heading.WITHIN_ROWS) {
        from = readHead(text, separator, from.getAsLong(), head, begun);
      }
      if (head.isEmpty()) {
        return new Layout(separator, 0, List.of(), begun.isEmpty() ? 0 : begun.first(), firstLine);
      }
      int best = Heading.find(head.stream().map(CsvRow::fields).toList());
      CsvRow header = head.get(Math.max(best, 0));
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

    /**
     * Reads the first filled rows, as far down as the header may stand, and one more.
     *
     * @param begun the lines on which rows begin, those that cannot be read too
     * @return the line to go on from where a row could not be read, else nothing
     */
    private static OptionalLong readHead(
        SourceText text, char separator, long from, List<CsvRow> head, NavigableSet<Long> begun)
        throws IOException {
      try (CsvRows rows = new CsvRows(text, separator, from)) {
        Optional<CsvRow> row = rows.next();
        while (row.isPresent() && head.size() < Heading.WITHIN_ROWS) {
          if (!Cells.isBlank(row.get().fields())) {
            begun.add(row.get().line());
            head.add(row.get());
          }
          row = rows.next();
        }
        row.ifPresent(r -> begun.add(r.line()));
        return OptionalLong.empty();
      } catch (CsvRows.Broken e) {
        begun.add(e.line());
        return OptionalLong.of(e.line() + 1);
      }
    }
  }
}
