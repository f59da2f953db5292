/**
 * Runs with workers: ranges of files travel to them as partitions of a step, over a broker of
 * messages. Nothing else in the program knows of the broker.
 */
@NullMarked
package vn.trian.app.worker;

import org.jspecify.annotations.NullMarked;
