package vn.trian.app;

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

  Trian(Console console) {
    this.console = console;
  }

  Console console() {
    return console;
  }
}
