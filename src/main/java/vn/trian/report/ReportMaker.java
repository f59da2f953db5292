package vn.trian.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import vn.trian.disk.StopRequest;
import vn.trian.report.content.Edition;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Standing;
import vn.trian.report.pdf.MissingGlyph;
import vn.trian.report.pdf.PdfWriter;
import vn.trian.report.workbook.ReturnedWorkbook;
import vn.trian.report.workbook.SteadyWorkbook;
import vn.trian.report.workbook.WorkbookWriter;
import vn.trian.visit.Field;
import vn.trian.visit.HeaderCatalogue;
import vn.trian.visit.ledger.RejectedRows;
import vn.trian.visit.ledger.RejectedRows.RejectedRow;
import vn.trian.visit.ledger.Rows;
import vn.trian.visit.ledger.SourceFile;

/** Writes documents aside; nothing here touches the output folder. */
public final class ReportMaker {
  private final ReportSettings settings;
  private final AsideFolder aside;
  private final Issues issues;
  private final RejectedRows rejected;

  public ReportMaker(
      ReportSettings settings, AsideFolder aside, Issues issues, RejectedRows rejected) {
    this.settings = settings;
    this.aside = aside;
    this.issues = issues;
    this.rejected = rejected;
  }

  /**
   * Writes those of the documents whose content is not that of their last release; with an order to
   * issue them again those too, under their old number. Workbooks and PDFs are written side by
   * side.
   */
  void make(ReportPlan plan, ReportOrder order, LocalDate today, Drafts drafts) {
    inPool(
        pool -> {
          List<Callable<Draft>> waiting = new ArrayList<>();
          for (ReportKey key : plan.reports()) {
            StopRequest.obey();
            issues
                .decide(key, plan.awaited().contains(key), order, today, drafts)
                .ifPresent(made -> waiting.add(start(pool, made)));
          }
          for (Callable<Draft> draft : waiting) {
            StopRequest.obey();
            drafts.add(draft.call());
          }
        });
  }

  /** What is written side by side. */
  private interface Writing {
    void in(ExecutorService pool) throws Exception;
  }

  private static void inPool(Writing writing) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      writing.in(pool);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
      awaitEnd(pool);
    }
  }

  private Callable<Draft> start(ExecutorService pool, Made made) {
    List<Future<List<Path>>> written = new ArrayList<>();
    Queue<String> problems = new ConcurrentLinkedQueue<>();
    List<Edition> editions = settings.editions(made.model().key());
    for (Edition edition : editions) {
      ReportModel model =
          edition == Edition.PLANNER ? PlannerEdition.of(made.model()) : made.model();
      ReportKey key = model.key();
      String name = key.folder() + "/" + VisitFiles.fileName(key, edition, editions);
      Path workbook = aside.file(name + ".xlsx");
      Path pdf = aside.file(name + ".pdf");
      written.add(
          pool.submit(() -> new WorkbookWriter(settings.mostRows()).write(model, workbook)));
      written.add(pool.submit(() -> writePdf(model, pdf, problems)));
    }
    return () -> {
      List<String> files = new ArrayList<>();
      for (Future<List<Path>> some : written) {
        result(some).forEach(file -> files.add(aside.relativize(file)));
      }
      files.addAll(made.visitFiles().written());
      return new Draft(
          made.model().key(),
          made.model().issue().release(),
          made.model().issue().standing(),
          made.content(),
          made.state(),
          files,
          List.copyOf(problems),
          made.trace(),
          made.visitFiles().kept());
    };
  }

  /** A PDF that would show a box for a letter is not made; the workbook goes out all the same. */
  private static List<Path> writePdf(ReportModel model, Path pdf, Queue<String> problems)
      throws IOException {
    try {
      new PdfWriter().write(model, pdf);
      return List.of(pdf);
    } catch (MissingGlyph e) {
      problems.add(String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  /**
   * Makes a release once more, from the ledger as it stands.
   *
   * @param on the day of its issue
   * @return its files by their names in the output folder
   */
  public Map<String, Path> remake(ReportKey key, int release, Standing standing, LocalDate on) {
    Map<String, Path> files = new TreeMap<>();
    SteadyWorkbook.bufferIn(aside.file("buffers"));
    Made made = issues.remake(key, release, on).as(standing);
    inPool(
        pool ->
            start(pool, made).call().files().forEach(file -> files.put(file, aside.file(file))));
    return files;
  }

  /** A document that is still being written must not meet the next run in the folder aside. */
  private static void awaitEnd(ExecutorService pool) {
    try {
      pool.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T result(Future<T> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException("cannot write a report", cause);
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * The rejected rows of a file. A sender known by the folder alone is written into them: wherever
   * they are dropped in again, they are the same sender's.
   */
  private Rows<RejectedRow> rows(SourceFile file) {
    Rows<RejectedRow> rows = rejected.of(file.id());
    String sender = file.sender();
    if (sender == null) {
      return rows;
    }
    HeaderCatalogue catalogue = HeaderCatalogue.standard();
    String header = catalogue.canonical(Field.SENDER, settings.language());
    return rows.map(
        row -> {
          for (int i = 0; i < row.headers().size(); i++) {
            if (catalogue.find(row.headers().get(i)).equals(Optional.of(Field.SENDER))) {
              return row.filled(i, sender);
            }
          }
          return row.with(header, sender);
        });
  }

  /**
   * Writes the rejected rows of a file for its sender; aside under a plain name, because the
   * libraries that write it take a sender's own letters in a name only on some machines.
   */
  public ReturnDraft giveBack(SourceFile file, String name) {
    Path target = aside.file("returned/" + file.id() + ".xlsx");
    try {
      ReturnedWorkbook.write(rows(file), settings.language(), target);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the rejected rows of " + file.name(), e);
    }
    return new ReturnDraft(file.id(), target, name);
  }
}
