package vn.trian.summary;

import java.util.Map;
import java.util.Set;

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
    visits = Map.copyOf(visits);
    nil = Set.copyOf(nil);
  }
}
