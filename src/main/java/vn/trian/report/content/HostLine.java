package vn.trian.report.content;

import java.time.LocalDate;
import vn.trian.summary.UnitLine;
import vn.trian.visit.Host;

/**
 * A host with a name, in one unit.
 *
 * @param code that of the unit's row, see {@link Trace}
 */
public record HostLine(
    String code,
    UnitLine unit,
    Host host,
    long visits,
    long gifts,
    LocalDate first,
    LocalDate last) {}
