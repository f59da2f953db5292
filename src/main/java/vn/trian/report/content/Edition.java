package vn.trian.report.content;

/** For whom a document is, and therefore what it says of individual people. */
public enum Edition {
  /** For the department that issues it: individual doctors are named. */
  INTERNAL("internal"),
  /** For planners: the role of a person instead of the name; every count is the same. */
  PLANNER("planner");

  private final String id;

  Edition(String id) {
    this.id = id;
  }

  /** The word for it in settings and file names. */
  public String id() {
    return id;
  }
}
