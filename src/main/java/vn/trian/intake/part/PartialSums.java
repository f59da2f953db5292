package vn.trian.intake.part;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import vn.trian.visit.Amount;
import vn.trian.visit.Submission;
import vn.trian.visit.Visit;

/**
 * What rows add up to by province, half month and occasion. Sums of parts give the sums of the
 * whole, in whatever order they are put together.
 *
 * @param rows all rows
 * @param rejected those that are no visit
 * @param visits the sums of the others
 */
public record PartialSums(long rows, long rejected, Map<Cell, Sum> visits) {
  public static final PartialSums NONE = new PartialSums(0, 0, Map.of());

  public PartialSums {
    visits = Collections.unmodifiableMap(new TreeMap<>(visits));
  }

  /**
   * Where visits are added up.
   *
   * @param half the first day of the half month: the 1st or the 15th
   * @param occasion its code; empty where none was told
   */
  public record Cell(String province, LocalDate half, String occasion) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      int order = province.compareTo(other.province);
      if (order == 0) {
        order = half.compareTo(other.half);
      }
      return order == 0 ? occasion.compareTo(other.occasion) : order;
    }
  }

  /**
   * Sums of visits.
   *
   * @param leastValue the sum of the lower bounds of the gifts' values
   */
  public record Sum(long visits, long gifts, long leastValue) {
    Sum plus(Sum other) {
      return new Sum(visits + other.visits, gifts + other.gifts, leastValue + other.leastValue);
    }
  }

  /** Adds rows up one by one. */
  public static final class Counter {
    private final Map<Cell, long[]> visits = new TreeMap<>();
    private long rows;
    private long rejected;

    public void add(Submission row) {
      rows++;
      Visit visit = row.visit();
      if (visit == null) {
        rejected++;
        return;
      }
      long[] sum = visits.computeIfAbsent(cell(visit), any -> new long[3]);
      Amount value = visit.giftValue();
      sum[0]++;
      sum[1] += Boolean.TRUE.equals(visit.gift()) ? 1 : 0;
      sum[2] += value == null ? 0 : value.min();
    }

    public PartialSums sums() {
      Map<Cell, Sum> sums = new TreeMap<>();
      visits.forEach((cell, sum) -> sums.put(cell, new Sum(sum[0], sum[1], sum[2])));
      return new PartialSums(rows, rejected, sums);
    }

    private static Cell cell(Visit visit) {
      LocalDate day = visit.date();
      return new Cell(
          visit.place().province().code(),
          day.withDayOfMonth(day.getDayOfMonth() < 15 ? 1 : 15),
          visit.occasion() == null ? "" : visit.occasion().code());
    }
  }

  public PartialSums plus(PartialSums other) {
    Map<Cell, Sum> sums = new TreeMap<>(visits);
    other.visits.forEach((cell, sum) -> sums.merge(cell, sum, Sum::plus));
    return new PartialSums(rows + other.rows, rejected + other.rejected, sums);
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeLong(rows);
    out.writeLong(rejected);
    out.writeInt(visits.size());
    for (Map.Entry<Cell, Sum> entry : visits.entrySet()) {
      out.writeUTF(entry.getKey().province());
      out.writeLong(entry.getKey().half().toEpochDay());
      out.writeUTF(entry.getKey().occasion());
      out.writeLong(entry.getValue().visits());
      out.writeLong(entry.getValue().gifts());
      out.writeLong(entry.getValue().leastValue());
    }
  }

  static PartialSums readFrom(DataInput in) throws IOException {
    long rows = in.readLong();
    long rejected = in.readLong();
    Map<Cell, Sum> visits = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      Cell cell = new Cell(in.readUTF(), LocalDate.ofEpochDay(in.readLong()), in.readUTF());
      visits.put(cell, new Sum(in.readLong(), in.readLong(), in.readLong()));
    }
    return new PartialSums(rows, rejected, visits);
  }
}
