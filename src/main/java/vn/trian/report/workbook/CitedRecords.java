package vn.trian.report.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.trian.quality.SourceLocation;
import vn.trian.report.content.Changes.Cited;

/**
 * Records as {@code file:line; …}, with the sheet where there is one; a minus before those that are
 * counted no more. Three lines or more that follow each other are one range.
 */
final class CitedRecords {
  /** Less than a cell of a spreadsheet holds, with room for the last words. */
  private static final int LONGEST = 32_000;

  private static final int FEWEST_IN_A_RANGE = 3;

  private static final Comparator<Cited> IN_PLACE =
      Comparator.comparing((Cited cited) -> !cited.counted())
          .thenComparing(cited -> cited.at().file())
          .thenComparing(cited -> Objects.toString(cited.at().sheet(), ""))
          .thenComparing(cited -> cited.at().line());

  private CitedRecords() {}

  static String of(List<Cited> records, Book book) {
    List<Cited> sorted = records.stream().sorted(IN_PLACE).toList();
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < sorted.size()) {
      int end = endOfRange(sorted, at);
      String range = range(sorted, at, end);
      if (text.length() + range.length() > LONGEST) {
        return text.append("; ")
            .append(book.text("records.more", book.words.number(sorted.size() - at)))
            .toString();
      }
      text.append(text.isEmpty() ? "" : "; ").append(range);
      at = end;
    }
    return text.toString();
  }

  private static int endOfRange(List<Cited> sorted, int from) {
    int end = from + 1;
    while (end < sorted.size() && follows(sorted.get(end - 1), sorted.get(end))) {
      end++;
    }
    return end - from >= FEWEST_IN_A_RANGE ? end : from + 1;
  }

  private static boolean follows(Cited one, Cited next) {
    SourceLocation a = one.at();
    SourceLocation b = next.at();
    return one.counted() == next.counted()
        && a.file().equals(b.file())
        && Objects.equals(a.sheet(), b.sheet())
        && b.line() == a.line() + 1;
  }

  private static String range(List<Cited> sorted, int from, int end) {
    Cited first = sorted.get(from);
    SourceLocation at = first.at();
    List<String> parts = new ArrayList<>();
    parts.add(first.counted() ? "" : "− ");
    parts.add(at.file());
    parts.add(at.sheet() == null ? "" : " [" + at.sheet() + "]");
    parts.add(at.line() == 0 ? "" : ":" + at.line());
    parts.add(end - from == 1 ? "" : "–" + sorted.get(end - 1).at().line());
    return String.join("", parts);
  }
}
