package vn.trian.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Aliases;
import vn.trian.article.reading.Extractor;
import vn.trian.calendar.Occasions;
import vn.trian.intake.ArticleCheck;
import vn.trian.intake.FileChecker;
import vn.trian.intake.FileResult;
import vn.trian.intake.InputFile;
import vn.trian.intake.RecordCheck;
import vn.trian.place.Register;
import vn.trian.quality.Finding;
import vn.trian.text.Language;
import vn.trian.visit.Balance;
import vn.trian.visit.RecordInterpreter;
import vn.trian.visit.rule.RecordRules;

/** Checks files without a ledger and tells what was found. */
final class FileCheck {
  private final Console console;
  private final Settings settings;
  private final boolean json;
  private final FileChecker checker;

  FileCheck(Console console, Settings settings, boolean json) {
    this.console = console;
    this.settings = settings;
    this.json = json;
    Register register = Decrees.of(settings).register();
    Occasions occasions = Occasions.load();
    this.checker =
        new FileChecker(
            new RecordCheck(new RecordInterpreter(register, occasions), new RecordRules()),
            new ArticleCheck(() -> new Extractor(register, occasions), () -> Aliases.NONE),
            LocalDate.now(settings.clock()));
  }

  /** Checks the files one after the other and says the exit code. */
  int check(List<InputFile> files) {
    List<FileResult> results = new ArrayList<>();
    List<Map<String, Object>> documents = new ArrayList<>();
    Map<String, Long> counts = new TreeMap<>();
    for (InputFile file : files) {
      FileResult result =
          checker.check(
              file.path(),
              file.name(),
              finding -> {
                counts.merge(finding.rule().id(), 1L, Long::sum);
                if (json) {
                  documents.add(document(finding, settings.language()));
                } else {
                  console.finding(finding, settings.language());
                }
              });
      results.add(result);
      if (!json) {
        tell(result);
      }
    }
    long bad = results.stream().filter(FileCheck::goesBack).count();
    int exit = bad > 0 ? settings.exitRejected() : ExitCode.DONE;
    if (json) {
      print(results, counts, documents, exit);
    }
    console.say(bad > 0 ? "check.last.rejected" : "check.last.done", results.size(), bad);
    return exit;
  }

  private void tell(FileResult result) {
    if (result.proposals() != null) {
      console.say("check.file.article", result.name(), result.proposals());
    } else if (result.state() == FileResult.State.ACCEPTED) {
      Balance rows = result.balance();
      console.say("check.file.accepted", result.name(), rows.read(), rows.rejected());
    } else {
      console.say("run.file.not-accepted", result.name());
    }
  }

  private static boolean goesBack(FileResult result) {
    return result.state() == FileResult.State.NOT_ACCEPTED || result.balance().rejected() > 0;
  }

  private void print(
      List<FileResult> results,
      Map<String, Long> counts,
      List<Map<String, Object>> findings,
      int exit) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("status", "done");
    document.put("exit", exit);
    document.put(
        "files",
        results.stream()
            .map(
                result -> {
                  Map<String, @Nullable Object> file = new LinkedHashMap<>();
                  file.put("name", result.name());
                  file.put("sha256", result.sha256());
                  file.put("state", result.state().id());
                  file.put("read", result.balance().read());
                  file.put("rejected", result.balance().rejected());
                  if (result.proposals() != null) {
                    file.put("proposals", result.proposals());
                  }
                  return file;
                })
            .toList());
    document.put("findings", counts);
    document.put("list", findings);
    console.result(Json.text(document));
  }

  /** A finding for a machine, its sentence in a reader's language all the same. */
  static Map<String, Object> document(Finding finding, Language language) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("file", finding.at().file());
    document.put("sheet", finding.at().sheet());
    document.put("line", finding.at().line());
    document.put("column", finding.column());
    document.put("rule", finding.rule().id());
    document.put("severity", finding.rule().severity().name().toLowerCase(java.util.Locale.ROOT));
    document.put("value", finding.value());
    document.put("sentence", finding.sentence(language));
    document.put("advice", finding.advice(language));
    return document;
  }
}
