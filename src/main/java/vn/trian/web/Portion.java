package vn.trian.web;

/**
 * Where somebody is in a list that is shown in portions.
 *
 * @param number from 1
 * @param all how many things the whole list holds
 */
public record Portion(int number, long all, int size) {
  /** The portion asked for, or the nearest one that there is. */
  public static Portion of(int asked, long all, int size) {
    int last = (int) Math.max(1, (all + size - 1) / size);
    return new Portion(Math.min(Math.max(1, asked), last), all, size);
  }

  /** How many things stand before it. */
  public long from() {
    return (long) (number - 1) * size;
  }

  public int last() {
    return (int) Math.max(1, (all + size - 1) / size);
  }

  public boolean hasNext() {
    return number < last();
  }

  public boolean hasBefore() {
    return number > 1;
  }
}
