/** The visit record, the rules it must keep, the visits accepted from it, and their ledger. */
@NullMarked
package vn.trian.visit;

import org.jspecify.annotations.NullMarked;
