package vn.trian.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.trian.place.decree.Decree;

/** Tells which files of later decrees are loaded; the ledger is not opened for it. */
final class UnitsList {
  private static final int SHORT = 12;

  private final Console console;
  private final boolean json;

  UnitsList(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  int tell(Decrees decrees) {
    List<Map<String, Object>> files = new ArrayList<>();
    for (Decrees.Kept kept : decrees.list()) {
      Decree decree = decrees.read(kept);
      if (json) {
        files.add(document(kept, decree));
      } else {
        console.say(
            "units.file",
            kept.number(),
            kept.file().name(),
            kept.file().sha256().substring(0, SHORT),
            decree.days().stream().map(UnitWords::day).collect(Collectors.joining(", ")),
            decree.units().size(),
            String.join("; ", decree.acts()));
      }
    }
    if (json) {
      console.result(Json.text(Map.of("files", files)));
    } else if (decrees.list().isEmpty()) {
      console.say("units.none");
    }
    return ExitCode.DONE;
  }

  private static Map<String, Object> document(Decrees.Kept kept, Decree decree) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("order", kept.number());
    document.put("name", kept.file().name());
    document.put("sha256", kept.file().sha256());
    document.put("days", decree.days().stream().map(String::valueOf).toList());
    document.put("units", decree.units().size());
    document.put("successions", decree.changes().size());
    document.put("acts", decree.acts());
    return document;
  }
}
