package vn.trian.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import vn.trian.report.Releases.Release;
import vn.trian.text.Language;
import vn.trian.visit.ledger.RejectedRows;
import vn.trian.visit.ledger.SourceFile;

/** Writes documents aside; nothing here touches the output folder. */
public final class ReportMaker {
  private final ReportSettings settings;
  private final ReportModels models;
  private final Releases releases;
  private final RejectedRows rejected;

  public ReportMaker(
      ReportSettings settings, ReportModels models, Releases releases, RejectedRows rejected) {
    this.settings = settings;
    this.models = models;
    this.releases = releases;
    this.rejected = rejected;
  }

  /** Empties the folder aside: what a stopped run left there was never delivered. */
  void clear() {
    Path aside = settings.aside();
    try {
      if (Files.isDirectory(aside)) {
        try (Stream<Path> paths = Files.walk(aside)) {
          for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      Files.createDirectories(aside);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear the folder " + aside, e);
    }
  }

  /**
   * Writes those of the documents whose content is not that of their last release; with {@code
   * again} those too, under their old number. Workbooks and PDFs are written side by side.
   */
  List<Draft> make(List<ReportKey> keys, boolean again) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Draft>> waiting = new ArrayList<>();
      for (ReportKey key : keys) {
        ReportModel model = models.model(key, settings.language(), 0);
        String content = models.content(model);
        Optional<Release> last = releases.findLast(name(key));
        boolean same = last.isPresent() && last.get().content().equals(content);
        if (same && !again) {
          continue;
        }
        int number = last.map(Release::number).orElse(0) + (same ? 0 : 1);
        waiting.add(start(pool, model.asRelease(number), content));
      }
      List<Draft> drafts = new ArrayList<>();
      for (Callable<Draft> draft : waiting) {
        drafts.add(draft.call());
      }
      return drafts;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private Callable<Draft> start(ExecutorService pool, ReportModel model, String content)
      throws IOException {
    ReportKey key = model.key();
    Path folder = settings.aside().resolve(key.folder());
    Files.createDirectories(folder);
    Path pdf = folder.resolve(key.fileName() + ".pdf");
    Future<List<Path>> workbook =
        pool.submit(
            () -> new WorkbookWriter().write(model, folder.resolve(key.fileName() + ".xlsx")));
    Future<List<Path>> document =
        pool.submit(
            () -> {
              new PdfWriter().write(model, pdf);
              return List.of(pdf);
            });
    return () -> {
      List<Path> files = new ArrayList<>(result(workbook));
      files.addAll(result(document));
      return new Draft(
          name(key),
          model.release(),
          content,
          files.stream().map(settings.aside()::relativize).toList());
    };
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

  /** Writes the rejected rows of a file for its sender. */
  ReturnDraft giveBack(SourceFile file, Path name) {
    Path target = settings.aside().resolve(name);
    try {
      Files.createDirectories(target.getParent());
      ReturnedWorkbook.write(rejected.list(file.id()), language(), target);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the rejected rows of " + file.name(), e);
    }
    return new ReturnDraft(file.id(), name);
  }

  private Language language() {
    return settings.language();
  }

  /** The name of a report in the ledger. */
  private static String name(ReportKey key) {
    return key.folder() + "/" + key.fileName();
  }
}
