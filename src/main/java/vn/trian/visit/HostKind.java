package vn.trian.visit;

import java.util.Locale;

/** Who was visited: an institution or a person. */
public enum HostKind {
  FACILITY,
  PERSON;

  /** The name in files and summaries, for example {@code facility}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static HostKind ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
