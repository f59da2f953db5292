package vn.trian.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.trian.disk.FaultPoint;
import vn.trian.place.Register;
import vn.trian.place.UnitChange;
import vn.trian.place.decree.Decree;
import vn.trian.quality.Finding;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalEntry.UnitsLoaded;

/** Loads a file of later decrees, whole or not at all. */
final class UnitsLoad {
  private final Settings settings;
  private final Console console;
  private final boolean json;
  private final UnitsLedger units;

  UnitsLoad(Settings settings, Console console, boolean json) {
    this.settings = settings;
    this.console = console;
    this.json = json;
    this.units = new UnitsLedger(settings, console, json);
  }

  /** Loads a file and says the exit code. */
  int load(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String name = String.valueOf(file.getFileName());
    String sha256 = HexFormat.of().formatHex(Hash.sha256().digest(bytes));
    Decree decree;
    boolean behind;
    try (OpenLedger ledger = units.open()) {
      Decrees decrees = Decrees.of(settings.data(), ledger.get(Journal.class).listOfUnits());
      decrees.moveUndone();
      if (decrees.find(sha256).isPresent()) {
        return known(name, sha256);
      }
      decree = Decree.check(bytes, name, ledger.get(Register.class));
      if (!decree.findings().isEmpty()) {
        return refused(name, sha256, decree.findings());
      }
      requireFits(decrees, decree);
      UnitsLoaded loaded = new UnitsLoaded(sha256, name, decree.days().first());
      decrees.keep(loaded, bytes);
      FaultPoint.reach("between a kept file of units and its line in the journal");
      behind = units.decide(ledger, loaded, loaded.from());
    }
    if (behind) {
      units.rebuild();
    }
    FaultPoint.reach("between loaded units and their last words");
    return loaded(name, sha256, decree);
  }

  /** What the checks let pass and the register does not is a defect; it must change nothing. */
  private static void requireFits(Decrees decrees, Decree decree) {
    List<UnitChange> all = new ArrayList<>(decrees.changes());
    all.addAll(decree.changes());
    Register.with(all);
  }

  private int known(String name, String sha256) {
    if (json) {
      console.result(Json.text(document(ExitCode.DONE, name, sha256, "known")));
    }
    again("units.last.known", "units.last.known.again", name);
    return ExitCode.DONE;
  }

  private int loaded(String name, String sha256, Decree decree) {
    if (json) {
      Map<String, Object> document = document(ExitCode.DONE, name, sha256, "loaded");
      document.put("units", decree.units().size());
      document.put("successions", decree.changes().size());
      document.put("days", decree.days().stream().map(String::valueOf).toList());
      console.result(Json.text(document));
    }
    again(
        "units.last.loaded",
        "units.last.loaded.again",
        name,
        decree.units().size(),
        decree.changes().size(),
        decree.days().stream().map(UnitWords::day).collect(Collectors.joining(", ")));
    return ExitCode.DONE;
  }

  private void again(String last, String lastAgain, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add(units.readAgain());
    console.say(units.readAgain() > 0 ? lastAgain : last, all.toArray());
  }

  private int refused(String name, String sha256, List<Finding> findings) {
    int exit = settings.exitRejected();
    if (json) {
      Map<String, Long> counts = new TreeMap<>();
      findings.forEach(finding -> counts.merge(finding.rule().id(), 1L, Long::sum));
      Map<String, Object> document = document(exit, name, sha256, "refused");
      document.put("findings", counts);
      document.put(
          "list", findings.stream().map(f -> FileCheck.document(f, settings.language())).toList());
      console.result(Json.text(document));
    } else {
      findings.forEach(finding -> console.finding(finding, settings.language()));
    }
    console.say("units.last.refused", name, findings.size());
    return exit;
  }

  private Map<String, Object> document(int exit, String name, String sha256, String state) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("status", "done");
    document.put("exit", exit);
    document.put("file", name);
    document.put("sha256", sha256);
    document.put("state", state);
    document.put("read_again", units.readAgain());
    return document;
  }
}
