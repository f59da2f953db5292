package vn.trian.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.report.content.Edition;
import vn.trian.report.content.Recommendation;
import vn.trian.report.content.ReportKey;
import vn.trian.report.evidence.Bridging;
import vn.trian.report.evidence.KeptTraces;
import vn.trian.report.evidence.PartWriter;
import vn.trian.report.evidence.PartWriter.Written;
import vn.trian.report.evidence.Placed;
import vn.trian.report.workbook.VisitFile;
import vn.trian.visit.ledger.SourceFile;

/**
 * Writes the parts of a comparison of years, and its files of visits, month by month: visits come
 * in the order of their days.
 */
final class PartsWriter implements Consumer<Placed>, AutoCloseable {
  private final KeptTraces traces;
  private final ReportKey key;
  private final VisitFiles visitFiles;
  private final IntFunction<SourceFile> files;
  private final Map<YearMonth, List<Recommendation>> recommendations;
  private final ReportingCalendar other;
  private final NavigableMap<YearMonth, Written> written = new TreeMap<>();
  private @Nullable Open open;

  /** The month that is being written. */
  private record Open(
      YearMonth month, LocalDate last, PartWriter part, Map<Edition, VisitFile> visits) {}

  PartsWriter(
      KeptTraces traces,
      ReportKey key,
      VisitFiles visitFiles,
      IntFunction<SourceFile> files,
      Map<YearMonth, List<Recommendation>> recommendations) {
    this.traces = traces;
    this.key = key;
    this.visitFiles = visitFiles;
    this.files = files;
    this.recommendations = recommendations;
    this.other = Bridging.other(key.calendar());
  }

  @Override
  public void accept(Placed placed) {
    LocalDate day = placed.visit().date();
    Open current = open;
    if (current == null || day.isAfter(current.last())) {
      end();
      current = begin(key.calendar().monthOf(day));
    }
    String there = String.valueOf(other.yearOf(day));
    current.part().add(placed, there);
    SourceFile file = files.apply(placed.visit().fileId());
    current
        .visits()
        .forEach(
            (edition, visits) ->
                visits.write(
                    placed.visit(),
                    placed.line(),
                    placed.period(),
                    there,
                    edition == Edition.PLANNER
                        ? PlannerEdition.alone(placed.visit().host())
                        : placed.visit().host(),
                    file));
  }

  private Open begin(YearMonth month) {
    if (written.containsKey(month)) {
      throw new IllegalStateException("the visits of " + month + " do not come together");
    }
    Open begun =
        new Open(
            month,
            key.calendar().lastDayOf(month),
            new PartWriter(month, traces.unfinished(key.name() + month + ".visits"), files),
            visitFiles.open(month));
    open = begun;
    return begun;
  }

  private void end() {
    Open current = open;
    if (current == null) {
      return;
    }
    open = null;
    current.visits().values().forEach(VisitFile::close);
    YearMonth month = current.month();
    Path file = traces.unfinished(key.name() + month);
    written.put(month, current.part().end(file, recommendations.getOrDefault(month, List.of())));
  }

  /** What was written of each month, when all visits have been taken. */
  NavigableMap<YearMonth, Written> written() {
    end();
    return written;
  }

  /** The files of those that are not kept yet, by their hashes; the others are removed. */
  Map<String, Path> unkept() {
    Map<String, Path> unkept = new TreeMap<>();
    for (Written one : written.values()) {
      if (traces.keeps(one.part().sha256())) {
        KeptTraces.drop(one.file());
      } else {
        unkept.put(one.part().sha256(), one.file());
      }
    }
    return unkept;
  }

  @Override
  public void close() {
    Open current = open;
    if (current != null) {
      current.visits().values().forEach(VisitFile::close);
      current.part().close();
    }
  }
}
