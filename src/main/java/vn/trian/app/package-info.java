/** The command line, the settings, the order of the steps, exit codes, run lock and schedule. */
@NullMarked
package vn.trian.app;

import org.jspecify.annotations.NullMarked;
