package vn.trian.report;

import java.time.LocalDate;

/** One source file that a report was made from, with its balance. */
public record FileLine(
    String name,
    String sha256,
    LocalDate receivedOn,
    long read,
    long stored,
    long unchanged,
    long superseded,
    long rejected) {}
