package vn.trian.report.evidence;

import vn.trian.summary.UnitLine;
import vn.trian.visit.ledger.CountedVisit;

/**
 * A visit in the table of a document.
 *
 * @param row the place of its unit in the order of the units, from 0
 * @param period as in the table
 */
public record Placed(CountedVisit visit, UnitLine line, int row, String period) {}
