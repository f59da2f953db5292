package vn.trian.intake;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.trian.intake.decode.FileRange;
import vn.trian.intake.part.CheckedRow;
import vn.trian.intake.part.Part;
import vn.trian.intake.part.PartialSums;
import vn.trian.intake.part.RangeOrder;
import vn.trian.visit.Balance;

/**
 * The ranges of a file that other processes check, taken in the file's order while those after them
 * are still checked. One that does not come in time is checked here: whoever is first, the result
 * is the same.
 */
final class PartRanges implements CheckedRanges {
  private static final int PORTION = 500;

  private final List<FileRange> ranges;
  private final List<RangeOrder> orders;
  private final RangeChecker checker;
  private final RangeWorkers.GivenOut givenOut;
  private final Function<RangeOrder, Part> opening;
  private final Waiting waiting;
  private PartialSums sums = PartialSums.NONE;
  private int next;
  private boolean broken;
  private @Nullable Part part;

  PartRanges(
      List<FileRange> ranges,
      List<RangeOrder> orders,
      RangeChecker checker,
      RangeWorkers.GivenOut givenOut,
      Function<RangeOrder, Part> opening,
      Waiting waiting) {
    this.ranges = ranges;
    this.orders = orders;
    this.checker = checker;
    this.givenOut = givenOut;
    this.opening = opening;
    this.waiting = waiting;
  }

  @Override
  public @Nullable Next next() {
    while (true) {
      Part open = part;
      if (open != null) {
        List<CheckedRow> rows = open.next(PORTION);
        if (!rows.isEmpty()) {
          return new Next.Rows(rows);
        }
        sums = sums.plus(open.sums());
        closePart();
        next++;
      } else if (next == ranges.size()) {
        return null;
      } else {
        open = ranges.get(next).closed() ? await(orders.get(next)) : null;
        if (open == null || !open.isWhole()) {
          broken = true;
          return new Next.Broken(ranges.get(next));
        }
      }
    }
  }

  /** Holds the sums of all ranges against what became of the rows of the file. */
  void requireSame(Balance balance) {
    if (broken) {
      return;
    }
    long added = sums.visits().values().stream().mapToLong(PartialSums.Sum::visits).sum();
    if (balance.read() != sums.rows()
        || added != sums.rows() - sums.rejected()
        || balance.rejected() < sums.rejected()) {
      throw new IllegalStateException(
          "the ranges of a file have %d rows, %d of them rejected and %d visits, but the file %s"
              .formatted(sums.rows(), sums.rejected(), added, balance));
    }
  }

  @Override
  public void close() {
    closePart();
    givenOut.close();
  }

  private Part await(RangeOrder order) {
    if (!waiting.hasCome(order)) {
      checker.check(order);
      waiting.addedOne();
    }
    Part open = opening.apply(order);
    part = open;
    return open;
  }

  private void closePart() {
    if (part != null) {
      part.close();
      part = null;
    }
  }
}
