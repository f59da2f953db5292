package vn.trian.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.trian.report.content.TopChanges;
import vn.trian.report.content.Trace;
import vn.trian.summary.SummaryRow;

/** The largest differences of the last two years, and what each is worth. */
final class ChangeLines {
  private static final int MOST = 15;

  private final YearContent content;
  private final YearSection section;

  private ChangeLines(YearContent content, YearSection section) {
    this.content = content;
    this.section = section;
  }

  static void add(YearContent content, List<Map<String, Object>> lines) {
    YearWords own = content.own();
    int last = content.lastDifference();
    if (last < 0) {
      YearSection.sentence(lines, "changes", own.get("changes.title"), own.get("changes.one.year"));
      return;
    }
    String from = content.years().get(last);
    String to = content.years().get(last + 1);
    TopChanges changes = TopChanges.of(content.table(), last, MOST);
    int count = changes.comparable().size() + changes.others().size();
    if (count == 0) {
      YearSection.sentence(
          lines, "changes", own.get("changes.title"), own.get("changes.none", from, to));
      return;
    }
    YearSection section =
        new YearSection(
                lines,
                "changes",
                "changes",
                own.get("changes", count, from, to) + " · " + content.words().map())
            .with("h0", from)
            .with("h1", to);
    new ChangeLines(content, section).add(changes, from, to);
  }

  private void add(TopChanges changes, String from, String to) {
    YearWords own = content.own();
    section.line(
        "group",
        Map.of(
            "text",
            own.get(
                changes.comparable().isEmpty()
                    ? "changes.comparable.none"
                    : "changes.comparable")));
    changes.comparable().forEach(this::change);
    if (!changes.others().isEmpty()) {
      section.line("group", Map.of("text", own.get("changes.others")));
      changes.others().forEach(this::change);
    }
    List<String> legends = new ArrayList<>();
    legends.add(own.get("legend.changes"));
    if (content.model().issue().running()) {
      legends.add(own.get("legend.running", to, from));
    }
    if (changes.leftOut() > 0) {
      legends.add(own.get("legend.changes.left", content.words().number(changes.leftOut())));
    }
    if (changes.unknown() > 0) {
      legends.add(own.get("legend.changes.unknown", content.words().number(changes.unknown())));
    }
    section.legends(legends);
  }

  private void change(TopChanges.Change change) {
    SummaryRow unit = change.line().unit();
    int last = content.lastDifference();
    section.line(
        "change",
        Map.of(
            "code", unit.unitCode(),
            "name", unit.unit() + ", " + unit.province(),
            "c0", content.words().count(change.line().cells().get(last)),
            "c1", content.words().count(change.line().cells().get(last + 1)),
            "difference", content.words().difference(change.difference()),
            "text", content.words().worth(change.difference()),
            "trace", content.code(Trace.codeOfUnit(change.index()))));
  }
}
