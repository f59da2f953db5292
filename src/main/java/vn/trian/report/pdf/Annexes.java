package vn.trian.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import vn.trian.report.content.Quality;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Trace;
import vn.trian.report.content.Words;
import vn.trian.visit.ledger.SourceFile;

/**
 * The annexes of a document, a month's or the years': pages of their own that follow its pages in
 * the same file.
 */
final class Annexes {
  /** As many lines of a list as a reader may still read; the workbook has all of them. */
  static final int MOST_LINES = 500;

  private static final List<String> NUMERALS = List.of("I", "II", "III", "IV", "V");

  private final ReportModel model;
  private final MonthWords words;
  private final Lines lines = new Lines();
  private int annexes = 0;

  private Annexes(ReportModel model, MonthWords words) {
    this.model = model;
    this.words = words;
  }

  /** The pages of all annexes. */
  static JasperPrint fill(ReportModel model) throws JRException, IOException {
    MonthWords words = new MonthWords(model);
    Map<String, Object> parameters = Design.parameters();
    parameters.put("OF", Letterhead.annexOf(model, words));
    return Design.named("annexes").fill(parameters, lines(model, words));
  }

  private static Lines lines(ReportModel model, MonthWords words) {
    Annexes annexes = new Annexes(model, words);
    annexes.notes();
    annexes.trace();
    annexes.sources();
    annexes.begin("annex.bridge");
    new BridgeAnnex(model, words).write(annexes.lines);
    annexes.begin("annex.changes");
    new ChangesAnnex(model, words).write(annexes.lines);
    return annexes.lines;
  }

  private void begin(String title) {
    String annex = words.get("annex", NUMERALS.get(annexes));
    annexes++;
    lines.part(Map.of("annex", annex, "title", words.get(title)));
  }

  private void notes() {
    begin("annex.notes");
    lines.table(
        "notes",
        words.get("notes.table"),
        List.of(words.get("notes.term"), words.get("notes.sentence")));
    for (Words.Note note : words.shared().notes()) {
      lines.add("note", Map.of("name", note.term(), "text", note.sentence()));
    }
  }

  private void trace() {
    begin("annex.trace");
    String prefix = model.evidence().trace().prefix();
    lines.text("paragraph", words.get("trace.codes", Trace.COUNTRY));
    lines.text("paragraph", words.get("trace.command"));
    lines.text("command", words.get("trace.form", prefix));
    lines.text("paragraph", words.get("trace.example"));
    lines.text("command", "trian trace " + prefix + "/" + Trace.COUNTRY);
  }

  private void sources() {
    begin("annex.sources");
    Quality quality = model.evidence().quality();
    if (quality.files().isEmpty()) {
      lines.text("paragraph", words.get("files.none"));
    } else {
      lines.text("paragraph", words.get("late"));
      files(quality.files());
    }
    if (!quality.senders().isEmpty()) {
      senders(quality);
    }
  }

  private void files(List<Quality.FromFile> files) {
    Words shared = words.shared();
    lines.table(
        "files",
        words.get("files.table"),
        List.of(
            shared.get("file"),
            shared.get("received"),
            shared.get("rows.read"),
            shared.get("rows.stored"),
            shared.get("rows.rejected"),
            words.get("files.counted"),
            words.get("files.late"),
            shared.get("sha256")));
    for (Quality.FromFile from : files) {
      SourceFile file = from.file();
      lines.add(
          "file",
          Map.of(
              "name", file.name(),
              "c0", shared.day(file.receivedAt().toLocalDate()),
              "c1", shared.count(file.balance().read()),
              "c2", shared.count(file.balance().stored()),
              "c3", shared.count(file.balance().rejected()),
              "c4", shared.count(from.counted()),
              "c5", shared.count(from.late()),
              "text", file.shortSha256()));
    }
    lines.endTable();
  }

  private void senders(Quality quality) {
    lines.table(
        "senders",
        words.get("senders.table"),
        List.of(
            words.get("senders.sender"),
            words.get("senders.expected"),
            words.get("senders.received")));
    for (Quality.Sender sender : quality.senders()) {
      lines.add(
          "sender",
          Map.of(
              "name", sender.name().isEmpty() ? words.get("senders.unnamed") : sender.name(),
              "c0", words.get(sender.expected() ? "senders.yes" : "senders.no"),
              "text", received(sender, quality.periods())));
    }
    lines.endTable();
  }

  /** Of a month what came, of years what came of each. */
  private String received(Quality.Sender sender, List<String> periods) {
    List<String> parts = new ArrayList<>();
    for (int at = 0; at < sender.received().size(); at++) {
      String part = received(sender.received().get(at));
      parts.add(periods.size() == 1 ? part : words.get("senders.period", periods.get(at), part));
    }
    return words.apart(parts);
  }

  private String received(Quality.Received received) {
    return switch (received.state()) {
      case SENT -> words.counted(received.visits(), "n.visits");
      case NIL -> words.get("senders.nil");
      case NOTHING -> words.get("senders.nothing");
    };
  }
}
