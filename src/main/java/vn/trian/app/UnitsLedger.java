package vn.trian.app;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.trian.visit.ledger.ChangedUnits;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalEntry;
import vn.trian.visit.ledger.JournalEntry.UnitsLoaded;
import vn.trian.visit.ledger.JournalEntry.UnitsUndone;
import vn.trian.visit.ledger.JournalFile;
import vn.trian.visit.ledger.JournalLine;

/**
 * Carries a decision about decrees out on the ledger. Where records of their days are stored
 * already, the decision goes to the journal's file alone: from that one line on the ledger is
 * behind it, every other verb says so, and a rebuild reads all records with the units as they are
 * now.
 */
final class UnitsLedger {
  private static final String VERB = "units";

  private final Settings settings;
  private final Console console;
  private final boolean json;
  private long readAgain;

  UnitsLedger(Settings settings, Console console, boolean json) {
    this.settings = settings;
    this.console = console;
    this.json = json;
  }

  /** How many records were read again, to now. */
  long readAgain() {
    return readAgain;
  }

  /** Opens the ledger, after a decision about decrees that was cut off is carried out. */
  OpenLedger open() {
    try {
      return OpenLedger.open(settings, VERB);
    } catch (Failure e) {
      if (!e.key().equals("journal.ahead") || !endsWithUnits()) {
        throw e;
      }
    }
    rebuild();
    return OpenLedger.open(settings, VERB);
  }

  /**
   * Writes a decision down.
   *
   * @param from the first day on which it changes a unit
   * @return whether the ledger must be closed and rebuilt for it
   */
  boolean decide(OpenLedger ledger, JournalEntry entry, LocalDate from) {
    Journal journal = ledger.get(Journal.class);
    LocalDateTime at = LocalDateTime.now(settings.clock());
    if (ledger.get(ChangedUnits.class).isTouched(from)) {
      journal.appendAhead(at, entry);
      return true;
    }
    new TransactionTemplate(ledger.get(PlatformTransactionManager.class))
        .executeWithoutResult(status -> journal.append(at, entry));
    return false;
  }

  /** Reads all records again with the units as they are now. */
  void rebuild() {
    console.say("units.again");
    Rebuild.Result result = new Rebuild(settings, console, json).run(VERB, () -> {});
    if (result.aside() != null) {
      console.say("rebuild.aside", result.aside());
    }
    readAgain += result.rows();
  }

  private boolean endsWithUnits() {
    List<JournalLine> lines = new JournalFile(settings.data()).list();
    JournalEntry last = lines.get(lines.size() - 1).entry();
    return last instanceof UnitsLoaded || last instanceof UnitsUndone;
  }
}
