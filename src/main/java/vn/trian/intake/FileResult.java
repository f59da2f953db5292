package vn.trian.intake;

import vn.trian.visit.Balance;

/** What a run did with one file of the input folder. */
public record FileResult(String name, String sha256, State state, Balance balance) {

  /** How a file ended in a run. */
  public enum State {
    ACCEPTED("accepted"),
    /** These bytes were received before. */
    KNOWN("known"),
    /** These bytes were received before, and not accepted then either. */
    KNOWN_NOT_ACCEPTED("known"),
    NOT_ACCEPTED("not-accepted");

    private final String id;

    State(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
