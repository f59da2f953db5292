/**
 * Findings: what is wrong with a record or a file, where, and what to do; the catalogue of their
 * rules.
 */
@NullMarked
package vn.trian.quality;

import org.jspecify.annotations.NullMarked;
