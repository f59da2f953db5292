/** Sends what the outbox holds, once a release and recipient. */
@NullMarked
package vn.trian.delivery.mail;

import org.jspecify.annotations.NullMarked;
