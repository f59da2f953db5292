/** Units, the maps of each date, what became of them, and what a written place name means. */
@NullMarked
package vn.trian.place;

import org.jspecify.annotations.NullMarked;
