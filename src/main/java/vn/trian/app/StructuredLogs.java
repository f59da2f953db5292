package vn.trian.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.trian.text.Language;

/**
 * Logs for machines while the program stays up: one JSON object of the Elastic Common Schema a
 * line, on standard error. What is said to people elsewhere is said there too.
 */
final class StructuredLogs {
  private static final Logger LOG = LoggerFactory.getLogger("vn.trian.serve");

  private StructuredLogs() {}

  /** Has all logs of this process written so from now on. */
  static void begin() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.putObject(Environment.class.getName(), environment());
    Iterator<Appender<ILoggingEvent>> appenders =
        context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
    while (appenders.hasNext()) {
      if (appenders.next() instanceof ConsoleAppender<ILoggingEvent> console) {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        console.setEncoder(encoder);
      }
    }
  }

  private static Environment environment() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "logs", Map.of("logging.structured.ecs.service.name", (Object) "trian")));
    return environment;
  }

  /** A console whose lines are logged. */
  static Console console(Language language) {
    return new Console(stream(LOG::info), stream(LOG::error), CommandLines.words(language));
  }

  private static PrintStream stream(Consumer<String> log) {
    return new PrintStream(new LineStream(log), true, StandardCharsets.UTF_8);
  }

  /** Gives out what is written to it line by line. */
  private static final class LineStream extends OutputStream {
    private final Consumer<String> log;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineStream(Consumer<String> log) {
      this.log = log;
    }

    @Override
    public synchronized void write(int b) {
      if (b != '\n') {
        line.write(b);
        return;
      }
      String text = line.toString(StandardCharsets.UTF_8).strip();
      line.reset();
      if (!text.isEmpty()) {
        log.accept(text);
      }
    }
  }
}
