package vn.trian.report.content;

import java.time.LocalDate;
import vn.trian.quality.SourceLocation;
import vn.trian.summary.UnitLine;
import vn.trian.visit.Host;

/**
 * What a delegation recommended.
 *
 * @param addressee to whom, as written; empty where it was not said
 */
public record Recommendation(
    String addressee,
    String text,
    LocalDate date,
    UnitLine unit,
    Host host,
    String delegation,
    SourceLocation at) {}
