package vn.trian.report;

import java.time.YearMonth;
import java.util.List;
import vn.trian.report.content.ReportKey;

/** Which reports a run is asked for. */
public sealed interface ReportOrder {
  /**
   * What changed since the last run: the comparison of years and each such month, or only the
   * newest of them when there are more than three, as after a first load.
   */
  record WhatChanged() implements ReportOrder {}

  /**
   * The comparison of years where it changed, these months, and those issued before that changed.
   */
  record Months(List<YearMonth> months) implements ReportOrder {
    public Months {
      months = months.stream().distinct().sorted().toList();
    }
  }

  /** Exactly these documents, issued again from the ledger even if nothing changed. */
  record Again(List<ReportKey> reports, Revisions revisions) implements ReportOrder {
    public Again {
      reports = List.copyOf(reports);
    }
  }

  /** None: what was received is added up, and rejected rows go back to their senders. */
  record None() implements ReportOrder {}

  /** What becomes of the report of a final month that would show something else now. */
  enum Revisions {
    /** It is not issued, and waits. */
    WAIT,
    /** Somebody confirmed it: it is issued as the next release. */
    CONFIRMED
  }

  /** What becomes of the reports of final months under this order. */
  default Revisions revisions() {
    return Revisions.WAIT;
  }
}
