package vn.trian.report.content;

import java.util.List;
import vn.trian.visit.ledger.SourceFile;

/**
 * What was received, and what was not.
 *
 * @param files the source files of the document, in the order of receipt
 * @param periods the month, or the years of a comparison of years
 * @param senders who sent records of those periods, and who was expected to
 * @param waiting what articles propose for those periods and nobody has confirmed
 */
public record Quality(
    List<FromFile> files, List<String> periods, List<Sender> senders, Waiting waiting) {
  public Quality {
    files = List.copyOf(files);
    periods = List.copyOf(periods);
    senders = List.copyOf(senders);
  }

  /**
   * A source file.
   *
   * @param counted how many visits of the document are counted from it
   * @param late how many of those came after the document was first issued
   */
  public record FromFile(SourceFile file, long counted, long late) {}

  /**
   * A sender.
   *
   * @param name empty for records without a sender
   * @param expected whether the settings expect records from it
   * @param received one a period
   */
  public record Sender(String name, boolean expected, List<Received> received) {
    public Sender {
      received = List.copyOf(received);
    }
  }

  /** What a sender sent of a period. */
  public record Received(State state, long visits) {}

  /** Whether a sender reported. */
  public enum State {
    SENT,
    /** It said that there was nothing. */
    NIL,
    NOTHING
  }

  /** The expected senders of whom nothing came in a period. */
  public List<String> silent(String period) {
    int at = periods.indexOf(period);
    return senders.stream()
        .filter(sender -> sender.expected() && sender.received().get(at).state() == State.NOTHING)
        .map(Sender::name)
        .toList();
  }
}
