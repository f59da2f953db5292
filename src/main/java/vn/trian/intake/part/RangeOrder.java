package vn.trian.intake.part;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.trian.visit.Hash;

/**
 * A range of a file that is to be checked, with all that the result depends on.
 *
 * @param sha256 of the file, by which its kept copy is found
 * @param name under which the file was received
 * @param sender by the folder that the file lay in, or null
 * @param receivedOn the day by which the rules judge
 * @param from the first byte
 * @param to the byte after the last one
 * @param line the physical line that begins at the first byte
 * @param fingerprint of the program and its register of units
 */
public record RangeOrder(
    String sha256,
    String name,
    @Nullable String sender,
    LocalDate receivedOn,
    long from,
    long to,
    long line,
    String fingerprint) {

  /** The name of the part that it comes back in: equal orders have equal ones. */
  String part() {
    return Hash.of(sha256, name, sender, receivedOn, from, to, line, fingerprint) + ".bin";
  }
}
