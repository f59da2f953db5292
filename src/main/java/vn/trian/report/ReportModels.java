package vn.trian.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.trian.article.review.WaitingArticles;
import vn.trian.place.Register;
import vn.trian.report.Releases.Release;
import vn.trian.report.content.Bridge;
import vn.trian.report.content.Changes;
import vn.trian.report.content.Changes.Cause;
import vn.trian.report.content.Edition;
import vn.trian.report.content.Evidence;
import vn.trian.report.content.Figures;
import vn.trian.report.content.Issue;
import vn.trian.report.content.Quality;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Standing;
import vn.trian.summary.Summaries;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.visit.ledger.Visits;

/** Makes the model of a document from the ledger as it stands. */
public final class ReportModels {
  private final Visits visits;
  private final Summaries summaries;
  private final SourceFiles files;
  private final ReportSettings settings;
  private final Releases releases;
  private final KeptTraces traces;
  private final Journal journal;
  private final EvidenceGathering gathering;
  private final Outlines outlines;

  public ReportModels(
      Visits visits,
      Register register,
      Summaries summaries,
      SourceFiles files,
      ReportSettings settings,
      Releases releases,
      KeptTraces traces,
      Journal journal,
      WaitingArticles waiting) {
    this.visits = visits;
    this.summaries = summaries;
    this.files = files;
    this.settings = settings;
    this.releases = releases;
    this.traces = traces;
    this.journal = journal;
    this.gathering = new EvidenceGathering(visits, releases);
    this.outlines = new Outlines(register, summaries, files, settings, waiting);
  }

  Outline outline(ReportKey key) {
    return outlines.of(key);
  }

