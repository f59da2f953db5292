/** Publishing into the output folder, whole or not at all, and the releases issued. */
@NullMarked
package vn.trian.delivery;

import org.jspecify.annotations.NullMarked;
