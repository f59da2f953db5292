package vn.trian.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.trian.report.workbook.EmptyForm;

/** Writes an empty form for senders. */
@Command(name = "template")
final class TemplateCommand extends Verb {
  @Parameters(paramLabel = "FILE.xlsx", descriptionKey = "template.file")
  private @Nullable Path file;

  @Override
  int call(Settings settings) throws IOException {
    if (file == null || !file.toString().endsWith(".xlsx")) {
      throw Failure.usage("template.ending", file);
    }
    if (Files.exists(file)) {
      throw Failure.usage("template.exists", file);
    }
    EmptyForm.write(settings.language(), file);
    console().say("template.done", file);
    if (isJson()) {
      console().result(Json.text(Map.of("file", file.toString())));
    }
    return ExitCode.DONE;
  }
}
