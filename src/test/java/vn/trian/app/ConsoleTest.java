package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.text.Language;

/** What is said when something fails that no test can bring about at will. */
class ConsoleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Out of memory (at most %1$d MB). Nothing is lost. Run again with more, for example: java -Xmx%2$dm -jar target/trian.jar …~The program goes on from what it has stored.
          VI | Hết bộ nhớ (tối đa %1$d MB). Chưa có gì bị mất. Chạy lại với nhiều bộ nhớ hơn, ví dụ: java -Xmx%2$dm -jar target/trian.jar …~Chương trình tiếp tục từ chỗ đã lưu.
          """)
  void tooLittleMemoryIsTheEnvironmentsFault(Language language, String sentence) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console = new Console(stream, stream, CommandLines.words(language));

    int exit = console.failed(new IllegalStateException(new OutOfMemoryError("Java heap space")));

    assertThat(exit).isEqualTo(ExitCode.ENVIRONMENT);
    long most = Runtime.getRuntime().maxMemory() >> 20;
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(sentence.replace('~', '\n').formatted(most, 2 * most) + "\n");
  }
}
