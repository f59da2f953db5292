package vn.trian.intake;

import java.util.List;
import vn.trian.visit.Submission;

/**
 * Rows of a file after one another, checked.
 *
 * @param size about how many bytes they take in memory
 */
record Block(List<Submission> rows, long size) {}
