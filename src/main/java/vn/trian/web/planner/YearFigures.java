package vn.trian.web.planner;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.summary.Comparison;
import vn.trian.summary.Lines;
import vn.trian.summary.Summaries;
import vn.trian.summary.SummaryQuery;
import vn.trian.summary.SummaryRow;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.web.Reading;

/**
 * The figures of the pages, as the summary has them; what was asked for is remembered for as long
 * as the ledger stays as it is. Who waits for figures holds no connection meanwhile.
 */
@Component
final class YearFigures {
  private static final int MOST_REMEMBERED = 40;

  private final Reading reading;
  private final Summaries summaries;
  private final Journal journal;
  private final SourceFiles files;
  private final Latest<List<Object>, Comparison> comparisons = new Latest<>(MOST_REMEMBERED);

  /** Figures are added up by one at a time: the summary is not made for more. */
  private final Object adding = new Object();

  YearFigures(Reading reading, Summaries summaries, Journal journal, SourceFiles files) {
    this.reading = reading;
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

  /** The years, and the state of the ledger that they are of. */
  record Years(State state, Comparison comparison) {}

  Years years(SummaryQuery query) {
    State now = reading.of(this::state);
    Comparison known = find(now, query);
    if (known != null) {
      return new Years(now, known);
    }
    synchronized (adding) {
      Comparison made = find(now, query);
      return made != null ? new Years(now, made) : reading.of(() -> add(query));
    }
  }

  private State state() {
    return new State(journal.last(), summaries.mark());
  }

  private Years add(SummaryQuery query) {
    Years years = new Years(state(), summaries.comparison(query));
    comparisons.keep(List.of(years.state(), query), years.comparison());
    return years;
  }

  private @Nullable Comparison find(State state, SummaryQuery query) {
    return comparisons.find(List.of(state, query));
  }

  List<SummaryRow> rows(SummaryQuery query) {
    synchronized (adding) {
      return reading.of(() -> summaries.rows(query));
    }
  }

  Lines lines(SummaryQuery query) {
    synchronized (adding) {
      return reading.of(() -> summaries.lines(query));
    }
  }

  /** The files that added something. */
  List<SourceFile> contributing() {
    return reading.of(files::listContributing);
  }

  /** The last visit that touched a calendar month; to be called while the ledger is being read. */
  long touchedBy(YearMonth month) {
    return summaries.touchedBy(ReportingCalendar.STATISTICAL, month);
  }
}
