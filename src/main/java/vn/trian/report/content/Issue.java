package vn.trian.report.content;

import java.time.LocalDate;

/**
 * One issue of a document.
 *
 * @param release its number, from 1
 * @param running whether the period had not ended on the day of the data
 * @param asOf the day on which the newest of its source files was received
 * @param on the day of issue
 */
public record Issue(
    int release, Standing standing, boolean running, LocalDate asOf, LocalDate on) {}
