/** The files in which later decrees are loaded: how they are read, and what they must keep. */
@NullMarked
package vn.trian.place.decree;

import org.jspecify.annotations.NullMarked;
