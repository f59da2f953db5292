package vn.trian.report;

/** How much of a comparison of years is made that has files of visits by month. */
enum Scope {
  /** What changed since the release before; the rest is taken over from it. */
  WHAT_CHANGED,
  /** All of it, whatever is there already. */
  ALL,
  /** What changed, to be looked at: no file of visits is written. */
  LOOK
}
