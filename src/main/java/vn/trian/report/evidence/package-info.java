/**
 * What the figures of a report rest on: the visits that each of them counts, held against it, kept
 * with its release, and compared with what was kept of the release before.
 */
@NullMarked
package vn.trian.report.evidence;

import org.jspecify.annotations.NullMarked;
