package vn.trian.delivery;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One release on its way to one recipient.
 *
 * @param edition internal or planner
 * @param document the name in the output folder of what is sent, without its ending: later settings
 *     may call another edition so
 * @param messageId the same at each attempt: who received it before drops it
 * @param attempts how often it was tried
 * @param nextAttempt when it is tried next, while it waits
 * @param endedAt when it was sent or given up
 * @param lastError why the last attempt failed
 */
public record Mail(
    String report,
    int release,
    String edition,
    String document,
    String recipient,
    String messageId,
    State state,
    LocalDateTime queuedAt,
    int attempts,
    LocalDateTime nextAttempt,
    @Nullable LocalDateTime endedAt,
    @Nullable String lastError) {

  /** What became of it. */
  public enum State {
    WAITING("waiting"),
    SENT("sent"),
    GIVEN_UP("given-up");

    private final String id;

    State(String id) {
      this.id = id;
    }

    /** The word for it in the ledger. */
    public String id() {
      return id;
    }

    static State ofId(String id) {
      for (State state : values()) {
        if (state.id.equals(id)) {
          return state;
        }
      }
      throw new IllegalArgumentException("no state of a mail is '" + id + "'");
    }
  }
}
