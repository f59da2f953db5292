package vn.trian.report.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trian.report.content.Anniversary;
import vn.trian.report.content.Issue;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Standing;
import vn.trian.report.content.Words;
import vn.trian.text.Language;
import vn.trian.text.Messages;

/** What the comparison of years says in words beside what every document says. */
final class YearWords {
  private final ReportModel model;
  private final Words words;
  private final Messages messages;

  YearWords(ReportModel model, Words words) {
    this.model = model;
    this.words = words;
    this.messages = Messages.of("/reports/years", model.language());
  }

  String get(String key, Object... arguments) {
    return messages.get(key, arguments);
  }

  /** Percent with one decimal: {@code 12,5} in Vietnamese; a dash for nothing. */
  String share(long part, long whole) {
    if (part == 0) {
      return "–";
    }
    String share =
        BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
            .toPlainString();
    return model.language() == Language.VI ? share.replace('.', ',') : share;
  }

  String standing() {
    Issue issue = model.issue();
    if (issue.running() && issue.standing() == Standing.PROVISIONAL) {
      return words.status();
    }
    String standing = get("standing." + issue.standing().id());
    return issue.running() ? get("standing.running", standing, words.day(issue.asOf())) : standing;
  }

  /** Which of the years are round anniversaries, in one sentence. */
  String anniversaries(List<String> years) {
    List<Anniversary> all =
        years.stream().map(Anniversary::find).flatMap(Optional::stream).toList();
    if (all.isEmpty()) {
      return get("anniversaries.none");
    }
    List<String> kinds = new ArrayList<>();
    kind(all, Anniversary.Kind.ROUND, "anniversaries.round").ifPresent(kinds::add);
    kind(all, Anniversary.Kind.FIVE, "anniversaries.five").ifPresent(kinds::add);
    return get("anniversaries", String.join("; ", kinds));
  }

  private Optional<String> kind(List<Anniversary> all, Anniversary.Kind kind, String key) {
    List<String> ones =
        all.stream()
            .filter(one -> one.kind() == kind)
            .map(one -> get("anniversaries.one", one.year(), one.number()))
            .toList();
    return ones.isEmpty() ? Optional.empty() : Optional.of(get(key, String.join(", ", ones)));
  }

  /** A year as the head of a column, with its mark above it where it is a round anniversary. */
  static List<String> head(String year) {
    return Anniversary.find(year).map(one -> List.of(one.mark(), year)).orElse(List.of(year));
  }
}
