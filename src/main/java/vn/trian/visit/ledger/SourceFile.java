package vn.trian.visit.ledger;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.trian.visit.Balance;

/**
 * A file received, known by the hash of its bytes.
 *
 * @param name the name under which it was first received, relative to the input folder
 * @param sender by the folder that it lay in, or null
 * @param receivedAt by the clock and in the zone of the run
 * @param firstVisitId visits read from it have numbers from here on
 * @param told whether a run that ended has told of it
 * @param receipt its place in the order of receipt: its number, or a later one where a withdrawal
 *     was undone
 * @param withdrawn whether it was taken out as received by mistake
 * @param proposals how many records it proposed, of an article that is accepted; else null
 * @param reviewed whether it is a record that the program wrote for a person who confirmed it: no
 *     file of the input folder is one, whatever its name and content
 * @param rowsDone how many of its rows are behind the last commit
 */
public record SourceFile(
    int id,
    String sha256,
    String name,
    @Nullable String sender,
    LocalDateTime receivedAt,
    State state,
    long firstVisitId,
    long rowsDone,
    Balance balance,
    boolean told,
    int receipt,
    boolean withdrawn,
    @Nullable Integer proposals,
    boolean reviewed) {

  private static final int SHORT = 12;

  /** As many characters of the hash as people compare. */
  public String shortSha256() {
    return sha256.substring(0, Math.min(SHORT, sha256.length()));
  }

  /** How far a file has got. */
  public enum State {
    /** Received; its rows are being read, or a run stopped while reading them. */
    READING("reading"),
    ACCEPTED("accepted"),
    NOT_ACCEPTED("not-accepted");

    private final String id;

    State(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }

    static State ofId(String id) {
      for (State state : values()) {
        if (state.id.equals(id)) {
          return state;
        }
      }
      throw new IllegalArgumentException("no state of a file is named '" + id + "'");
    }
  }
}
