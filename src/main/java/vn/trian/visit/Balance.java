package vn.trian.visit;

/** What became of the rows of a file. Every row read is in exactly one of the other four. */
public record Balance(long read, long stored, long unchanged, long superseded, long rejected) {
  public static final Balance NOTHING = new Balance(0, 0, 0, 0, 0);

  public boolean holds() {
    return read == stored + unchanged + superseded + rejected;
  }

  public Balance plus(Balance other) {
    return new Balance(
        read + other.read,
        stored + other.stored,
        unchanged + other.unchanged,
        superseded + other.superseded,
        rejected + other.rejected);
  }
}
