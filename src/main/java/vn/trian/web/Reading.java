package vn.trian.web;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A look at the ledger as it stands at one moment: all of a page tells of the same state. */
public final class Reading {
  private final TransactionTemplate transaction;

  Reading(PlatformTransactionManager transactions) {
    transaction = new TransactionTemplate(transactions);
    transaction.setReadOnly(true);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  public <T> T of(Supplier<T> question) {
    return transaction.execute(status -> question.get());
  }
}
