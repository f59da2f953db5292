/**
 * Publishing into the output folder, whole or not at all, the releases issued, and the outbox of
 * what is to be sent.
 */
@NullMarked
package vn.trian.delivery;

import org.jspecify.annotations.NullMarked;
