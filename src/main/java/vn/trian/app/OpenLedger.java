package vn.trian.app;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.disk.StopRequest;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalFile;

/**
 * The ledger, opened: the data folder and the database locked, the database migrated, the stages
 * put together.
 */
final class OpenLedger implements AutoCloseable {
  private final RunLocks locks;
  private final ConfigurableApplicationContext context;
  private final LedgerStore store;
  private boolean toBeTidied;

  private OpenLedger(RunLocks locks, ConfigurableApplicationContext context, LedgerStore store) {
    this.locks = locks;
    this.context = context;
    this.store = store;
  }

  static OpenLedger open(Settings settings, String verb) {
    return open(settings, verb, () -> {});
  }

  /**
   * Opens the ledger, when it and its journal's file say the same.
   *
   * @param meanwhile started once logging is set up, while everything else is put together
   */
  static OpenLedger open(Settings settings, String verb, Runnable meanwhile) {
    Restoring.requireNone(settings.data());
    OpenLedger ledger = openUnchecked(settings, verb, meanwhile);
    try {
      LedgerFaults.requireSame(
          ledger.get(JournalFile.class).catchUp(ledger.get(Journal.class)), settings.data());
      return ledger;
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  /**
   * Opens the ledger, whatever its journal's file says.
   *
   * @param meanwhile called under the lock, before the database is touched
   */
  static OpenLedger openUnchecked(Settings settings, String verb, Runnable meanwhile) {
    RunLocks locks = RunLocks.take(settings, verb);
    try {
      LedgerStore store = new LedgerStore(settings);
      store.removeHalfTidied();
      store.tableChanges().undoUnfinished();
      ConfigurableApplicationContext context = start(settings, meanwhile);
      store.restrict();
      return new OpenLedger(locks, context, store);
    } catch (RuntimeException e) {
      locks.close();
      throw DatabaseLock.orBusy(e, settings.database());
    }
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  <T> T get(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /**
   * Has the ledger's file written anew when it is closed, if it is worth it; to be called when all
   * went well.
   */
  void tidy() {
    // Pages may open the file at any time: their door has it written anew when nobody reads.
    toBeTidied = !locks.folder().isServed() && store.isMostlyDead(get(JdbcTemplate.class));
  }

  @Override
  public void close() {
    try (locks) {
      context.close();
      if (toBeTidied && !StopRequest.isAsked()) {
        store.tidy();
      }
    }
  }

  private static ConfigurableApplicationContext start(Settings settings, Runnable meanwhile) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("spring.datasource.url", settings.database().url());
    properties.put("spring.datasource.username", settings.database().user());
    properties.put("spring.datasource.password", settings.database().password());
    properties.putAll(Postgresql.poolSettings(settings.database()));
    return new SpringApplicationBuilder(Application.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        // A signal stops the job at a place where it can be left; what is open is then closed.
        .registerShutdownHook(false)
        .properties(properties)
        .initializers(
            context -> {
              ((GenericApplicationContext) context).registerBean(Settings.class, () -> settings);
              meanwhile.run();
            })
        .run();
  }
}
