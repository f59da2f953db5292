package vn.trian.intake.part;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.trian.visit.Submission;

/**
 * A row of a range, checked as if it were the first of its kind: whether an identical one stands in
 * a range before is not known here.
 *
 * @param submission its number counts from the beginning of the range
 * @param said the hash of what a row without a number of its sender says, by which identical ones
 *     are known; null for a row with a number
 */
public record CheckedRow(Submission submission, @Nullable UUID said) {}
