package vn.trian.place.decree;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.trian.place.Register;
import vn.trian.place.UnitChange;
import vn.trian.place.UnitKey;
import vn.trian.quality.Finding;

/**
 * A file of later decrees as it was read.
 *
 * @param changes one for each row that can be read, in the file's order
 * @param findings what is wrong with it
 */
public record Decree(List<UnitChange> changes, List<Finding> findings) {
  public Decree {
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  /**
   * Reads a file that was checked before.
   *
   * @param name what findings call it
   */
  public static Decree read(byte[] bytes, String name) {
    DecreeFile file = DecreeFile.read(bytes, name);
    return new Decree(changes(file), file.findings());
  }

  /** Reads a file and checks it against the units that it changes; findings in its order. */
  public static Decree check(byte[] bytes, String name, Register register) {
    DecreeFile file = DecreeFile.read(bytes, name);
    return new Decree(changes(file), DecreeCheck.findings(file, register));
  }

  private static List<UnitChange> changes(DecreeFile file) {
    return file.rows().stream().map(Row::change).flatMap(Optional::stream).toList();
  }

  /** The days on which something changes. */
  public NavigableSet<LocalDate> days() {
    return changes.stream()
        .map(change -> change.key().validFrom())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The units that begin. */
  public Set<UnitKey> units() {
    return changes.stream().map(UnitChange::key).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The acts, each once and in order. */
  public List<String> acts() {
    return changes.stream().map(UnitChange::act).distinct().sorted().toList();
  }
}
