package vn.trian.visit.ledger;

/**
 * Brings what the ledger has committed to the disk, where its database leaves that to the operating
 * system.
 */
@FunctionalInterface
public interface Durability {
  void force();
}
