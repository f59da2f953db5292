package vn.trian.report.content;

import java.time.LocalDate;
import java.util.List;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.quality.SourceLocation;
import vn.trian.summary.UnitLine;
import vn.trian.visit.Host;

/**
 * From a document's calendar to the other: which visits lie in another month, or another year of a
 * comparison of years.
 *
 * @param other the calendar that is not the document's
 * @param lines one a period, in order
 * @param moved the visits that leave a period or come into it, ordered by day
 */
public record Bridge(ReportingCalendar other, List<Line> lines, List<Moved> moved) {
  public Bridge {
    lines = List.copyOf(lines);
    moved = List.copyOf(moved);
  }

  /**
   * One period: {@code here − leaving + coming = there}.
   *
   * @param here its visits in the document's calendar
   * @param leaving those of them that lie in another period of the other calendar
   * @param coming those of another period that lie in it in the other calendar
   * @param there its visits in the other calendar
   */
  public record Line(String period, long here, long leaving, long coming, long there) {
    public Line {
      if (here - leaving + coming != there) {
        throw new IllegalStateException(
            "the calendars do not reconcile in %s: %d − %d + %d is not %d"
                .formatted(period, here, leaving, coming, there));
      }
    }
  }

  /**
   * A visit in other periods.
   *
   * @param here its period in the document's calendar
   * @param there its period in the other calendar
   */
  public record Moved(
      LocalDate date, UnitLine unit, Host host, SourceLocation at, String here, String there) {}
}
