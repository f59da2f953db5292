package vn.trian.report.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.trian.report.content.Issuer;
import vn.trian.report.content.Measure;
import vn.trian.report.content.Recommendation;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Trace;
import vn.trian.report.content.Words;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;

/** The lines of a month's report from its first sentence to the signature. */
final class MonthLines {
  /** As many as a reader may still read; the workbook has all of them. */
  private static final int MOST_RECOMMENDATIONS = 500;

  private final ReportModel model;
  private final ReportKey.Month key;
  private final MonthWords words;
  private final Lines lines = new Lines();
  private int parts = 0;
  private int tables = 0;

  private MonthLines(ReportModel model, ReportKey.Month key, MonthWords words) {
    this.model = model;
    this.key = key;
    this.words = words;
  }

  static Lines of(ReportModel model, ReportKey.Month key, MonthWords words) {
    MonthLines month = new MonthLines(model, key, words);
    month.results();
    month.yearBefore();
    month.units();
    month.recommendations();
    month.end();
    return month.lines;
  }

  private void results() {
    part(words.get("part.results"));
    new Prose(model, key, words).paragraphs().forEach(text -> lines.text("paragraph", text));
  }

  private void yearBefore() {
    YearBefore before = new YearBefore(model, key.month(), words);
    part(words.get("part.before", words.month(key.month().minusYears(1))));
    before.paragraphs().forEach(text -> lines.text("paragraph", text));
    if (before.hasTable()) {
      tables++;
      before.table(lines, tables);
    }
  }

  private void units() {
    if (model.figures().unitTotals().isEmpty()) {
      return;
    }
    part(words.get("part.units"));
    tables++;
    Words shared = words.shared();
    List<String> heads = new ArrayList<>(List.of(shared.get("code"), shared.get("unit")));
    for (Measure measure : Measure.values()) {
      heads.add(shared.get(measure.key()));
    }
    lines.table("units", words.get("table.units", tables, shared.map()), heads);
    String all = shared.get(key.department().isEmpty() ? "country" : "total");
    row("country", "", Trace.COUNTRY, all, model.figures().total());
    for (Province province : Province.of(model.figures().unitTotals())) {
      String code = province.trace();
      row("province", code, code, province.name(), province.total());
      for (int unit = 0; unit < province.units().size(); unit++) {
        SummaryRow of = province.units().get(unit);
        row("unit", code, Trace.codeOfUnit(province.places().get(unit)), of.unit(), of.measures());
      }
    }
    lines.endTable();
    lines.text("tableNote", words.get("table.note"));
    if (model.figures().total().visits() > 0) {
      lines.add("chart", Map.of());
    }
  }

  private void row(String kind, String province, String code, String name, Measures measures) {
    Map<String, String> fields =
        new HashMap<>(Map.of("province", province, "code", code, "name", name));
    for (Measure measure : Measure.values()) {
      Long value = measure.of(measures);
      fields.put("c" + measure.ordinal(), value == null ? "" : words.shared().count(value));
    }
    lines.add(kind, fields);
  }

  private void recommendations() {
    part(words.get("part.recommendations"));
    long count = model.evidence().recommendations().count();
    if (count == 0) {
      lines.text("paragraph", words.get("recommendations.none"));
      return;
    }
    List<Recommendation> shown = new ArrayList<>();
    model
        .evidence()
        .recommendations()
        .forEach(
            each -> {
              if (shown.size() < MOST_RECOMMENDATIONS) {
                shown.add(each);
              }
            });
    String addressee = null;
    for (Recommendation each : shown) {
      if (!each.addressee().equals(addressee)) {
        addressee = each.addressee();
        lines.text(
            "addressee",
            addressee.isEmpty()
                ? words.get("recommendations.to.nobody")
                : words.get("recommendations.to", addressee));
      }
      lines.add(
          "recommendation",
          Map.of("text", words.get("recommendation", each.text()), "name", readAt(each)));
    }
    if (count > shown.size()) {
      lines.text(
          "paragraph",
          words.get("recommendations.more", words.shared().number(count - shown.size())));
    }
  }

  private String readAt(Recommendation each) {
    return words.get(
        "recommendation.read",
        words.shared().day(each.date()),
        words.host(each.host()),
        words.get("unit.and.province", each.unit().unit(), each.unit().province()),
        each.delegation(),
        words.at(each.at()));
  }

  private void end() {
    Issuer issuer = model.issuer();
    if (issuer != null) {
      lines.part(Map.of());
      // One line, so that a page never begins with a signature alone.
      lines.text("signature", words.get("closing", words.month(key.month()), issuer.name()));
    }
  }

  private void part(String name) {
    parts++;
    lines.part(Map.of("part", words.get("part", parts, name)));
  }
}
