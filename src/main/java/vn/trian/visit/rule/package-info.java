/** The rules that a record must keep, one class each, in the order in which they are asked. */
@NullMarked
package vn.trian.visit.rule;

import org.jspecify.annotations.NullMarked;
