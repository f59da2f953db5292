package vn.trian.visit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of a source file as its sender heads them, and the field that each one holds. */
public final class Columns {
  private final List<String> headers;
  private final int[] indexes = new int[Field.values().length];

  /**
   * The columns of one file.
   *
   * @param headers the headers as written, in the file's order
   * @param fields the column (from 0) of each field that the file has
   */
  public Columns(List<String> headers, Map<Field, Integer> fields) {
    this.headers = List.copyOf(headers);
    Arrays.fill(indexes, -1);
    fields.forEach((field, index) -> indexes[field.ordinal()] = index);
  }

  public List<String> headers() {
    return headers;
  }

  public boolean has(Field field) {
    return indexes[field.ordinal()] >= 0;
  }

  /** The column of a field, from 0, or −1 where the file has none. */
  public int indexOf(Field field) {
    return indexes[field.ordinal()];
  }

  /** The field that a column holds, from 0. */
  public Optional<Field> fieldAt(int index) {
    return Field.all().stream().filter(field -> indexOf(field) == index).findFirst();
  }

  /** How a message names the field's column: header and letter, or the field's own name. */
  public String label(Field field) {
    int index = indexOf(field);
    return index < 0 ? field.id() : label(index);
  }

  /** How a message names a column, from 0: header and letter, or the letter alone. */
  public String label(int index) {
    String header = index < headers.size() ? headers.get(index) : "";
    return header.isBlank() ? "(" + letter(index) + ")" : header + " (" + letter(index) + ")";
  }

  @Nullable String cell(Field field, List<String> cells) {
    int index = indexOf(field);
    return index < 0 || index >= cells.size() ? null : cells.get(index);
  }

  private static String letter(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : letter(index / 26 - 1) + last;
  }
}
