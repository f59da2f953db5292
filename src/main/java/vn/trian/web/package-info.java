/**
 * The frame of the pages: who may see what, in which language, and what they ask of the program.
 */
@NullMarked
package vn.trian.web;

import org.jspecify.annotations.NullMarked;
