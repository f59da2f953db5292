package vn.trian.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.trian.text.Language;
import vn.trian.text.Messages;

/** Puts the command line together: verbs, help in both languages, exit codes. */
final class CommandLines {
  private static final String BUNDLE = "/vn/trian/app/words";

  private static final int WIDTH = 110;

  private CommandLines() {}

  static int run(PrintStream out, PrintStream err, String... args) {
    return run(out, err, null, args);
  }

  /**
   * Runs one command.
   *
   * @param house the settings of the program that calls it, if it is not a command line of its own
   */
  static int run(PrintStream out, PrintStream err, @Nullable Settings house, String... args) {
    Messages words = wordsFor(args);
    Console console = new Console(out, err, words);
    CommandLine line = new CommandLine(new Trian(console, house));
    line.setResourceBundle(new Words(words));
    line.setOut(writer(out));
    line.setErr(writer(err));
    line.setParameterExceptionHandler((e, arguments) -> misused(e, console));
    line.setExecutionExceptionHandler((e, command, result) -> console.failed(e));
    forAll(line);
    int exit = line.execute(args.length == 0 ? new String[] {"--help"} : args);
    return wholeAnswer(out, exit, console);
  }

  /** An answer that did not reach its file, because the disk is full, must not look like one. */
  private static int wholeAnswer(PrintStream out, int exit, Console console) {
    if (!out.checkError() || (exit != ExitCode.DONE && exit != ExitCode.REJECTED)) {
      return exit;
    }
    console.complain("answer.cut");
    return ExitCode.ENVIRONMENT;
  }

  /** What is said before a command has read its settings, in the language that is asked for. */
  static Messages wordsFor(String... args) {
    return words(languageOf(args));
  }

  static Messages words(Language language) {
    return Messages.of(BUNDLE, language);
  }

  private static void forAll(CommandLine line) {
    line.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE);
    line.getCommandSpec().exitCodeOnExecutionException(ExitCode.INTERNAL);
    line.getCommandSpec().usageMessage().width(WIDTH);
    line.getSubcommands().values().forEach(CommandLines::forAll);
  }

  private static int misused(ParameterException e, Console console) {
    console.complain("usage.wrong", whatIsWrong(e, console), e.getCommandLine().getCommandName());
    return ExitCode.USAGE;
  }

  /** The library's own sentences are English only. */
  private static String whatIsWrong(ParameterException e, Console console) {
    if (e instanceof UnmatchedArgumentException unknown) {
      return console.words("usage.unknown", String.join(" ", unknown.getUnmatched()));
    }
    if (e instanceof MissingParameterException missing) {
      return console.words(
          "usage.missing",
          missing.getMissing().stream()
              .map(CommandLines::nameOf)
              .collect(Collectors.joining(", ")));
    }
    ArgSpec argument = e.getArgSpec();
    return argument == null
        ? String.valueOf(e.getMessage())
        : console.words("usage.value", nameOf(argument), e.getValue(), argument.paramLabel());
  }

  private static String nameOf(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** Help and errors must already be in the language that is asked for further on. */
  private static Language languageOf(String... args) {
    StandardEnvironment environment = new StandardEnvironment();
    SettingsFile.addTo(environment);
    String tag = environment.getProperty("trian.lang", "vi");
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--lang") && i + 1 < args.length) {
        tag = args[i + 1];
      } else if (args[i].startsWith("--lang=")) {
        tag = args[i].substring("--lang=".length());
      }
    }
    return tag.equals("en") ? Language.EN : Language.VI;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** The bundle in the form that the command line's library asks for. */
  private static final class Words extends ResourceBundle {
    private final Messages words;

    Words(Messages words) {
      this.words = words;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
      return words.has(key) ? words.get(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
      return Collections.enumeration(words.keys());
    }
  }
}
