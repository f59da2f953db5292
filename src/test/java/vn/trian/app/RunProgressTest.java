package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.text.Language;

class RunProgressTest {
  private static final long SECOND = 1_000_000_000;

  /** The time that the test says it is. */
  private long now;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | … 60000 rows (a.csv), 5000 a second, about 8 s of this file left~… 100000 rows (b.xlsx), 4000 a second
          VI | … 60000 dòng (a.csv), 5000 dòng mỗi giây, tệp này còn khoảng 8 giây~… 100000 dòng (b.xlsx), 4000 dòng mỗi giây
          """)
  void tellsRateAndTimeLeftOnceInTenSeconds(Language language, String lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Console console = new Console(stream, stream, CommandLines.words(language));
    try (RunProgress progress = RunProgress.inLines(console, () -> now)) {
      progress.begins("a.csv", 100_000);
      now = 9 * SECOND;
      progress.committed("a.csv", 30_000);
      now = 12 * SECOND;
      progress.committed("a.csv", 30_000);
      now = 21 * SECOND;
      progress.committed("a.csv", 20_000);
      progress.begins("b.xlsx", -1);
      now = 25 * SECOND;
      progress.committed("b.xlsx", 20_000);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(lines.replace('~', '\n') + "\n");
  }
}
