/** Units, the map of a date, and what a written place name means on a date. */
@NullMarked
package vn.trian.place;

import org.jspecify.annotations.NullMarked;
