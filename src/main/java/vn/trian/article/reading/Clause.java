package vn.trian.article.reading;

import vn.trian.article.prose.Stretch;

/**
 * Words that tell of a visit.
 *
 * @param sentence that they stand in
 * @param subject before the verb: who came
 * @param object behind it: who was visited
 */
record Clause(Stretch sentence, Stretch subject, Stretch object, Kind kind) {

  /** How surely somebody was visited. */
  enum Kind {
    /** The verb says that somebody came to see somebody. */
    VISIT,
    /** Something was given or wished: to hosts of a visit that is told elsewhere. */
    GIFT,
    /** The visit is only to be. */
    PLAN
  }
}
