package vn.trian.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the current run delivered. */
public final class DeliveryLog {
  private final List<DeliveredFile> files = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();

  public synchronized void clear() {
    files.clear();
    problems.clear();
    kept.clear();
  }

  synchronized void add(DeliveredFile file) {
    files.add(file);
  }

  synchronized void keep(String path) {
    kept.add(path);
  }

  /** Where files went that somebody had changed, and that a new release took the place of. */
  public synchronized List<String> kept() {
    return List.copyOf(kept);
  }

  synchronized void complain(String problem) {
    problems.add(problem);
  }

  /** Why files could not be made, one sentence each. */
  public synchronized List<String> problems() {
    return List.copyOf(problems);
  }

  /** The files in the order of their paths. */
  public synchronized List<DeliveredFile> files() {
    return files.stream().sorted(Comparator.comparing(DeliveredFile::path)).toList();
  }
}
