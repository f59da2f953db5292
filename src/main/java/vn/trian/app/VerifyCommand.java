package vn.trian.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.trian.app.Verification.Asked;
import vn.trian.app.Verification.Verified;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalLine;

/** Makes delivered files again from the ledger as it was, and compares bytes. */
@Command(name = "verify")
final class VerifyCommand extends Verb {
  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "verify.file")
  private List<Path> files = List.of();

  @Override
  int call(Settings settings) {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw Failure.usage("verify.missing", file);
      }
    }
    List<JournalLine> lines;
    try (OpenLedger ledger = OpenLedger.open(settings, "verify")) {
      lines = ledger.get(Journal.class).listAfter(0);
    }
    Verification verification = new Verification(settings, lines);
    List<Asked> asked = new ArrayList<>();
    for (Path file : files.stream().distinct().toList()) {
      asked.add(verification.find(file).orElseThrow(() -> Failure.usage("verify.unknown", file)));
    }
    List<Verified> verified = verification.verify(asked);
    if (isJson()) {
      console().result(Json.text(verified.stream().map(VerifyCommand::document).toList()));
    }
    verified.forEach(this::tell);
    long different = verified.stream().filter(one -> !one.isSame()).count();
    console().say("verify.last", verified.size(), verified.size() - different, different);
    return different == 0 ? ExitCode.DONE : ExitCode.REJECTED;
  }

  private void tell(Verified one) {
    Asked asked = one.asked();
    console()
        .say(
            one.isSame() ? "verify.same" : "verify.differs",
            asked.file(),
            asked.release().report(),
            asked.release().number(),
            one.differsAt());
  }

  private static Map<String, @Nullable Object> document(Verified one) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("file", one.asked().file().toString());
    document.put("report", one.asked().release().report());
    document.put("release", one.asked().release().number());
    document.put("same", one.isSame());
    document.put("differs_at", one.isSame() ? null : one.differsAt());
    return document;
  }
}
