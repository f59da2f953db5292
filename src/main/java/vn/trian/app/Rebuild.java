package vn.trian.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trian.disk.FaultPoint;
import vn.trian.intake.IntakeLog;
import vn.trian.intake.KeptFiles;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalEntry.Proposed;
import vn.trian.visit.ledger.JournalEntry.Received;
import vn.trian.visit.ledger.JournalFile;
import vn.trian.visit.ledger.JournalLine;
import vn.trian.visit.ledger.SourceFiles;

/**
 * Makes the ledger again from the source files kept and the journal's file. The old ledger is put
 * aside, not deleted; what is needed is looked at before. Until all is through the new ledger knows
 * less than the journal's file, so that a rebuild that was cut off has to be run again.
 */
final class Rebuild {
  private static final int NAMED = 10;

  private final Settings settings;
  private final Console console;
  private final boolean json;
  private final LedgerStore store;
  private final JournalFile journal;
  private List<JournalLine> lines = List.of();
  private @Nullable Path aside;

  Rebuild(Settings settings, Console console, boolean json) {
    this.settings = settings;
    this.console = console;
    this.json = json;
    this.store = new LedgerStore(settings);
    this.journal = new JournalFile(settings.data());
  }

  /**
   * What a rebuild did.
   *
   * @param rows how many records were read again
   * @param aside where the old ledger lies now, if it was a file
   */
  record Result(int lines, long files, long rows, @Nullable Path aside) {
    Result with(@Nullable Path another) {
      return new Result(lines, files, rows, another);
    }
  }

  /**
   * Rebuilds.
   *
   * @param before called under the lock, before anything else
   */
  Result run(String verb, Runnable before) {
    Runnable prepare =
        () -> {
          before.run();
          prepare();
        };
    long rows;
    try (OpenLedger ledger = OpenLedger.openUnchecked(settings, verb, prepare);
        RunProgress progress = RunProgress.on(console, json)) {
      ledger.get(IntakeLog.class).listen(progress);
      new Replay(ledger).run(lines);
      FaultPoint.reach("between a rebuilt ledger and its last words");
      LedgerFaults.requireSame(
          ledger.get(JournalFile.class).catchUp(ledger.get(Journal.class)), settings.data());
      rows = ledger.get(SourceFiles.class).list().stream().mapToLong(f -> f.balance().read()).sum();
      ledger.tidy();
    }
    return new Result(lines.size(), received().size(), rows, aside);
  }

  private void prepare() {
    List<JournalLine> all = new ArrayList<>(journal.list());
    // What a server's ledger has beyond a backup is not part of what is restored.
    if (Files.notExists(Restoring.folder(settings.data()))) {
      List<JournalLine> missing = missing(all);
      journal.add(missing);
      all.addAll(missing);
    }
    if (all.isEmpty()) {
      throw new Failure(ExitCode.ENVIRONMENT, null, "rebuild.nothing", settings.data());
    }
    lines = all;
    requireKeptFiles();
    Optional<Path> old = store.setAside();
    aside = old.orElse(null);
  }

  /** What the old ledger still has after the end of the file, where it goes on from there. */
  private List<JournalLine> missing(List<JournalLine> all) {
    if (all.isEmpty()) {
      return store.journalAfter(0);
    }
    JournalLine last = all.get(all.size() - 1);
    List<JournalLine> more = store.journalAfter(last.number() - 1);
    return !more.isEmpty() && more.get(0).equals(last) ? more.subList(1, more.size()) : List.of();
  }

  private List<Received> received() {
    return lines.stream()
        .map(JournalLine::entry)
        .filter(Received.class::isInstance)
        .map(Received.class::cast)
        .toList();
  }

  private void requireKeptFiles() {
    KeptFiles kept = new KeptFiles(settings.data());
    List<String> bad = new ArrayList<>();
    for (Received file : received()) {
      require(kept.path(file.sha256()), file.sha256(), file.name(), bad);
    }
    for (JournalLine line : lines) {
      if (line.entry() instanceof Proposed of) {
        require(kept.path(of.proposals()), of.proposals(), "proposals", bad);
      }
    }
    Decrees decrees = Decrees.of(settings.data(), lines);
    for (Decrees.Kept decree : decrees.list()) {
      require(decrees.path(decree), decree.file().sha256(), decree.file().name(), bad);
    }
    if (!bad.isEmpty()) {
      Lines named = new Lines(bad.subList(0, Math.min(NAMED, bad.size())));
      throw new Failure(ExitCode.ENVIRONMENT, null, "rebuild.kept", bad.size(), named);
    }
  }

  private void require(Path path, String sha256, String name, List<String> bad) {
    if (Files.notExists(path)) {
      bad.add(console.words("rebuild.kept.missing", name, path));
    } else if (!Hash.ofFile(path).equals(sha256)) {
      bad.add(console.words("rebuild.kept.other", name, path));
    }
  }
}
