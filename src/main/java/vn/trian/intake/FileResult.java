package vn.trian.intake;

import org.jspecify.annotations.Nullable;
import vn.trian.visit.Balance;

/**
 * What a run did with one file of the input folder.
 *
 * @param sha256 of its bytes; null for a file that is not whole yet
 * @param proposals how many records it proposes, of an article that was accepted; null for any
 *     other file
 */
public record FileResult(
    String name,
    @Nullable String sha256,
    State state,
    Balance balance,
    @Nullable Integer proposals) {

  /** A file that is no article. */
  FileResult(String name, @Nullable String sha256, State state, Balance balance) {
    this(name, sha256, state, balance, null);
  }

  /** How a file ended in a run. */
  public enum State {
    ACCEPTED("accepted"),
    /** These bytes were received before. */
    KNOWN("known"),
    /** These bytes were received before, and not accepted then either. */
    KNOWN_NOT_ACCEPTED("known"),
    NOT_ACCEPTED("not-accepted"),
    /** Still being written; a later run receives it. */
    WAITING("waiting"),
    /** Nobody lets the program read it; a later run tries again. */
    WAITING_UNREADABLE("waiting");

    private final String id;

    State(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
