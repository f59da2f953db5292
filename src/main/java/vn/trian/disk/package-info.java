/** What must survive a stop: files that are whole or absent, and the points a stop is tried at. */
@NullMarked
package vn.trian.disk;

import org.jspecify.annotations.NullMarked;
