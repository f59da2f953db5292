package vn.trian.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Changes;
import vn.trian.report.content.Changes.Cited;
import vn.trian.report.content.Changes.Figure;
import vn.trian.report.content.Changes.Reason;
import vn.trian.report.content.ReportKey;
import vn.trian.text.Language;
import vn.trian.text.Messages;

/** Tells what the next release of reports would change, cell by cell. */
final class ChangesPrinter {
  private final Console console;
  private final Messages words;
  private final Map<ReportKey, Changes> reports = new LinkedHashMap<>();

  ChangesPrinter(Console console, Language language) {
    this.console = console;
    this.words = Messages.of("/reports/messages", language);
  }

  void take(ReportKey key, Changes changes) {
    reports.put(key, changes);
  }

  void tell() {
    reports.forEach(
        (key, changes) -> {
          if (changes.since() == 0) {
            console.say("changes.first", key.name());
            return;
          }
          console.say("changes.head", key.name(), changes.since(), changes.figures().size());
          changes.figures().forEach(this::tell);
        });
  }

  private void tell(Figure figure) {
    console.say(
        "changes.figure",
        figure.isOfCountry() ? words.get("country") : figure.unit() + ", " + figure.province(),
        figure.period(),
        words.get(figure.measure().key()),
        bound(figure.before()),
        bound(figure.after()));
    for (Reason reason : figure.reasons()) {
      console.say(
          "changes.reason",
          console.words("cause." + reason.cause().id()),
          reason.effect() == null ? "" : Console.signed(reason.effect()),
          new Lines(reason.records().stream().map(ChangesPrinter::told).toList()));
    }
  }

  private static String told(Cited record) {
    return "      %s %s · %s · %s:%d"
        .formatted(
            record.counted() ? "+" : "−",
            UnitWords.day(record.date()),
            HostWords.of(record.host()),
            record.at().file(),
            record.at().line());
  }

  private String bound(@Nullable Long value) {
    return value == null ? console.words("changes.open") : value.toString();
  }

  void json() {
    List<Map<String, Object>> documents = new ArrayList<>();
    reports.forEach(
        (key, changes) -> {
          Map<String, Object> document = new LinkedHashMap<>();
          document.put("report", key.name());
          document.put("since", changes.since());
          document.put(
              "figures", changes.figures().stream().map(ChangesPrinter::document).toList());
          documents.add(document);
        });
    console.result(Json.text(documents));
  }

  private static Map<String, @Nullable Object> document(Figure figure) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("province_code", figure.provinceCode());
    document.put("province", figure.province());
    document.put("unit_code", figure.unitCode());
    document.put("unit", figure.unit());
    document.put("period", figure.period());
    document.put("measure", figure.measure().key().replace('.', '_'));
    document.put("before", figure.before());
    document.put("after", figure.after());
    document.put("reasons", figure.reasons().stream().map(ChangesPrinter::document).toList());
    return document;
  }

  private static Map<String, @Nullable Object> document(Reason reason) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("cause", reason.cause().id());
    document.put("effect", reason.effect());
    document.put("records", reason.records().stream().map(ChangesPrinter::document).toList());
    return document;
  }

  private static Map<String, @Nullable Object> document(Cited record) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("counted", record.counted());
    document.put("visit_date", record.date().toString());
    document.put("host", HostWords.of(record.host()));
    document.put("file", record.at().file());
    document.put("sha256", record.sha256());
    document.put("sheet", record.at().sheet());
    document.put("line", record.at().line());
    return document;
  }
}
