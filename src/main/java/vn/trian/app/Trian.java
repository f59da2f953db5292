package vn.trian.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** The program itself: its verbs. */
@Command(
    name = "trian",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      ExtractCommand.class,
      ReportCommand.class,
      SummaryCommand.class,
      TraceCommand.class,
      VerifyCommand.class,
      UnitCommand.class,
      UnitsCommand.class,
      ReviewCommand.class,
      StatusCommand.class,
      TemplateCommand.class,
      RebuildCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      WithdrawCommand.class,
      ServeCommand.class,
      WorkerCommand.class
    })
final class Trian {
  private final Console console;
  private final @Nullable Settings house;

  /**
   * The program.
   *
   * @param house the settings of the program that calls a verb of its own; null for the ones of the
   *     command line
   */
  Trian(Console console, @Nullable Settings house) {
    this.console = console;
    this.house = house;
  }

  @Nullable Settings house() {
    return house;
  }

  Console console() {
    return console;
  }
}
