package vn.trian.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Totals as they lie in one packed row: the occasions they are of, then one cell after the other in
 * the order of their numbers, when and occasion. Nothing that is zero is kept.
 */
final class Cells {
  private Cells() {}

  /**
   * One total.
   *
   * @param number of a place or a host
   * @param when the half of a month, where cells of several lie together; else 0
   * @param occasion its code, or empty for all together or none
   */
  record Cell(int number, int when, String occasion, Sum sum) {
    /** As cells are ordered. */
    int compare(Cell other) {
      int order = Integer.compare(number, other.number);
      order = order == 0 ? Integer.compare(when, other.when) : order;
      return order == 0 ? occasion.compareTo(other.occasion) : order;
    }
  }

  /** Takes any cell; its measures must be read or skipped. */
  interface AnyTaker {
    void take(int number, int when, String occasion, PackedReader measures);
  }

  /** Takes the measures of a cell, which it must read. */
  interface Taker {
    void take(int number, PackedReader measures);
  }

  /** Goes through the cells of one occasion without making any. */
  static void forEach(byte[] packed, String occasion, Taker taker) {
    forEach(
        packed,
        (number, when, of, in) -> {
          if (of.equals(occasion)) {
            taker.take(number, in);
          } else {
            Sum.skip(in);
          }
        });
  }

  /** Goes through cells without making any. */
  static void forEach(byte[] packed, AnyTaker taker) {
    PackedReader in = new PackedReader(packed);
    String[] occasions = new String[in.integer()];
    for (int i = 0; i < occasions.length; i++) {
      occasions[i] = in.text();
    }
    int number = 0;
    while (in.hasMore()) {
      number += in.integer();
      taker.take(number, in.integer(), occasions[in.integer()], in);
    }
  }

  /** Makes the cells of some numbers. */
  static void forEach(byte[] packed, IntPredicate wanted, Consumer<Cell> taker) {
    forEach(
        packed,
        (number, when, occasion, in) -> {
          if (wanted.test(number)) {
            taker.accept(new Cell(number, when, occasion, Sum.read(in)));
          } else {
            Sum.skip(in);
          }
        });
  }

  static List<Cell> read(byte[] packed) {
    List<Cell> cells = new ArrayList<>();
    forEach(
        packed,
        (number, when, occasion, in) -> cells.add(new Cell(number, when, occasion, Sum.read(in))));
    return cells;
  }

  static byte[] write(List<Cell> cells) {
    List<String> occasions = new ArrayList<>();
    for (Cell cell : cells) {
      if (!occasions.contains(cell.occasion())) {
        occasions.add(cell.occasion());
      }
    }
    PackedWriter out = new PackedWriter();
    out.number(occasions.size());
    occasions.forEach(out::text);
    int number = 0;
    for (Cell cell : cells) {
      out.number(cell.number() - number);
      number = cell.number();
      out.number(cell.when());
      out.number(occasions.indexOf(cell.occasion()));
      cell.sum().write(out);
    }
    return out.bytes();
  }

  /** Adds changes to cells, both in order. */
  static List<Cell> add(List<Cell> cells, List<Cell> changes) {
    List<Cell> all = new ArrayList<>(cells.size() + changes.size());
    int at = 0;
    for (Cell change : changes) {
      while (at < cells.size() && cells.get(at).compare(change) < 0) {
        all.add(cells.get(at++));
      }
      if (at < cells.size() && cells.get(at).compare(change) == 0) {
        change.sum().add(cells.get(at++).sum());
      }
      if (!change.sum().isZero()) {
        all.add(change);
      }
    }
    all.addAll(cells.subList(at, cells.size()));
    return all;
  }
}
