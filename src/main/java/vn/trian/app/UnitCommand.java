package vn.trian.app;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.trian.place.Register;
import vn.trian.place.Succession;
import vn.trian.place.Unit;
import vn.trian.place.UnitHistory;

/** What a place name means, and what became of the place. */
@Command(name = "unit")
final class UnitCommand extends Verb {
  @Parameters(paramLabel = "NAME|CODE", descriptionKey = "unit.name")
  private String name = "";

  @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "unit.on")
  private @Nullable LocalDate on;

  @Option(names = "--in", paramLabel = "NAME|CODE", descriptionKey = "unit.in")
  private @Nullable String in;

  @Override
  int call(Settings settings) {
    Register register = Decrees.of(settings).register();
    List<UnitHistory> histories = register.history(name, on, in);
    if (isJson()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("units", histories.stream().map(UnitCommand::document).toList());
      document.put("similar", histories.isEmpty() ? register.similarNames(name) : List.of());
      console().result(Json.text(document));
    } else if (histories.isEmpty()) {
      console().say("unit.none", name);
      List<String> similar = register.similarNames(name);
      if (!similar.isEmpty()) {
        console().say("unit.similar", String.join("; ", similar));
      }
    } else {
      if (on != null && !histories.get(0).unit().inForceOn(on)) {
        console().say("unit.none.on", name, UnitWords.day(on));
      }
      UnitWords words = new UnitWords(console());
      histories.forEach(history -> words.tell(history, on));
    }
    return ExitCode.DONE;
  }

  private static Map<String, @Nullable Object> document(UnitHistory history) {
    Map<String, @Nullable Object> document = document(history.unit());
    document.put("parents", history.parents().stream().map(UnitCommand::document).toList());
    document.put("made_from", history.madeFrom().stream().map(UnitCommand::document).toList());
    document.put("became", history.became().stream().map(UnitCommand::document).toList());
    document.put("before", history.before().stream().map(UnitCommand::document).toList());
    document.put("after", history.after().stream().map(UnitCommand::document).toList());
    document.put("on_the_day", history.onTheDay().stream().map(UnitCommand::document).toList());
    document.put("same_code", history.sameCode().stream().map(UnitCommand::document).toList());
    Unit former = history.formerDistrict();
    document.put("former_district", former == null ? null : document(former));
    document.put("events", history.events());
    return document;
  }

  private static Map<String, @Nullable Object> document(Succession succession) {
    Map<String, @Nullable Object> document = document(succession.unit());
    document.put("extent", succession.extent().name().toLowerCase(Locale.ROOT));
    return document;
  }

  private static Map<String, @Nullable Object> document(Unit unit) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("key", unit.key().toString());
    document.put("level", unit.level().name().toLowerCase(Locale.ROOT));
    document.put("code", unit.code());
    document.put("name", unit.fullName());
    document.put(
        "valid_from",
        unit.validFrom().equals(Register.BEGINNING) ? null : unit.validFrom().toString());
    document.put("valid_to", unit.validTo() == null ? null : unit.validTo().toString());
    document.put("act", unit.act());
    return document;
  }
}
