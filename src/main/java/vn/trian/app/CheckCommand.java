package vn.trian.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.trian.intake.InputFile;

/** The findings of files; nothing is stored. */
@Command(name = "check")
final class CheckCommand extends Verb {
  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "check.file")
  private List<Path> files = List.of();

  @Override
  int call(Settings settings) {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw Failure.usage("file.missing", file);
      }
    }
    List<InputFile> inputs =
        files.stream()
            .map(file -> new InputFile(file, String.valueOf(file.getFileName()), null))
            .toList();
    return new FileCheck(console(), settings, isJson()).check(inputs);
  }
}
