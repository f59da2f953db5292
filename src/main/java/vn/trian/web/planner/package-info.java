/** What planners look at: the table of units and years, its chart, its records and its files. */
@NullMarked
package vn.trian.web.planner;

import org.jspecify.annotations.NullMarked;
