package vn.trian.summary;

/**
 * Where a visit is counted.
 *
 * @param byAddress whether other records of its facility tell that it is there, and not its own
 */
public record Counted(UnitLine line, boolean byAddress) {}
