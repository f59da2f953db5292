package vn.trian.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who looks at a page.
 *
 * @param name null where nobody has to log in, and for somebody who has not
 * @param mayView whether reports may be seen
 * @param mayReview whether proposals may be decided about, and people's names seen
 * @param mayOperate whether the program may be run
 */
public record Visitor(
    @Nullable String name, boolean mayView, boolean mayReview, boolean mayOperate) {
  static final String EVERYBODY = "everybody";

  /** Who is written down as having asked for something. */
  public String called() {
    return name == null ? EVERYBODY : name;
  }

  public static Visitor now() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    String name =
        who != null && who.getPrincipal() instanceof UserDetails user ? user.getUsername() : null;
    return new Visitor(
        name, may(who, Role.VIEWER), may(who, Role.REVIEWER), may(who, Role.OPERATOR));
  }

  private static boolean may(@Nullable Authentication who, Role role) {
    return who != null
        && who.getAuthorities().stream()
            .anyMatch(authority -> ("ROLE_" + role.name()).equals(authority.getAuthority()));
  }
}
