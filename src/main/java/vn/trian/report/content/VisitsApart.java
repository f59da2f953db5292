package vn.trian.report.content;

import vn.trian.visit.ledger.Rows;

/**
 * The visits of a comparison of years that are too many for its sheets: they stand in files by
 * month, in a folder beside the workbook, of which a release writes only those that changed. Sheets
 * of visits, hosts and records are not made; they say where these stand.
 *
 * @param visits how many they are
 * @param hosts how many hosts they were
 * @param moved how many of them lie in another year of the other calendar
 * @param people the names of those hosts that may be individual people
 */
public record VisitsApart(long visits, long hosts, long moved, Rows<String> people) {
  /** The folder of a document, by its name without an ending. */
  public static String folder(String document) {
    return document + ".visits";
  }
}
