/** Reports to their recipients by mail: an outbox in the ledger, once a release and recipient. */
@NullMarked
package vn.trian.delivery.mail;

import org.jspecify.annotations.NullMarked;
