/** Vietnamese text: folding for match keys, and the languages that people read. */
@NullMarked
package vn.trian.text;

import org.jspecify.annotations.NullMarked;
