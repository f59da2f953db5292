package vn.trian.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.trian.article.review.ReviewedText;
import vn.trian.article.review.ReviewedText.Also;
import vn.trian.article.review.ReviewedText.Origin;
import vn.trian.report.Releases;
import vn.trian.report.Releases.Release;
import vn.trian.report.content.Trace;
import vn.trian.report.evidence.KeptTrace;
import vn.trian.report.evidence.KeptTrace.KeptVisit;
import vn.trian.report.evidence.KeptTraces;
import vn.trian.summary.SummaryRow;
import vn.trian.text.Language;
import vn.trian.visit.ledger.KeptDocuments;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;

/** Prints the records behind a figure of a report. */
@Command(name = "trace")
final class TraceCommand extends Verb {
  @Parameters(paramLabel = "REF", descriptionKey = "trace.reference")
  private String written = "";

  private Language language = Language.VI;
  private KeptDocuments documents = new KeptDocuments(Path.of(""));
  private Set<String> reviewedFiles = Set.of();

  /**
   * What a reference leads to.
   *
   * @param rows the units whose records it is, by their place in the document
   */
  private record Found(
      Release release, Reference reference, String what, Set<Integer> rows, KeptTrace trace) {}

  @Override
  int call(Settings settings) {
    Reference reference = Reference.parse(written);
    language = settings.language();
    try (OpenLedger ledger = OpenLedger.open(settings, "trace")) {
      documents = ledger.get(KeptDocuments.class);
      reviewedFiles =
          ledger.get(SourceFiles.class).list().stream()
              .filter(SourceFile::reviewed)
              .map(SourceFile::sha256)
              .collect(Collectors.toSet());
      Found found = find(reference, ledger);
      List<KeptVisit> visits = new ArrayList<>();
      found
          .trace()
          .forEachVisit(
              reference.period(),
              visit -> {
                if (found.rows().contains(visit.unit())) {
                  visits.add(visit);
                }
              });
      if (isJson()) {
        console().result(Json.text(document(found, visits)));
      } else {
        tell(found, visits);
      }
    }
    return ExitCode.DONE;
  }

  private Found find(Reference reference, OpenLedger ledger) {
    Releases releases = ledger.get(Releases.class);
    Release release =
        reference
            .find(releases)
            .orElseThrow(() -> Failure.usage("trace.release", written, new Lines(known(releases))));
    KeptTraces traces = ledger.get(KeptTraces.class);
    KeptTrace trace =
        traces
            .find(release.trace())
            .orElseThrow(
                () ->
                    new Failure(
                        ExitCode.ENVIRONMENT,
                        null,
                        "trace.lost",
                        release.report(),
                        release.number()));
    List<SummaryRow> units = trace.units();
    String period = reference.period();
    if (period != null && !trace.periods().contains(period)) {
      throw Failure.usage("trace.period", period, String.join(", ", trace.periods()));
    }
    Set<Integer> rows = new LinkedHashSet<>();
    boolean all = reference.code().equals(Trace.COUNTRY);
    String what = all ? console().words("trace.all") : "";
    Map<String, Integer> provinces = new LinkedHashMap<>();
    for (int at = 0; at < units.size(); at++) {
      SummaryRow unit = units.get(at);
      String name = unit.provinceCode() + " " + unit.province();
      int province = provinces.computeIfAbsent(name, any -> provinces.size());
      if (reference.code().equals(Trace.codeOfUnit(at))) {
        what = unit.unit() + ", " + unit.province();
        rows.add(at);
      } else if (reference.code().equals(Trace.codeOfProvince(province))) {
        what = unit.province();
        rows.add(at);
      } else if (all) {
        rows.add(at);
      }
    }
    if (rows.isEmpty() && !all) {
      throw Failure.usage("trace.code", reference.code(), units.size(), provinces.size());
    }
    return new Found(release, reference, what, rows, trace);
  }

  private static List<String> known(Releases releases) {
    return releases.list().stream()
        .map(
            release ->
                "  "
                    + release.report().substring(0, release.report().lastIndexOf('/'))
                    + "/"
                    + release.number())
        .toList();
  }

  private void tell(Found found, List<KeptVisit> visits) {
    String period = found.reference().period();
    console()
        .say(
            "trace.head",
            found.release().report(),
            found.release().number(),
            found.what(),
            period == null ? "" : " · " + period,
            visits.size());
    ReviewWords words = new ReviewWords(language);
    for (KeptVisit visit : visits) {
      String sheet = visit.at().sheet() == null ? "" : " · " + visit.at().sheet();
      console()
          .say(
              "trace.record",
              UnitWords.day(visit.date()),
              HostWords.of(visit.host()),
              visit.at().file() + sheet,
              visit.at().line(),
              visit.sha256());
      origin(visit).ifPresent(origin -> tell(origin, words));
    }
  }

  private void tell(Origin origin, ReviewWords words) {
    if (!origin.quote().isEmpty()) {
      console().line(words.get("trace.quote", origin.quote()));
    }
    Also also = origin.also();
    if (also != null) {
      console().line(words.get("trace.also", also.file(), also.line(), also.sha256()));
    }
  }

  /** What a record rests on that a person confirmed; nothing for any other. */
  private Optional<Origin> origin(KeptVisit visit) {
    boolean reviewed = reviewedFiles.contains(visit.sha256());
    return reviewed && Files.exists(documents.path(visit.sha256()))
        ? ReviewedText.origin(documents.read(visit.sha256()), visit.at().line())
        : Optional.empty();
  }

  private Map<String, @Nullable Object> document(Found found, List<KeptVisit> visits) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("report", found.release().report());
    document.put("release", found.release().number());
    document.put("code", found.reference().code());
    document.put("what", found.what());
    document.put("period", found.reference().period());
    document.put("visits", visits.size());
    document.put("records", visits.stream().map(this::document).toList());
    return document;
  }

  private Map<String, @Nullable Object> document(KeptVisit visit) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("visit_date", visit.date().toString());
    document.put("period", visit.period());
    document.put("host", HostWords.of(visit.host()));
    document.put("file", visit.at().file());
    document.put("sha256", visit.sha256());
    document.put("sheet", visit.at().sheet());
    document.put("line", visit.at().line());
    origin(visit)
        .ifPresent(
            origin -> {
              document.put("quote", origin.quote());
              document.put("also", origin.also());
            });
    return document;
  }
}
