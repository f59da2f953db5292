package vn.trian.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** The ledger again, from the source files kept and the journal. */
@Command(name = "rebuild")
final class RebuildCommand extends Verb {
  @Override
  int call(Settings settings) {
    Restoring.requireNone(settings.data());
    Rebuild.Result result = new Rebuild(settings, console(), isJson()).run("rebuild", () -> {});
    tell(console(), isJson(), result, "rebuild.aside", "rebuild.last");
    return ExitCode.DONE;
  }

  /** Says what a rebuild did, in a last line or as a document. */
  static void tell(
      Console console, boolean json, Rebuild.Result result, String aside, String last) {
    if (json) {
      Map<String, @Nullable Object> document = new LinkedHashMap<>();
      document.put("status", "done");
      document.put("exit", ExitCode.DONE);
      document.put("lines", result.lines());
      document.put("files", result.files());
      document.put("aside", result.aside() == null ? null : result.aside().toString());
      console.result(Json.text(document));
    }
    if (result.aside() != null) {
      console.say(aside, result.aside());
    }
    console.say(last, result.files(), result.lines());
  }
}
