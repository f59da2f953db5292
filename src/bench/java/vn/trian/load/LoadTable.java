package vn.trian.load;

import java.util.Locale;

/** What one part found, as it is written into the document. */
final class LoadTable {
  private final StringBuilder notes = new StringBuilder();
  private final StringBuilder times = new StringBuilder();
  private final StringBuilder targets = new StringBuilder();
  private final StringBuilder stages = new StringBuilder();

  LoadTable note(String sentence) {
    notes.append('\n').append(sentence).append('\n');
    return this;
  }

  LoadTable measured(Series series) {
    return append(
        times,
        "| %s | %.1f | %s | %.1f | %s |%n",
        series.what(),
        series.median(),
        series.rounds(),
        series.processors(),
        series.heap() == 0 ? "" : series.heap());
  }

  /** A relation that is to be no larger than the target. */
  LoadTable atMost(double target, String what, Series series, Series other) {
    return atMost(target, what, series.median() / other.median());
  }

  LoadTable processorsAtMost(double target, String what, Series series, Series other) {
    return atMost(target, what, series.processors() / other.processors());
  }

  private LoadTable atMost(double target, String what, double ratio) {
    return append(
        targets,
        "| %s | %.2f | ≤ %s | %s |%n",
        what,
        ratio,
        Double.toString(target),
        ratio <= target ? "yes" : "**no**");
  }

  /** What is reached as soon as it is written: else the run would have failed. */
  LoadTable reached(String what, String found, String target) {
    return append(targets, "| %s | %s | %s | yes |%n", what, found, target);
  }

  LoadTable stages(Stages measured) {
    double all = measured.medians().values().stream().mapToDouble(Double::doubleValue).sum();
    measured
        .medians()
        .forEach(
            (stage, seconds) ->
                append(stages, "| %s | %.1f | %.0f %% |%n", stage, seconds, 100 * seconds / all));
    return this;
  }

  private LoadTable append(StringBuilder table, String line, Object... values) {
    table.append(String.format(Locale.ROOT, line, values));
    return this;
  }

  @Override
  public String toString() {
    String text =
        notes
            + "\n| what | seconds, median | rounds | processor seconds | heap, MB |\n"
            + "|---|---:|---|---:|---:|\n"
            + times;
    if (!targets.isEmpty()) {
      text += "\n| relation | found | target | reached |\n|---|---:|---:|---|\n" + targets;
    }
    if (!stages.isEmpty()) {
      text += "\n| stage of our job | seconds, median | share |\n|---|---:|---:|\n" + stages;
    }
    return text;
  }
}
