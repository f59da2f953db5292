package vn.trian.web;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The program that the pages are part of. What a page has done is what its verb does. */
public interface Program {
  /**
   * What came of a verb.
   *
   * @param exit the exit code of the command line
   * @param out standard output; one JSON document where that was asked for
   * @param err standard error
   */
  record Answer(int exit, String out, String err) {}

  /**
   * A verb that is under way, or that a page has had done.
   *
   * @param verb with its parameters, as on the command line
   * @param by who asked for it on a page; null for the schedule and for what takes new files in
   * @param ended null while it is under way
   * @param answer null while it is under way, and where the console was told
   */
  record Work(
      String verb,
      @Nullable String by,
      LocalDateTime began,
      @Nullable LocalDateTime ended,
      @Nullable Answer answer) {
    /** Whether it did what it was to do. */
    public boolean isDone() {
      return answer != null && (answer.exit() == DONE || answer.exit() == REJECTED);
    }
  }

  /** Another verb is under way for longer than a page can wait. */
  final class Busy extends RuntimeException {
    public Busy() {
      super("another verb is under way");
    }
  }

  int DONE = 0;

  /** Done, with rows or files that go back; or a decision that was refused. */
  int REJECTED = 2;

  /**
   * Has a verb done as its command line would, after one that is under way.
   *
   * @param words the verb, its parameters and options, but no folders
   * @throws Busy when another one takes too long to wait for
   */
  Answer ask(String... words);

  /**
   * Has a verb done while its page goes on; {@link #last} tells what came of it.
   *
   * @return false, and nothing is done, while any other verb is under way
   */
  boolean start(String by, String... words);

  /** Waits until no verb is under way, and says whether it was worth it. */
  boolean settle(Duration patience);

  /** The verb of this process that is under way. */
  Optional<Work> now();

  /** The verb that a page had started last. */
  Optional<Work> last();
}
