package vn.trian.place.decree;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;

/**
 * The text of a decree's file taken apart: CSV in UTF-8, with or without a byte order mark, its
 * cells separated by {@code ,} or {@code ;}.
 *
 * @param lines those with something in them, in order
 * @param findings what kept it, or the rest of it, from being taken apart
 */
record DecreeText(List<Line> lines, List<Finding> findings) {
  private static final int MARK = '\uFEFF';

  /** A row of cells and the physical line, from 1, on which it begins. */
  record Line(long number, List<String> cells) {
    /** Without empty cells at its end beyond a width. */
    Line cut(int width) {
      int end = cells.size();
      while (end > width && cells.get(end - 1).isBlank()) {
        end--;
      }
      return new Line(number, cells.subList(0, end));
    }
  }

  static DecreeText of(byte[] bytes, String name) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    if (decoder.decode(in, out, true).isError()) {
      long line = 1 + out.flip().chars().filter(c -> c == '\n').count();
      return new DecreeText(
          List.of(),
          List.of(
              Finding.on(
                  Rule.FILE_ENCODING,
                  new SourceLocation(name, null, line),
                  line,
                  in.position(),
                  StandardCharsets.UTF_8.name())));
    }
    String text = out.flip().toString();
    return takeApart(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text, name);
  }

  private static DecreeText takeApart(String text, String name) {
    List<Line> lines = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = reader(text)) {
      for (CsvRecord row : reader) {
        if (!row.getFields().stream().allMatch(String::isBlank)) {
          lines.add(new Line(row.getStartingLineNumber(), row.getFields()));
        }
      }
    } catch (CsvParseException e) {
      long line = lines.isEmpty() ? 1 : lines.get(lines.size() - 1).number() + 1;
      findings.add(
          Finding.on(
              Rule.ROW_UNREADABLE, new SourceLocation(name, null, line), "word.reason.quotes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (lines.isEmpty() && findings.isEmpty()) {
      findings.add(Finding.onFile(Rule.FILE_EMPTY, name));
    }
    return new DecreeText(lines, findings);
  }

  private static CsvReader<CsvRecord> reader(String text) {
    String first = text.lines().findFirst().orElse("");
    return CsvReader.builder()
        .fieldSeparator(first.indexOf(';') >= 0 ? ';' : ',')
        // Without these two FastCSV refuses a row of another length than the first one.
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text);
  }
}
