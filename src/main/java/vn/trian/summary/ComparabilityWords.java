package vn.trian.summary;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.trian.summary.Comparability.BoundaryChanged;
import vn.trian.summary.Comparability.FullyComparable;
import vn.trian.summary.Comparability.NoUnit;
import vn.trian.summary.Comparability.NotReceived;
import vn.trian.summary.Comparability.PartlyUnplaceable;
import vn.trian.text.Language;
import vn.trian.text.Messages;

/** Says what differences are worth, and why figures are missing. */
public final class ComparabilityWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private final Messages words;

  public ComparabilityWords(Language language) {
    this.words = Messages.of("/vn/trian/summary/lines", language);
  }

  /** What a difference is worth, in a few words. */
  public String of(Comparability comparability) {
    if (comparability instanceof BoundaryChanged changed) {
      return changed.act() == null
          ? words.get("boundary-changed", DAY.format(changed.on()))
          : words.get("boundary-changed.act", DAY.format(changed.on()), changed.act());
    }
    if (comparability instanceof PartlyUnplaceable partly) {
      return words.get("partly-unplaceable", partly.visits());
    }
    if (comparability instanceof NoUnit none) {
      return words.get("no-unit", String.join(", ", none.years()));
    }
    if (comparability instanceof NotReceived none) {
      return words.get("not-received", String.join(", ", none.years()));
    }
    return words.get(new FullyComparable().id());
  }

  /**
   * What stands in place of a figure: a dash for none, other signs for what is not known. Each kind
   * of empty has its own.
   */
  public String symbol(YearCell cell) {
    return switch (cell.state()) {
      case COUNTED -> throw new IllegalArgumentException("there is a figure: " + cell);
      case NONE -> "–";
      case PERHAPS -> "?";
      case NOT_RECEIVED -> "…";
      case NO_UNIT -> "×";
    };
  }
}
