package vn.trian.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of a fault table: a file and everything that is to come of it.
 *
 * @param name the numbers of the fault and what it is
 * @param ends its line of {@code run --json}: state, then read, stored, unchanged, superseded,
 *     rejected
 * @param english its findings as {@code check} prints them, without the name of the file
 * @param vietnamese the same in Vietnamese, or nothing where the English ones say enough
 */
record Fault(
    String name,
    String file,
    byte[] content,
    String ends,
    List<String> english,
    List<String> vietnamese) {

  static Fault fault(String name, String file, String content) {
    return fault(name, file, content.getBytes(StandardCharsets.UTF_8));
  }

  static Fault fault(String name, String file, byte[] content) {
    return new Fault(name, file, content, "", List.of(), List.of());
  }

  Fault ends(String stateAndRows) {
    return new Fault(name, file, content, stateAndRows, english, vietnamese);
  }

  Fault says(String message) {
    return new Fault(name, file, content, ends, and(english, message), vietnamese);
  }

  Fault inVietnamese(String message) {
    return new Fault(name, file, content, ends, english, and(vietnamese, message));
  }

  /** How many rows the file leaves in the ledger. */
  long stored() {
    return Long.parseLong(ends.split(" ", -1)[2]);
  }

  long rejected() {
    return Long.parseLong(ends.split(" ", -1)[5]);
  }

  @Override
  public String toString() {
    return name;
  }

  private static List<String> and(List<String> list, String more) {
    List<String> all = new ArrayList<>(list);
    all.add(more);
    return all;
  }
}
