package vn.trian.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import vn.trian.article.review.WaitingArticles;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.Register;
import vn.trian.report.Releases.Release;
import vn.trian.report.content.Changes;
import vn.trian.report.content.Changes.Cause;
import vn.trian.report.content.Edition;
import vn.trian.report.content.Evidence;
import vn.trian.report.content.Issue;
import vn.trian.report.content.Quality;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Standing;
import vn.trian.report.evidence.Causes;
import vn.trian.report.evidence.ChangedFigures;
import vn.trian.report.evidence.Differences;
import vn.trian.report.evidence.KeptTraces;
import vn.trian.report.evidence.Outline;
import vn.trian.summary.Summaries;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.visit.ledger.Visits;

/** Makes the model of a document from the ledger as it stands. */
public final class ReportModels {
  private final Visits visits;
  private final Register register;
  private final Summaries summaries;
  private final SourceFiles files;
  private final ReportSettings settings;
  private final Releases releases;
  private final KeptTraces traces;
  private final Journal journal;
  private final EvidenceGathering gathering;
  private final WholePass whole;
  private final YearsByMonth apart;
  private final Outlines outlines;

  /**
   * Models over a ledger.
   *
   * @param aside where files of visits are written
   * @param delivered whether a file lies in the output folder
   */
  public ReportModels(
      Visits visits,
      Register register,
      Summaries summaries,
      SourceFiles files,
      ReportSettings settings,
      Releases releases,
      KeptTraces traces,
      Journal journal,
      WaitingArticles waiting,
      AsideFolder aside,
      Predicate<String> delivered) {
    this.visits = visits;
    this.register = register;
    this.summaries = summaries;
    this.files = files;
    this.settings = settings;
    this.releases = releases;
    this.traces = traces;
    this.journal = journal;
    this.gathering = new EvidenceGathering(visits, releases);
    this.whole = new WholePass(visits, summaries, traces, gathering, aside);
    this.apart =
        new YearsByMonth(
            visits, summaries, traces, releases, settings, gathering, aside, delivered);
    this.outlines = new Outlines(register, summaries, files, settings, waiting);
  }

  Outline outline(ReportKey key) {
    return outlines.of(key);
  }

  /**
   * Whether the comparison of years would be decided on exactly what its last release was: known
   * without a look at the totals, for it is decided on all of them. Nothing of a month is known so.
   */
  boolean isDecidedOnTheSame(ReportKey key, Release last, LocalDate today) {
    return key instanceof ReportKey.Years && last.state().equals(stateOfYears(key, today));
  }

  /**
   * The hash of what decides a document's content, without a look at its visits: while it stays the
   * same, so does the content.
   */
  String state(Outline outline, LocalDate today) {
    return outline.key() instanceof ReportKey.Month
        ? stateOfMonth(outline, today)
        : stateOfYears(outline.key(), today);
  }

  private String stateOfMonth(Outline outline, LocalDate today) {
    MessageDigest digest = Hash.sha256();
    add(
        digest,
        isRunning(outline, asOf(outline.files(), today)),
        settings.told(outline.key()),
        outline.figures(),
        outline.periods(),
        outline.touchedBy(),
        gathering.findings(outline).count(),
        outline.senders());
    addFiles(digest, outline.files());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** All that comes into it: what was received, what of that is counted, and how it is placed. */
  private String stateOfYears(ReportKey key, LocalDate today) {
    List<SourceFile> contributing = files.listContributing();
    MessageDigest digest = Hash.sha256();
    add(
        digest,
        "years by what comes in",
        settings.told(key),
        summaries.mark(),
        register.fingerprint(),
        journal.unitsStand(),
        visits.findings().count(),
        asOf(contributing, today));
    addFiles(digest, contributing);
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Makes the model, holds its figures against its records, and tells what differs from the release
   * before.
   *
   * @param release the number that it will have
   * @param on the day of its issue
   */
  Made make(Outline outline, int release, LocalDate on, Scope scope) {
    Map<Integer, SourceFile> byId = new HashMap<>();
    files.list().forEach(file -> byId.put(file.id(), file));
    IntFunction<SourceFile> file = byId::get;
    Optional<Release> last = releases.find(outline.key().name(), release - 1);
    Optional<Before> before = Before.of(last, traces);
    Gathered gathered =
        isApart(outline)
            ? apart.gather(
                outline,
                release,
                before,
                of -> moved(outline, of.release()) == Cause.RESOLVED,
                scope,
                file)
            : whole.gather(outline, release, before, file);
    Evidence evidence = gathered.evidence();
    LocalDate asOf =
        asOf(evidence.quality().files().stream().map(Quality.FromFile::file).toList(), on);
    Changes changes =
        gathered
            .differences()
            .map(of -> changes(outline, before.orElseThrow(), of, file))
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
            new Issue(release, Standing.PROVISIONAL, isRunning(outline, asOf), asOf, on),
            gathered.figures(),
            evidence,
            changes);
    return new Made(
        model,
        content(model, gathered.records()),
        state(outline, on),
        gathered.trace(),
        gathered.visitFiles());
  }

  /** Whether a document has more visits than its sheets hold, and shows them apart. */
  private boolean isApart(Outline outline) {
    return outline.key() instanceof ReportKey.Years
        && outline.figures().total().visits() > settings.mostRows();
  }

  /** Why a visit is counted otherwise than in a release of which nothing was said anew. */
  private Cause moved(Outline outline, Release last) {
    if (!settings.placing(last.settings()).equals(settings.placing(settings.told(outline.key())))) {
      return Cause.SETTING;
    }
    return last.units() == journal.unitsStand() ? Cause.RESOLVED : Cause.BOUNDARY;
  }

  private Changes changes(
      Outline outline,
      Before before,
      List<Differences.Difference> differences,
      IntFunction<SourceFile> file) {
    Release last = before.release();
    Cause moved = moved(outline, last);
    Causes causes = new Causes(visits, differences, last.mark(), moved);
    Set<String> periods = new TreeSet<>(outline.periods());
    if (!(outline.key() instanceof ReportKey.Month)) {
      before.trace().totals().keySet().forEach(periods::add);
      periods.add("");
    }
    return new Changes(
        last.number(),
        last.standing(),
        new ChangedFigures(moved, file, periods)
            .of(before.trace(), outline.figures(), differences, causes));
  }

  /** Whether the month, or the last year that has visits, had not ended on a day. */
  private static boolean isRunning(Outline outline, LocalDate asOf) {
    if (outline.key() instanceof ReportKey.Month) {
      return !outline.to().isBefore(asOf);
    }
    return isRunning(
        outline.key().calendar(),
        outline.figures().totals().keySet().stream().filter(year -> !year.isEmpty()).toList(),
        asOf);
  }

  /** Whether the last of some years had not ended on a day. */
  static boolean isRunning(ReportingCalendar calendar, Collection<String> years, LocalDate asOf) {
    return years.stream().mapToInt(Integer::parseInt).max().stream()
        .anyMatch(year -> !calendar.lastDayOf(YearMonth.of(year, 12)).isBefore(asOf));
  }

  /** The day on which the newest of the files was received. */
  static LocalDate asOf(List<SourceFile> sources, LocalDate today) {
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
    // Of many findings their number tells, with the files that they are on.
    if (model.evidence().apart().isPresent()) {
      add(digest, model.evidence().findings().count());
    } else {
      model.evidence().findings().forEach(finding -> add(digest, finding));
    }
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
