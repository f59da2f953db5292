package vn.trian.article;

import java.util.Locale;

/** What an article tells of. */
public enum Verdict {
  VISIT,
  /** A celebration, a meeting or an award that people came to. */
  CEREMONY,
  /** Hosts were received at an office. */
  RECEPTION,
  /** Good wishes that were sent. */
  GREETING,
  /** Gifts or free care by a company, an association or the health units themselves. */
  CHARITY,
  /** Somebody was visited who is no health worker and no health unit. */
  OTHER_HOST,
  /** A visit that is only planned. */
  PLAN,
  /** Supervision or a working session, without anybody being honoured. */
  WORK,
  /** Neither a visit nor anything like it. */
  NOTHING;

  /** The word for it in output, for example {@code other-host}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
