package vn.trian.app;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.trian.article.reading.Extractor;
import vn.trian.calendar.Occasions;
import vn.trian.intake.page.ArticleReader;
import vn.trian.intake.page.ArticleReading;
import vn.trian.place.Register;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;

/** The records that articles propose, a line of JSON for each article; nothing is stored. */
@Command(name = "extract")
final class ExtractCommand extends Verb {
  @Parameters(arity = "1..*", paramLabel = "ARTICLE", descriptionKey = "extract.article")
  private List<Path> files = List.of();

  @Override
  int call(Settings settings) {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw Failure.usage("file.missing", file);
      }
    }
    // The answer is for a machine in either form: what is said of files goes to standard error.
    console().leaveOutputTo(true);
    Register register = Decrees.of(settings).register();
    Occasions occasions = Occasions.load();
    Extractor extractor = new Extractor(register, occasions);
    ExtractionDocument form = new ExtractionDocument(occasions, register, settings.language());
    List<Map<String, Object>> articles = new ArrayList<>();
    int exit = ExitCode.DONE;
    for (Path file : files) {
      ArticleReading reading = read(file);
      if (reading instanceof ArticleReading.Read read) {
        tell(read.findings(), settings);
        Map<String, Object> document = form.of(read.article(), extractor.extract(read.article()));
        if (isJson()) {
          articles.add(document);
        } else {
          console().result(Json.line(document));
        }
      } else if (reading instanceof ArticleReading.NotRead refused) {
        tell(refused.findings(), settings);
        exit = settings.exitRejected();
      }
    }
    if (isJson()) {
      console().result(Json.text(Map.of("articles", articles)));
    }
    return exit;
  }

  private static ArticleReading read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      return ArticleReader.read(file, name);
    } catch (UncheckedIOException e) {
      return new ArticleReading.NotRead(List.of(Finding.onFile(Rule.FILE_LOCKED, name)));
    }
  }

  private void tell(List<Finding> findings, Settings settings) {
    findings.forEach(finding -> console().finding(finding, settings.language()));
  }
}
