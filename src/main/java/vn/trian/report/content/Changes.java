package vn.trian.report.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.SourceLocation;
import vn.trian.visit.Host;

/**
 * What differs from the release before.
 *
 * @param since the number of that release; 0 for a first one
 * @param standingBefore what that one said of itself; null for a first one
 * @param told whether it is known what differs; not when nothing was kept of the release before
 * @param figures each figure that differs, in the order of the tables
 */
public record Changes(
    int since, @Nullable Standing standingBefore, boolean told, List<Figure> figures) {
  public static final Changes NONE = new Changes(0, null, true, List.of());

  public Changes {
    figures = List.copyOf(figures);
  }

  /** What differs, figure by figure. */
  public Changes(int since, @Nullable Standing standingBefore, List<Figure> figures) {
    this(since, standingBefore, true, figures);
  }

  /** Why a record is counted otherwise than before. */
  public enum Cause {
    /** It was not known at the release before. */
    LATE("late"),
    /** A newer version of it says something else. */
    CORRECTED("corrected"),
    /** It, or the file it came in, was withdrawn. */
    WITHDRAWN("withdrawn"),
    /** The withdrawal of it, or of its file, was undone. */
    REINSTATED("reinstated"),
    /** Nothing was said of it anew, but other records tell now where its host is, or no longer. */
    RESOLVED("resolved"),
    /** A decree was loaded, or taken back, that moves its place. */
    BOUNDARY("boundary"),
    /** It is of the year before, and told of in the report of its own month. */
    YEAR_BEFORE("year-before"),
    /** The map, or the language, of the document was set otherwise. */
    SETTING("setting");

    private final String id;

    Cause(String id) {
      this.id = id;
    }

    /** The word for it in tables for machines. */
    public String id() {
      return id;
    }
  }

  /**
   * A figure of a unit in a period, or of the whole country.
   *
   * @param unitCode with {@code unit}: the row; all four are empty for the whole country
   * @param period as in the tables; {@code ""} all periods together
   * @param before null is an open upper bound
   * @param after null is an open upper bound
   */
  public record Figure(
      String provinceCode,
      String province,
      String unitCode,
      String unit,
      String period,
      Measure measure,
      @Nullable Long before,
      @Nullable Long after,
      List<Reason> reasons) {
    public Figure {
      reasons = List.copyOf(reasons);
    }

    public boolean isOfCountry() {
      return province.isEmpty() && unit.isEmpty();
    }
  }

  /**
   * Records that change a figure for one cause.
   *
   * @param effect by how much, all of them together; for distinct hosts, and where a bound is open,
   *     null: they do not add up
   * @param records in the order of their days
   */
  public record Reason(Cause cause, @Nullable Long effect, List<Cited> records) {
    public Reason {
      records = List.copyOf(records);
    }
  }

  /**
   * A record that is counted now and was not, or the other way round.
   *
   * @param counted whether it is counted now
   * @param sha256 of its file
   */
  public record Cited(
      boolean counted, LocalDate date, Host host, SourceLocation at, String sha256) {}
}
