/** Vietnamese text: folding for match keys, the languages that people read, and packed tables. */
@NullMarked
package vn.trian.text;

import org.jspecify.annotations.NullMarked;
