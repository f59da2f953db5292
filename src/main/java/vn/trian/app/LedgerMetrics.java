package vn.trian.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.trian.article.review.ReviewState;
import vn.trian.quality.Rule;
import vn.trian.report.content.Standing;
import vn.trian.visit.ledger.SourceFile;

/** What monitors are told of the ledger. */
final class LedgerMetrics implements MeterBinder {
  private final LedgerFigures figures;

  LedgerMetrics(LedgerFigures figures) {
    this.figures = figures;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String outcome : List.of("read", "stored", "unchanged", "superseded", "rejected")) {
      add(
          registry,
          "trian.rows",
          "Rows of all files received, by what became of them",
          Tags.of("outcome", outcome),
          "rows." + outcome);
    }
    for (SourceFile.State state : SourceFile.State.values()) {
      add(
          registry,
          "trian.files",
          "Files received",
          Tags.of("state", state.id()),
          "files." + state.id());
    }
    for (Rule rule : Rule.values()) {
      String severity = rule.severity().name().toLowerCase(Locale.ROOT);
      add(
          registry,
          "trian.findings",
          "Findings on files and their rows",
          Tags.of("rule", rule.id(), "severity", severity),
          "findings." + rule.id());
    }
    for (ReviewState state : ReviewState.values()) {
      add(
          registry,
          "trian.proposals",
          "Records proposed by articles",
          Tags.of("state", state.id()),
          "proposals." + state.id());
    }
    for (Standing standing : Standing.values()) {
      add(
          registry,
          "trian.releases",
          "Releases of reports",
          Tags.of("standing", standing.id()),
          "releases." + standing.id());
    }
    for (String kind : List.of("report", "returned")) {
      add(
          registry,
          "trian.delivered.files",
          "Files delivered: of releases, and rows that went back",
          Tags.of("kind", kind),
          "delivered." + kind);
    }
    for (String outcome : List.of("completed", "failed")) {
      add(
          registry,
          "trian.runs",
          "Runs that have ended, on this ledger",
          Tags.of("outcome", outcome),
          "runs." + outcome);
    }
    add(
        registry,
        "trian.revisions.waiting",
        "Reports of final months that wait to be confirmed",
        Tags.empty(),
        "waiting.revisions");
    add(
        registry,
        "trian.run.duration",
        "How long the last successful run took",
        Tags.empty(),
        "run.seconds",
        "seconds");
    add(
        registry,
        "trian.last.success.timestamp",
        "When the last successful run ended, since 1970",
        Tags.empty(),
        "run.success",
        "seconds");
  }

  private void add(MeterRegistry registry, String name, String what, Tags tags, String figure) {
    add(registry, name, what, tags, figure, null);
  }

  private void add(
      MeterRegistry registry,
      String name,
      String what,
      Tags tags,
      String figure,
      @Nullable String unit) {
    Gauge.builder(name, figures, of -> of.get(figure))
        .description(what)
        .tags(tags)
        .baseUnit(unit)
        .register(registry);
  }
}
