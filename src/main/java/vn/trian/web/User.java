package vn.trian.web;

/**
 * Somebody who may log in.
 *
 * @param password its hash, with the way it was made in front: {@code {bcrypt}$2a$10$…}
 */
public record User(String name, Role role, String password) {
  /** A hash is nothing to be seen in a message. */
  @Override
  public String toString() {
    return name + " (" + role.id() + ")";
  }
}
