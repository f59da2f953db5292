package vn.trian.delivery.mail;

/** Whether a mail that was not taken may be taken another time. */
enum Chance {
  /** It is tried again. */
  LATER,
  /** It is given up. */
  NONE
}
