package vn.trian.web.planner;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.summary.Comparison;
import vn.trian.summary.Lines;
import vn.trian.summary.Summaries;
import vn.trian.summary.SummaryQuery;
import vn.trian.summary.SummaryRow;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.SourceFiles;

/**
 * The figures of the pages, as the summary has them; what was asked for is remembered for as long
 * as the ledger stays as it is. To be called while the ledger is being read.
 */
@Component
final class YearFigures {
  private static final int MOST_REMEMBERED = 40;

  private final Summaries summaries;
  private final Journal journal;
  private final SourceFiles files;

  private final Latest<List<Object>, Comparison> comparisons = new Latest<>(MOST_REMEMBERED);

  YearFigures(Summaries summaries, Journal journal, SourceFiles files) {
    this.summaries = summaries;
    this.journal = journal;
    this.files = files;
  }

  /**
   * What the ledger has come to: nothing that a page shows changes while this stays.
   *
   * @param decision the last line of the journal
   * @param visit the last visit that the totals hold
   */
  record State(long decision, long visit) {}

  State state() {
    return new State(journal.last(), summaries.mark());
  }

  /** One is added up at a time: who comes for the same one waits for it. */
  synchronized Comparison comparison(State state, SummaryQuery query) {
    List<Object> key = List.of(state, query);
    Comparison known = comparisons.find(key);
    if (known == null) {
      known = summaries.comparison(query);
      comparisons.keep(key, known);
    }
    return known;
  }

  synchronized List<SummaryRow> rows(SummaryQuery query) {
    return summaries.rows(query);
  }

  /** When the newest of the files was received that added something; empty before the first. */
  Optional<LocalDate> asOf() {
    return files.listContributing().stream()
        .map(file -> file.receivedAt().toLocalDate())
        .max(LocalDate::compareTo);
  }

  /** The last visit that touched a calendar month. */
  long touchedBy(YearMonth month) {
    return summaries.touchedBy(ReportingCalendar.STATISTICAL, month);
  }

  synchronized Lines lines(SummaryQuery query) {
    return summaries.lines(query);
  }
}
