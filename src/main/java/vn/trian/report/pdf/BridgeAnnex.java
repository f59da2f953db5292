package vn.trian.report.pdf;

import java.util.List;
import java.util.Map;
import vn.trian.report.content.Bridge;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Words;

/** How the visits of a period in one calendar become those in the other. */
final class BridgeAnnex {
  private final Bridge bridge;
  private final MonthWords words;
  private final String here;
  private final String there;

  BridgeAnnex(ReportModel model, MonthWords words) {
    this.bridge = model.evidence().bridge();
    this.words = words;
    this.here = words.get("bridge." + model.key().calendar().id());
    this.there = words.get("bridge." + bridge.other().id());
  }

  void write(Lines lines) {
    lines.text("paragraph", words.get("bridge.why", here));
    if (bridge.lines().isEmpty()) {
      lines.text("paragraph", words.get("bridge.none"));
      return;
    }
    periods(lines);
    if (bridge.moved().isEmpty()) {
      lines.text("paragraph", words.get("moved.none"));
    } else {
      moved(lines);
    }
  }

  private void periods(Lines lines) {
    lines.table(
        "bridge",
        words.get("bridge.table"),
        List.of(
            words.get("bridge.period"),
            words.get("bridge.here", here),
            words.get("bridge.leaving", there),
            words.get("bridge.coming"),
            words.get("bridge.there", there)));
    for (Bridge.Line line : bridge.lines()) {
      lines.add(
          "bridge",
          Map.of(
              "name", words.period(line.period()),
              "c0", words.shared().number(line.here()),
              "c1", words.signed(-line.leaving()),
              "c2", words.signed(line.coming()),
              "c3", words.shared().number(line.there())));
    }
    lines.endTable();
  }

  private void moved(Lines lines) {
    Words shared = words.shared();
    lines.table(
        "moved",
        words.get("moved.table"),
        List.of(
            words.get("moved.day"),
            words.get("moved.host"),
            words.get("moved.unit"),
            words.get("moved.at"),
            words.get("moved.periods")));
    int shown = Math.min(Annexes.MOST_LINES, bridge.moved().size());
    for (Bridge.Moved moved : bridge.moved().subList(0, shown)) {
      lines.add(
          "moved",
          Map.of(
              "c0", shared.day(moved.date()),
              "name", words.host(moved.host()),
              "c1", words.get("unit.and.province", moved.unit().unit(), moved.unit().province()),
              "text", MonthWords.citation(moved.at()),
              "c2", words.period(moved.here()) + " → " + words.period(moved.there())));
    }
    lines.endTable();
    if (shown < bridge.moved().size()) {
      lines.text(
          "paragraph", words.get("moved.more", shared.number(bridge.moved().size() - shown)));
    }
  }
}