  /**
   * The hash of what decides a document's content, without a look at its visits: while it stays the
   * same, so does the content.
   */
  String state(Outline outline, LocalDate today) {
    LocalDate asOf = asOf(outline.files(), today);
    MessageDigest digest = Hash.sha256();
    add(
        digest,
        isRunning(outline, asOf),
        settings.told(outline.key()),
        outline.figures(),
        outline.periods(),
        outline.touchedBy(),
        gathering.findings(outline).count(),
        outline.senders());
    addFiles(digest, outline.files());
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Makes the model, holds its figures against its records, and tells what differs from the release
   * before.
   *
   * @param release the number that it will have
   * @param on the day of its issue
   */
  Made make(Outline outline, int release, LocalDate on) {
    Map<Integer, SourceFile> byId = new HashMap<>();
    files.list().forEach(file -> byId.put(file.id(), file));
    IntFunction<SourceFile> file = byId::get;
    FigureCheck check = new FigureCheck(outline.lines());
    Census census = new Census(file);
    HostCensus hosts = new HostCensus(visits, outline);
    Bridging bridging = new Bridging(visits, summaries, outline, file);
    Optional<Release> last = releases.find(outline.key().name(), release - 1);
    Optional<KeptTrace> before =
        last.map(of -> traces.path(of.trace())).filter(Files::exists).map(KeptTrace::read);
    @Nullable Differences differences =
        before.map(of -> new Differences(of, outline.figures().unitTotals())).orElse(null);
    Path written = traces.unfinished(outline.key().name());
    try (TraceWriter trace = new TraceWriter(written, outline.figures(), file)) {
      List<Consumer<Placed>> takers =
          new ArrayList<>(List.of(check, census, hosts, bridging, trace));
      if (differences != null) {
        takers.add(differences);
      }
      Placing placing = outline.placing();
      visits
          .countedBetween(outline.from(), outline.to())
          .forEach(
              visit ->
                  placing.place(visit, placed -> takers.forEach(taker -> taker.accept(placed))));
    }
    check.hold(outline.figures());
    List<SourceFile> sources = sources(outline, census);
    LocalDate asOf = asOf(sources, on);
    boolean running = isRunning(outline, asOf);
    Bridge bridge = bridging.bridge();
    Figures figures = figures(outline, census);
    Evidence evidence =
        gathering.evidence(outline, census, hosts.hosts(), bridge, release, sources);
    Changes changes =
        before
            .map(
                trace ->
                    changes(
                        outline,
                        trace,
                        Objects.requireNonNull(differences).list(),
                        last.orElseThrow(),
                        file))
            .orElseGet(
                () ->
                    last.map(of -> new Changes(of.number(), of.standing(), false, List.of()))
                        .orElse(Changes.NONE));
    ReportModel model =
        new ReportModel(
            outline.key(),
            settings.language(),
            Edition.INTERNAL,
            settings.issuer(outline.key()),
            new Issue(release, Standing.PROVISIONAL, running, asOf, on),
            figures,
            evidence,
            changes);
    return new Made(model, content(model, census.digest()), state(outline, on), written);
  }

  private Changes changes(
      Outline outline,
      KeptTrace before,
      List<Differences.Difference> differences,
      Release last,
      IntFunction<SourceFile> file) {
    Cause moved = Cause.RESOLVED;
    if (!settings.placing(last.settings()).equals(settings.placing(settings.told(outline.key())))) {
      moved = Cause.SETTING;
    } else if (last.units() != journal.unitsStand()) {
      moved = Cause.BOUNDARY;
    }
    Causes causes = new Causes(visits, differences, last.mark(), moved);
    Set<String> periods = new TreeSet<>(outline.periods());
    if (!(outline.key() instanceof ReportKey.Month)) {
      before.totals().keySet().forEach(periods::add);
      periods.add("");
    }
    return new Changes(
        last.number(),
        last.standing(),
        new ChangedFigures(moved, file, periods)
            .of(before, outline.figures(), differences, causes));
  }

  private Figures figures(Outline outline, Census census) {
    Map<String, Long> occasions = new LinkedHashMap<>();
    census.byOccasion().entrySet().stream()
        .sorted(Comparator.comparing(of -> -of.getValue()))
        .forEach(of -> occasions.put(of.getKey(), of.getValue()));
    boolean ofMonth = outline.key() instanceof ReportKey.Month;
    return outline
        .figures()
        .with(occasions, ofMonth ? gathering.delegations(census.byBody()) : List.of());
  }

  private static List<SourceFile> sources(Outline outline, Census census) {
    return outline.area().isCountry()
        ? outline.files()
        : outline.files().stream().filter(file -> census.fromFile(file.id()) > 0).toList();
  }

  /** Whether the month, or the last year that has visits, had not ended on a day. */
  private static boolean isRunning(Outline outline, LocalDate asOf) {
    if (outline.key() instanceof ReportKey.Month) {
      return !outline.to().isBefore(asOf);
    }
    return outline.figures().totals().keySet().stream()
        .filter(year -> !year.isEmpty())
        .mapToInt(Integer::parseInt)
        .max()
        .stream()
        .anyMatch(
            year -> !outline.key().calendar().lastDayOf(YearMonth.of(year, 12)).isBefore(asOf));
  }

  private static LocalDate asOf(List<SourceFile> sources, LocalDate today) {
    return sources.stream()
        .map(file -> file.receivedAt().toLocalDate())
        .max(LocalDate::compareTo)
        .orElse(today);
  }

  /**
   * The hash of what a document shows, apart from its release, its standing and what they changed;
   * and from what waits to be reviewed, which is told as it stood on the day of issue and is no
   * reason to issue a document again.
   */
  private String content(ReportModel model, String records) {
    MessageDigest digest = Hash.sha256();
    Issue issue = model.issue();
    add(digest, issue.running(), settings.told(model.key()), model.figures(), records);
    model.evidence().findings().forEach(finding -> add(digest, finding));
    Quality quality = model.evidence().quality();
    add(digest, quality.senders(), model.evidence().bridge());
    addFiles(digest, quality.files().stream().map(Quality.FromFile::file).toList());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void addFiles(MessageDigest digest, List<SourceFile> files) {
    for (SourceFile file : files) {
      add(digest, file.sha256(), file.name(), file.balance());
    }
  }

  private static void add(MessageDigest digest, Object... values) {
    for (Object value : values) {
      digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
  }
}
