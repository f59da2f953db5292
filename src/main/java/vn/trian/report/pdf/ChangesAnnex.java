package vn.trian.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Changes;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Standing;
import vn.trian.report.content.Words;

/** Which figures differ from the release before, and because of which records. */
final class ChangesAnnex {
  private static final int MOST_RECORDS = 20;

  private final ReportModel model;
  private final Changes changes;
  private final MonthWords words;

  ChangesAnnex(ReportModel model, MonthWords words) {
    this.model = model;
    this.changes = model.changes();
    this.words = words;
  }

  void write(Lines lines) {
    if (changes.since() == 0) {
      lines.text("paragraph", words.get("changes.first"));
      return;
    }
    Standing before = changes.standingBefore();
    if (before != null && before != model.issue().standing()) {
      lines.text(
          "paragraph",
          words.get(
              "changes.standing",
              changes.since(),
              words.get("standing." + before.id()),
              words.get("standing." + model.issue().standing().id())));
    }
    if (!changes.told()) {
      lines.text("paragraph", words.get("changes.untold", changes.since()));
      return;
    }
    boolean none = changes.figures().isEmpty();
    lines.text("paragraph", words.get(none ? "changes.none" : "changes.some", changes.since()));
    if (!none) {
      table(lines);
    }
  }

  private void table(Lines lines) {
    lines.table(
        "changes",
        words.get("changes.table"),
        List.of(
            words.get("changes.figure"),
            words.get("changes.measure"),
            words.get("changes.before"),
            words.get("changes.after"),
            "",
            words.get("changes.reason")));
    int shown = Math.min(Annexes.MOST_LINES, changes.figures().size());
    for (Changes.Figure figure : changes.figures().subList(0, shown)) {
      lines.add(
          "change",
          Map.of(
              "name", unit(figure),
              "c0", words.shared().get(figure.measure().key()),
              "c1", value(figure.before()),
              "c2", value(figure.after()),
              "text", String.join(". ", figure.reasons().stream().map(this::reason).toList())));
    }
    lines.endTable();
    if (shown < changes.figures().size()) {
      lines.text(
          "paragraph",
          words.get("changes.rest", words.shared().number(changes.figures().size() - shown)));
    }
  }

  private String unit(Changes.Figure figure) {
    Words shared = words.shared();
    String name =
        figure.isOfCountry()
            ? shared.get("country")
            : words.get("unit.and.province", figure.unit(), figure.province());
    boolean ofYears = model.key() instanceof ReportKey.Years && !figure.period().isEmpty();
    return ofYears ? words.get("senders.period", name, figure.period()) : name;
  }

  private String value(@Nullable Long value) {
    return value == null ? words.get("changes.open") : words.shared().number(value);
  }

  private String reason(Changes.Reason reason) {
    List<String> records = new ArrayList<>();
    for (Changes.Cited cited :
        reason.records().subList(0, Math.min(MOST_RECORDS, reason.records().size()))) {
      records.add((cited.counted() ? "+ " : "− ") + MonthWords.citation(cited.at()));
    }
    if (records.size() < reason.records().size()) {
      records.add(
          words.get(
              "changes.more", words.shared().number(reason.records().size() - records.size())));
    }
    String cause = words.get("cause." + reason.cause().id());
    Long effect = reason.effect();
    return effect == null
        ? words.get("changes.cause", cause, words.apart(records))
        : words.get("changes.cause.effect", cause, words.signed(effect), words.apart(records));
  }
}
