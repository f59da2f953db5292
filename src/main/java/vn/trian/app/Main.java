package vn.trian.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.trian.disk.FaultPoint;

/** The program's entry point. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.setOut(out);
    System.setErr(err);
    StopSignal signal =
        StopSignal.listen(() -> err.println(CommandLines.wordsFor(args).get("stopped")));
    int exit = run(out, err, args);
    FaultPoint.reach("between the last line and the exit");
    signal.ended();
    System.exit(exit);
  }

  /**
   * Runs one command in this process.
   *
   * @return the exit code
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    // No figure, date or letter may depend on the machine.
    Locale.setDefault(Locale.ROOT);
    return CommandLines.run(out, err, args);
  }

  /** What is printed is UTF-8 whatever the machine's own encoding. */
  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
