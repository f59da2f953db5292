package vn.trian.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The data folder again, from a backup. */
@Command(name = "restore")
final class RestoreCommand extends Verb {
  @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
  private Path file = Path.of("");

  @Option(names = "--replace", descriptionKey = "restore.replace")
  private boolean replace;

  @Override
  int call(Settings settings) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Failure.usage("file.missing", file);
    }
    BackupFile backup = new BackupFile(file);
    try {
      backup.verify();
    } catch (BackupFile.NotABackup e) {
      throw new Failure(ExitCode.USAGE, e, "restore.foreign", file, e.getMessage());
    } catch (BackupFile.Damaged e) {
      throw new Failure(ExitCode.ENVIRONMENT, e, "restore.damaged", file, e.getMessage());
    }
    Restore restore = new Restore(settings, backup, replace);
    Rebuild.Result result =
        new Rebuild(settings, console(), isJson()).run("restore", restore::putInPlace);
    restore.end();
    RebuildCommand.tell(
        console(), isJson(), result.with(restore.aside()), "restore.aside", "restore.last");
    return ExitCode.DONE;
  }
}
