/**
 * Source files: their identity, one reader for each format, and the step that takes their records
 * in.
 */
@NullMarked
package vn.trian.intake;

import org.jspecify.annotations.NullMarked;
