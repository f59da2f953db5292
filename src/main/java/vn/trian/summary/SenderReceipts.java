package vn.trian.summary;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one sender sent.
 *
 * @param name as it was written; empty for records without a sender
 * @param expected whether the settings expect records from it
 * @param visits by period
 * @param nil the periods of which it said that there was nothing
 */
public record SenderReceipts(
    String name, boolean expected, Map<String, Long> visits, Set<String> nil) {
  public SenderReceipts {
    // In an order of their own: what a report is decided on must read the same in every run.
    visits = Collections.unmodifiableMap(new TreeMap<>(visits));
    nil = Collections.unmodifiableSet(new TreeSet<>(nil));
  }
}
