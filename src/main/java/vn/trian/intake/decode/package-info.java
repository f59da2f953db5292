/**
 * Bytes of a source file as records, row by row: encodings, lines, headings and cells; CSV and JSON
 * Lines.
 */
@NullMarked
package vn.trian.intake.decode;

import org.jspecify.annotations.NullMarked;
