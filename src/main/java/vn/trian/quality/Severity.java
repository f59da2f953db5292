package vn.trian.quality;

/** What a finding means for the record it was made on. */
public enum Severity {
  /** The record is stored; somebody should look at it. */
  WARNING,
  /** The record is rejected and goes back to its sender; a file with one is not accepted. */
  ERROR
}
