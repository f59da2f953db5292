package vn.trian.visit.ledger;

import java.util.UUID;

/**
 * A current visit of the ledger, looked up as one that another source may tell of too.
 *
 * @param key which visit it is a version of
 * @param sha256 of the file that its record stands in
 */
public record KnownVisit(UUID key, int fileId, String sha256, VisitLine line) {
  private static final int SHORT = 12;

  /** How people name it: the first digits of its file's SHA-256 and its line there. */
  public String reference() {
    return sha256.substring(0, SHORT) + ":" + line.at().line();
  }
}
