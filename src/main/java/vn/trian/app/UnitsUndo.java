package vn.trian.app;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trian.disk.FaultPoint;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalEntry.UnitsLoaded;
import vn.trian.visit.ledger.JournalEntry.UnitsUndone;

/**
 * Takes the file of later decrees back that was loaded last. Its file leaves its place as the very
 * last: one that is still there when it is not loaded any more is an undoing that was cut off, and
 * the same command run again ends that one and takes no other file back.
 */
final class UnitsUndo {
  private final Settings settings;
  private final Console console;
  private final boolean json;
  private final UnitsLedger units;

  UnitsUndo(Settings settings, Console console, boolean json) {
    this.settings = settings;
    this.console = console;
    this.json = json;
    this.units = new UnitsLedger(settings, console, json);
  }

  /** Takes the last file back and says the exit code. */
  int undo(String reason) throws IOException {
    try (OpenLedger ledger = units.open()) {
      Decrees decrees = decrees(ledger);
      Optional<Decrees.Kept> cutOff = decrees.moveUndone();
      if (cutOff.isPresent()) {
        return tell(cutOff.get());
      }
      List<Decrees.Kept> loaded = decrees.list();
      if (loaded.isEmpty()) {
        throw Failure.usage("units.none");
      }
      UnitsLoaded last = loaded.get(loaded.size() - 1).file();
      if (!units.decide(ledger, new UnitsUndone(last.sha256(), reason), last.from())) {
        return move(ledger);
      }
    }
    units.rebuild();
    try (OpenLedger ledger = units.open()) {
      return move(ledger);
    }
  }

  private int move(OpenLedger ledger) throws IOException {
    FaultPoint.reach("between undone units and the place of their file");
    return tell(decrees(ledger).moveUndone().orElseThrow());
  }

  private Decrees decrees(OpenLedger ledger) {
    return Decrees.of(settings.data(), ledger.get(Journal.class).listOfUnits());
  }

  private int tell(Decrees.Kept undone) {
    FaultPoint.reach("between undone units and their last words");
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("status", "done");
      document.put("exit", ExitCode.DONE);
      document.put("file", undone.file().name());
      document.put("sha256", undone.file().sha256());
      document.put("state", "undone");
      document.put("read_again", units.readAgain());
      console.result(Json.text(document));
    }
    console.say(
        units.readAgain() > 0 ? "units.last.undone.again" : "units.last.undone",
        undone.file().name(),
        units.readAgain());
    return ExitCode.DONE;
  }
}
