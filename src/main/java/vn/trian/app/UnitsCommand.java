package vn.trian.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Later decrees, without a new release of the program. */
@Command(name = "units")
final class UnitsCommand extends Verb {
  private static final String WHAT = "load|list|undo";

  @Parameters(index = "0", paramLabel = WHAT, descriptionKey = "units.what")
  private String what = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "units.load-file")
  private @Nullable Path file;

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "units.reason")
  private @Nullable String reason;

  @Override
  int call(Settings settings) throws IOException {
    return switch (what) {
      case "load" -> load(settings);
      case "list" -> new UnitsList(console(), isJson()).tell(Decrees.of(settings));
      case "undo" -> undo(settings);
      default -> throw Failure.usage("units.what-unknown", what, WHAT.replace("|", ", "));
    };
  }

  private int load(Settings settings) throws IOException {
    if (file == null) {
      throw Failure.usage("units.file-missing");
    }
    if (!Files.isRegularFile(file)) {
      throw Failure.usage("file.missing", file);
    }
    return new UnitsLoad(settings, console(), isJson()).load(file);
  }

  private int undo(Settings settings) throws IOException {
    if (reason == null || reason.isBlank()) {
      throw Failure.usage("withdraw.reason-blank");
    }
    return new UnitsUndo(settings, console(), isJson()).undo(reason.strip());
  }
}
