/** The pages: what planners look at and operators do, without a script and nothing from outside. */
@NullMarked
package vn.trian.web;

import org.jspecify.annotations.NullMarked;
