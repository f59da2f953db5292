package vn.trian.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults 10, 11 and 22 in the size that gives them their weight, in a process with a small heap.
 * The small sizes are part of every build; those of FAULTS carry the tag {@code long}.
 */
@DisplayName("10, 11, 22 very large fields, rows and files")
@Tag("job")
class LargeFilesTest {
  private static final String HEAD =
      "visit_date,delegation,host_kind,host_name,district,province\n";
  private static final String GOOD = "18/02/2025,UBND,facility,Trạm,Kiến Thụy,Hải Phòng\n";
  private static final String BAD = "31/02/2025,UBND,facility,Trạm,Kiến Thụy,Hải Phòng\n";

  @TempDir Path folder;

  @Test
  void f10ALineOfEightMegabytesAndAFieldOfEight() throws Exception {
    assertThat(lineAndField(8)).isEqualTo(saidOfLineAndField(8));
  }

  @Test
  void f22AFileOfFortyMegabytes() throws Exception {
    assertThat(blankInTheMiddle(40)).isEqualTo(saidOfBlank(40));
  }

  @Test
  @Tag("long")
  void f10ALineOfAHundredMegabytesAndAFieldOfAHundred() throws Exception {
    assertThat(lineAndField(100)).isEqualTo(saidOfLineAndField(100));
  }

  /** Of all of them at once the empty cells alone would not fit in the memory. */
  @Test
  @Tag("long")
  void f11EightThousandRowsOfTenThousandColumns() throws Exception {
    assertThat(
            run(
                out -> {
                  out.write(
                      ("cột" + String.join(",cột", numbers(10_000)) + "," + HEAD).getBytes(UTF_8));
                  byte[] row = (",".repeat(10_000) + GOOD).getBytes(UTF_8);
                  for (int i = 0; i < 8_000; i++) {
                    out.write(row);
                  }
                },
                "-Xmx256m",
                0,
                "--lang=en"))
        .contains(
            "Accepted large.csv: 8000 rows, stored 8000, unchanged 0, superseded 0, rejected 0");
  }

  private static List<String> numbers(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }

  @Test
  @Tag("long")
  void f22AFileOfFiveGigabytes() throws Exception {
    assertThat(blankInTheMiddle(5_000)).isEqualTo(saidOfBlank(5_000));
  }

  /** One line of that many megabytes, and one quoted field of as many in lines of 100,000. */
  private List<String> lineAndField(int megabytes) throws Exception {
    return check(
        out -> {
          out.write((HEAD + GOOD).getBytes(UTF_8));
          for (int i = 0; i < megabytes; i++) {
            out.write("x".repeat(1_000_000).getBytes(UTF_8));
          }
          out.write(("\n" + GOOD + "\"").getBytes(UTF_8));
          for (int i = 0; i < 10 * megabytes; i++) {
            out.write(("x".repeat(99_999) + "\n").getBytes(UTF_8));
          }
          out.write(("\",y\n" + GOOD).getBytes(UTF_8));
        });
  }

  /** The field is given back line by line, for nobody knows where it should have ended. */
  private static List<String> saidOfLineAndField(int megabytes) {
    List<String> said = new java.util.ArrayList<>();
    String tooLarge =
        "  large.csv · line %d · row-unreadable · The row cannot be read: the row is too large,"
            + " perhaps because a quotation mark is not closed. Correct it and send it again.";
    said.add(tooLarge.formatted(3));
    said.add(tooLarge.formatted(5));
    String fields =
        "  large.csv · line %d · row-field-count · The row should have 6 cells and has 1. Put cells"
            + " that hold a separator in quotation marks and fill in separators that are missing.";
    int lines = 10 * megabytes;
    for (int line = 6; line < 5 + lines; line++) {
      said.add(fields.formatted(line));
    }
    said.add(
        ("  large.csv · line %d · row-unreadable · The row cannot be read: the quotation marks do"
                + " not pair up. Correct it and send it again.")
            .formatted(5 + lines));
    said.add("Checked large.csv: %d rows, %d would be rejected".formatted(lines + 5, lines + 2));
    said.add("Done: 1 files, 1 of them with something that would be sent back.");
    return said;
  }

  private List<String> blankInTheMiddle(int megabytes) throws Exception {
    byte[] blank = (" ".repeat(999) + "\n").repeat(1_000).getBytes(UTF_8);
    return check(
        out -> {
          out.write((HEAD + GOOD.repeat(25)).getBytes(UTF_8));
          for (int i = 0; i < megabytes; i++) {
            out.write(blank);
          }
          out.write((GOOD + BAD).getBytes(UTF_8));
        });
  }

  private static List<String> saidOfBlank(int megabytes) {
    return List.of(
        ("  large.csv · line %d · column visit_date (A) · visit-date-unreadable · “31/02/2025” ·"
                + " The visit date is not a real day in the order day, month, year. Write it as"
                + " 18/02/2025 or 2025-02-18.")
            .formatted(1_000 * megabytes + 28),
        "Checked large.csv: 27 rows, 1 would be rejected",
        "Done: 1 files, 1 of them with something that would be sent back.");
  }

  private List<String> check(Content content) throws Exception {
    return run(content, "-Xmx64m", 2, "--dry-run", "--lang=en");
  }

  private List<String> run(Content content, String heap, int exit, String... options)
      throws Exception {
    Workplace place = new Workplace(folder);
    try (OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(place.input().resolve("large.csv")), 1 << 20)) {
      content.write(out);
    }
    ProcessBuilder program = place.process("run");
    program.command().add(1, heap);
    program.command().addAll(List.of(options));
    Process process = program.start();
    try (InputStream said = process.getInputStream()) {
      List<String> lines = new String(said.readAllBytes(), UTF_8).lines().toList();
      assertThat(process.waitFor()).as(String.join("\n", lines)).isEqualTo(exit);
      return lines;
    }
  }

  /** What a file is filled with. */
  private interface Content {
    void write(OutputStream out) throws IOException;
  }
}
