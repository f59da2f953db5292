package vn.trian.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do who has logged in; each may also do what the ones before it may. */
public enum Role {
  /** Looks at the planner's pages and reports. */
  VIEWER,
  /** Decides about what articles propose, and may see who was visited. */
  REVIEWER,
  /** Runs the program. */
  OPERATOR;

  /** The word for it in settings, for example {@code viewer}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this word. */
  public static Optional<Role> find(String id) {
    return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
  }

  /** This one and those before it. */
  List<String> names() {
    return Arrays.stream(values())
        .filter(role -> role.compareTo(this) <= 0)
        .map(Role::name)
        .toList();
  }
}
