/** The whole job measured beside the textbook's, with files of any size. */
@NullMarked
package vn.trian.load;

import org.jspecify.annotations.NullMarked;
