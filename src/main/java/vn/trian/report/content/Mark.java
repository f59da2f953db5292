package vn.trian.report.content;

import java.util.ArrayList;
import java.util.List;
import vn.trian.summary.Comparability;
import vn.trian.summary.Comparability.BoundaryChanged;
import vn.trian.summary.Comparability.FullyComparable;
import vn.trian.summary.Comparability.NoUnit;
import vn.trian.summary.Comparability.NotReceived;
import vn.trian.summary.Comparability.PartlyUnplaceable;
import vn.trian.summary.YearCell;

/** What a difference is worth, as one sign; from the best to the worst. */
public enum Mark {
  COMPARABLE("="),
  /** The land of the unit, or of units of the province, changed. */
  BOUNDARY("≠"),
  UNPLACEABLE("?"),
  NO_UNIT("×"),
  NOT_RECEIVED("…");

  private final String sign;

  Mark(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }

  public static Mark of(Comparability comparability) {
    if (comparability instanceof FullyComparable) {
      return COMPARABLE;
    }
    if (comparability instanceof BoundaryChanged) {
      return BOUNDARY;
    }
    if (comparability instanceof PartlyUnplaceable) {
      return UNPLACEABLE;
    }
    if (comparability instanceof NoUnit) {
      return NO_UNIT;
    }
    if (comparability instanceof NotReceived) {
      return NOT_RECEIVED;
    }
    throw new IllegalArgumentException("no mark for " + comparability);
  }

  /**
   * That of a province: the worst of its lines, because visits, or land, may have moved between it
   * and others. A unit that came or went is a change of units there.
   */
  public static Mark ofProvince(List<YearTable.Line> lines, int difference) {
    Mark worst = COMPARABLE;
    for (Mark mark : marks(lines, difference)) {
      Mark there = mark == NO_UNIT ? BOUNDARY : mark;
      worst = there.compareTo(worst) > 0 ? there : worst;
    }
    return worst;
  }

  /** That of the whole country: its total is the same on every map, so it needs receipts only. */
  public static Mark ofCountry(List<YearTable.Line> lines, int difference) {
    return marks(lines, difference).contains(NOT_RECEIVED) ? NOT_RECEIVED : COMPARABLE;
  }

  private static List<Mark> marks(List<YearTable.Line> lines, int difference) {
    List<Mark> marks = new ArrayList<>();
    for (YearTable.Line line : lines) {
      boolean never =
          line.cells().get(difference).state() == YearCell.State.NO_UNIT
              && line.cells().get(difference + 1).state() == YearCell.State.NO_UNIT;
      if (!never) {
        marks.add(of(line.differences().get(difference).comparability()));
      }
    }
    return marks;
  }
}
