package vn.trian.report.evidence;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a comparison of years rests on in one month, kept in a file of its own: releases share those
 * of the months that did not change between them.
 *
 * @param sha256 of the file, by which it is known
 * @param digest of which visits it counts where, however the file is written
 * @param byFile its visits by the SHA-256 of their source file
 * @param elsewhere its visits that lie in another year of the other calendar, by that year
 */
public record MonthPart(
    YearMonth month,
    String sha256,
    String digest,
    long visits,
    int recommendations,
    Map<String, Long> byFile,
    Map<String, Long> elsewhere) {
  public MonthPart {
    byFile = new TreeMap<>(byFile);
    elsewhere = new TreeMap<>(elsewhere);
  }

  public String year() {
    return String.valueOf(month.getYear());
  }

  public long moved() {
    return elsewhere.values().stream().mapToLong(Long::longValue).sum();
  }
}
