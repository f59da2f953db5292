package vn.trian.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.SourceLocation;
import vn.trian.summary.ComparabilityWords;
import vn.trian.summary.Explanation;
import vn.trian.summary.Explanation.Cited;
import vn.trian.summary.Explanation.Kind;
import vn.trian.summary.Explanation.Part;
import vn.trian.visit.ledger.VisitLine;

/** Tells why the visits of a unit in two years differ, down to the file and line of each visit. */
final class ExplanationPrinter {
  private static final int NAMED = 20;
  private static final String INDENT = "  ";

  private final Console console;

  private final ComparabilityWords words;

  ExplanationPrinter(Console console, ComparabilityWords words) {
    this.console = console;
    this.words = words;
  }

  void tell(Explanation e) {
    String first = e.years().get(0);
    String second = e.years().get(1);
    List<String> lines = new ArrayList<>();
    lines.add(
        console.words(
            "explain.head",
            e.unit().fullName(),
            e.unit().code(),
            first,
            second,
            UnitWords.day(e.map().day())));
    lines.add(
        INDENT
            + console.words(
                "explain.recorded",
                e.recorded().get(0),
                e.recorded().get(1),
                Console.signed(e.recorded().get(1) - e.recorded().get(0))));
    lines.add(
        INDENT
            + console.words(
                "explain.stated",
                e.stated().get(0),
                e.stated().get(1),
                Console.signed(e.stated().get(1) - e.stated().get(0))));
    lines.add(INDENT + console.words("explain.worth", words.of(e.comparability())));
    if (e.perhaps().get(0) + e.perhaps().get(1) > 0) {
      lines.add(INDENT + console.words("explain.perhaps", e.perhaps().get(0), e.perhaps().get(1)));
    }
    for (Kind kind : Kind.values()) {
      lines.add(INDENT + console.words("explain." + id(kind), Console.signed(e.effect(kind))));
      e.parts().stream()
          .filter(part -> part.kind() == kind)
          .forEach(part -> tell(part, part.year().equals(first), lines));
    }
    lines.add(
        INDENT
            + console.words(
                "explain.sum", Console.signed(e.recorded().get(1) - e.recorded().get(0))));
    console.result(String.join("\n", lines) + "\n");
  }

  /** Each visit with the sign by which it adds to the difference: the first year is taken away. */
  private void tell(Part part, boolean first, List<String> lines) {
    tell(part, first ? "−" : "+", part.more(), lines);
    tell(part, first ? "+" : "−", part.fewer(), lines);
  }

  private void tell(Part part, String sign, List<Cited> visits, List<String> lines) {
    visits.stream()
        .limit(NAMED)
        .forEach(visit -> lines.add("      %s %s  %s".formatted(part.year(), sign, told(visit))));
    if (visits.size() > NAMED) {
      lines.add("      " + console.words("explain.more", part.year(), sign, visits.size() - NAMED));
    }
  }

  private static String told(Cited cited) {
    VisitLine visit = cited.visit();
    String told =
        "%s · %s · %s"
            .formatted(UnitWords.day(visit.date()), HostWords.of(visit.host()), at(visit.at()));
    return cited.by() == null ? told : told + " ← " + cited.by();
  }

  private static String at(SourceLocation at) {
    return at.file() + ":" + at.line();
  }

  void json(Explanation e) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("unit_code", e.unit().code());
    document.put("unit", e.unit().fullName());
    document.put("map", e.map().id());
    document.put("years", e.years());
    document.put("as_recorded", e.recorded());
    document.put("on_map", e.stated());
    document.put("unplaceable", e.perhaps());
    document.put("comparability", e.comparability().id());
    document.put("comparability_note", words.of(e.comparability()));
    document.put("difference", e.recorded().get(1) - e.recorded().get(0));
    for (Kind kind : Kind.values()) {
      document.put(id(kind).replace('-', '_'), e.effect(kind));
    }
    document.put("parts", e.parts().stream().map(ExplanationPrinter::document).toList());
    console.result(Json.text(document));
  }

  private static Map<String, @Nullable Object> document(Part part) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("kind", id(part.kind()));
    document.put("year", part.year());
    document.put("effect", part.effect());
    document.put("more", part.more().stream().map(ExplanationPrinter::document).toList());
    document.put("fewer", part.fewer().stream().map(ExplanationPrinter::document).toList());
    return document;
  }

  private static Map<String, @Nullable Object> document(Cited cited) {
    VisitLine visit = cited.visit();
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("visit_date", visit.date().toString());
    document.put("host", HostWords.of(visit.host()));
    document.put("record_no", visit.recordNo());
    document.put("file", visit.at().file());
    document.put("sheet", visit.at().sheet());
    document.put("line", visit.at().line());
    document.put("replaced_by", cited.by());
    return document;
  }

  private static String id(Kind kind) {
    return kind == Kind.REAL ? "real-change" : kind.name().toLowerCase(Locale.ROOT);
  }
}
