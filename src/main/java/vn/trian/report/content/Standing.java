package vn.trian.report.content;

/** How far the figures of a document can still change. */
public enum Standing {
  /** Its period has not ended, or nobody has declared it final. */
  PROVISIONAL("provisional"),
  /** Declared final: it is not issued again without somebody's confirmation. */
  FINAL("final"),
  /** Issued again, by somebody's confirmation, after it had been declared final. */
  REVISED("revised");

  private final String id;

  Standing(String id) {
    this.id = id;
  }

  /** The word for it in messages and in the manifest. */
  public String id() {
    return id;
  }

  /** The one of this word. */
  public static Standing ofId(String id) {
    for (Standing standing : values()) {
      if (standing.id.equals(id)) {
        return standing;
      }
    }
    throw new IllegalArgumentException("no standing of a report is named '" + id + "'");
  }
}
