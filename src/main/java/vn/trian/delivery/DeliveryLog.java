package vn.trian.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the current run delivered. */
public final class DeliveryLog {
  private final List<DeliveredFile> files = new ArrayList<>();

  public synchronized void clear() {
    files.clear();
  }

  synchronized void add(DeliveredFile file) {
    files.add(file);
  }

  /** The files in the order of their paths. */
  public synchronized List<DeliveredFile> files() {
    return files.stream().sorted(Comparator.comparing(DeliveredFile::path)).toList();
  }
}
