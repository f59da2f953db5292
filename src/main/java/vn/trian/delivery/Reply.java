package vn.trian.delivery;

/**
 * What a mail server made of a mail.
 *
 * @param why in its own words, or in those of the connection; empty where it took it
 */
public record Reply(Kind kind, String why) {
  public static final Reply TAKEN = new Reply(Kind.TAKEN, "");

  /** What follows from it. */
  public enum Kind {
    /** The mail is the server's now. */
    TAKEN,
    /** The recipient or the message is refused whenever it comes: it is given up. */
    REFUSED,
    /** It is tried again. */
    LATER,
    /** The session broke off: nobody knows whether the server has it. It is tried again. */
    SILENT,
    /** There was no session at all: the others of this round need not be tried. */
    AWAY
  }
}
