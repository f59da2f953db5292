package vn.trian.intake.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.intake.Reading;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.text.Language;
import vn.trian.visit.Field;

class CsvRecordsTest {
  private static final String HEADER = "visit_date,delegation,province\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void findsTheSeparatorByTheHeader(String separator) {
    String text =
        String.join(separator, "Ngày thăm", "Đoàn", "Tỉnh/Thành phố")
            + "\n"
            + String.join(separator, "18/02/2025", "Sở Y tế", "Hà Nội")
            + "\n";
    Reading reading = read(text);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.lines()).containsExactly("2: 18/02/2025|Sở Y tế|Hà Nội");
    assertThat(reading.rows().get(0).record().text(Field.DELEGATION)).isEqualTo("Sở Y tế");
  }

  @Test
  void isNotMisledByOtherSeparatorsInTitlesAndCells() {
    Reading reading =
        read(
            """
            DANH SÁCH, CÁC CUỘC THĂM, NĂM 2025;;

            Ngày thăm;Đoàn;Tỉnh
            18/02/2025;Thành ủy, HĐND, UBND;Hải Phòng
            """);
    assertThat(reading.lines()).containsExactly("4: 18/02/2025|Thành ủy, HĐND, UBND|Hải Phòng");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;", "\"sep=;\"", "SEP=;"})
  void takesTheDeclaredSeparatorAndCountsItsLine(String first) {
    Reading reading = read(first + "\r\nvisit_date;delegation;province\r\na;b;c\r\n");
    assertThat(reading.lines()).containsExactly("3: a|b|c");
  }

  @Test
  void readsUtf8WithMarkAndBothUtf16() throws IOException {
    String text = "\ufeffNgày thăm\tĐoàn\tTỉnh\r\n18/02/2025\tSở Y tế\tHà Nội\r\n";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Reading reading = Reading.of(folder, "a.csv", text.getBytes(charset));
      assertThat(reading.findings()).isEmpty();
      assertThat(reading.lines()).containsExactly("2: 18/02/2025|Sở Y tế|Hà Nội");
    }
  }

  @Test
  void namesThePhysicalLineOnWhichARowBegan() {
    Reading reading =
        read(HEADER + "1,\"two\nlines\r\nand three\",x\r\n\n  \n,,\n2,b,\"c\"\"d\"\r3,e,f");
    assertThat(reading.lines())
        .containsExactly("2: 1|two\nlines\r\nand three|x", "8: 2|b|c\"d", "9: 3|e|f");
  }

  @Test
  void neverShiftsARowOfAnotherLength() {
    Reading reading = read(HEADER + "a,b\na,b,c\na,b,c,d\na,b,c,,\n");
    assertThat(reading.lines())
        .containsExactly(
            "2: a|b [row-field-count]", "3: a|b|c", "4: a|b|c|d [row-field-count]", "5: a|b|c");
    Finding finding = reading.rows().get(2).findings().get(0);
    assertThat(finding)
        .isEqualTo(Finding.on(Rule.ROW_FIELD_COUNT, new SourceLocation("a.csv", null, 4), 3, 4));
    assertThat(finding.sentence(Language.EN)).isEqualTo("The row should have 3 cells and has 4.");
    assertThat(finding.sentence(Language.VI)).isEqualTo("Dòng phải có 3 ô nhưng lại có 4 ô.");
    assertThat(finding.line(Language.EN))
        .isEqualTo(
            "a.csv · line 4 · row-field-count · The row should have 3 cells and has 4. Put cells"
                + " that hold a separator in quotation marks and fill in separators that are"
                + " missing.");
  }

  @Test
  void readsOnAfterAQuoteThatIsNotClosed() {
    Reading reading = read(HEADER + "a,b,c\n1,\"open,2\n3,d,e\n4,\"f\",g\n5,h,i\n");
    assertThat(reading.lines())
        .containsExactly(
            "2: a|b|c", "3: 1,\"open,2 [row-unreadable]", "4: 3|d|e", "5: 4|f|g", "6: 5|h|i");
    Finding finding = reading.rows().get(1).findings().get(0);
    assertThat(reading.rows().get(1).record().columns().headers()).containsExactly("line");
    assertThat(finding.sentence(Language.EN))
        .isEqualTo("The row cannot be read: the quotation marks do not pair up.");
    assertThat(finding.sentence(Language.VI))
        .isEqualTo("Không đọc được dòng này: dấu nháy kép không đủ cặp.");
  }

  @Test
  void findsTheHeaderBelowATitleWhoseQuotesDoNotPairUp() {
    assertThat(read("\"DANH SÁCH\" 2025\n" + HEADER + "\"a\"x,b,c\n1,2,3\n").lines())
        .containsExactly("3: \"a\"x,b,c [row-unreadable]", "4: 1|2|3");
  }

  @Test
  void reportsAQuoteThatIsOpenAtTheEndOfTheFile() {
    assertThat(read(HEADER + "a,b,c\n1,2,\"open").lines())
        .containsExactly("2: a|b|c", "3: 1,2,\"open [row-unreadable]");
  }

  @Test
  void reportsARowThatIsTooLargeAndReadsOn() throws IOException {
    Path file = folder.resolve("large.csv");
    char[] part = new char[1_000_000];
    Arrays.fill(part, 'x');
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER + "a,b,c\n1,");
      for (int i = 0; i < 5; i++) {
        out.write(part);
      }
      out.write(",2\n3,d,e\n");
    }
    Reading reading = Reading.of(file);
    assertThat(reading.rows()).hasSize(3);
    assertThat(reading.rows().get(1).record().at().line()).isEqualTo(3);
    assertThat(reading.rows().get(1).record().cells().get(0)).hasSize(32_001).startsWith("1,xxx");
    assertThat(reading.rows().get(1).findings())
        .containsExactly(
            Finding.on(
                Rule.ROW_UNREADABLE,
                new SourceLocation("large.csv", null, 3),
                "word.reason.too-large"));
    assertThat(reading.lines()).last().isEqualTo("4: 3|d|e");
  }

  @Test
  void accountsForEveryLineHoweverManyAreBroken() {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 5_000; i++) {
      text.append("1,\"a\"b,").append("x".repeat(i % 50)).append(i % 3 == 0 ? "\n" : "\r\n");
      text.append(i).append(",b,c").append(i % 5 == 0 ? "\r" : "\r\n");
    }
    Reading reading = read(text.toString());
    assertThat(reading.rows()).hasSize(10_000);
    for (int i = 0; i < 10_000; i++) {
      ReadRecord row = reading.rows().get(i);
      assertThat(row.record().at().line()).isEqualTo(i + 2);
      assertThat(row.readable()).isEqualTo(i % 2 == 1);
      assertThat(row.record().cells().get(0))
          .isEqualTo(i % 2 == 1 ? i / 2 + "" : "1,\"a\"b," + "x".repeat(i / 2 % 50));
    }
  }

  /** The text is read in blocks of 65,536 characters, of which the first ends with the CR. */
  @Test
  void goesBackToTheRightLineWhereABlockEndsBetweenCrAndLf() {
    String first = "a,b," + "x".repeat(65_535 - HEADER.length() - 4);
    Reading reading = read(HEADER + first + "\r\n1,\"a\"b,2\r\n3,d,e\r\n");
    assertThat(reading.lines().subList(1, 3))
        .containsExactly("3: 1,\"a\"b,2 [row-unreadable]", "4: 3|d|e");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // The mark that closes stands in the same column, in another one, in the first one.
        "1,\"open,2\n18/02/2025,b,c\n19/02/2025,40\",d\n20/02/2025,e,f\n",
        "1,\"open,2\n18/02/2025,b,c\n19/02/2025,d,40\"\n20/02/2025,e,f\n",
        "\"1,open,2\n18/02/2025,b,c\n19/02/2025\",d,e\n20/02/2025,e,f\n",
        // No row stands between the two.
        "1,\"open,2\n18/02/2025,40\",c\n19/02/2025,d,e\n20/02/2025,e,f\n",
        "\"1,open,2\n18/02/2025\",b,c\n19/02/2025,d,e\n20/02/2025,e,f\n",
        // No date and no space after a comma.
        "1,\"open,2\n,b,c\n,d,40\"\n20/02/2025,e,f\n",
        "1,2,\"open\n18/02/2025,b,c\n19/02/2025,Trạm Y tế, tổ 4,d\n20/02/2025,e,\"f\"\n",
      })
  void aQuoteThatHappensToCloseSomeRowsLaterSwallowsNone(String rows) {
    Reading reading = read(HEADER + rows);
    assertThat(reading.rows()).hasSize(4);
    assertThat(reading.rows())
        .extracting(r -> r.record().at().line())
        .containsExactly(2L, 3L, 4L, 5L);
    assertThat(reading.rows().get(0).findings())
        .containsExactly(
            Finding.on(
                Rule.ROW_UNREADABLE, new SourceLocation("a.csv", null, 2), "word.reason.quotes"));
    assertThat(reading.rows().get(3).readable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "18/02/2025,UBND,\"Hà Nội\"",
        "18/02/2025,UBND,\"Thăm Trạm Y tế.\nTặng hoa, quà, và chúc mừng.\nChụp ảnh.\"",
        "18/02/2025,UBND,\"Tặng:\r\n- hoa, bánh, sữa\r\n\r\n- 5 triệu đồng\"",
        "\"Tặng hoa, quà, tiền\nvà chúc mừng, vào ngày 27/02, tại trạm\",UBND,Hà Nội",
        "18/02/2025,\"UBND\nquận Hải An, phường Cát Bi\",\"Hải\nPhòng, Việt Nam, châu Á\"",
        "18/02/2025,UBND,\"Các ngày:\n18/02/2025, 19/02/2025\n20/02/2025\"",
      })
  void aRemarkOverSeveralLinesIsOneCell(String row) {
    Reading reading = read(HEADER + row + "\na,b,c\n");
    assertThat(reading.rows()).hasSize(2).allMatch(ReadRecord::readable);
    assertThat(reading.rows().get(0).record().cells()).hasSize(3);
  }

  @Test
  void namesTheLineOnWhichTheQuoteBeganAndNotThatOfItsRow() {
    Reading reading = read(HEADER + "\"one\ntwo\",\"open,2\n3,d,e\n");
    assertThat(reading.lines())
        .containsExactly(
            "2: \"one [row-unreadable]", "3: two\",\"open,2 [row-unreadable]", "4: 3|d|e");
    assertThat(reading.rows().get(0).findings().get(0).at().line()).isEqualTo(3);
  }

  @Test
  void aRowOfTooManyFieldsGoesBackAndReadingGoesOn() {
    Reading reading = read(HEADER + "x,".repeat(16_382) + "x\n1,2,3\n");
    assertThat(reading.rows()).hasSize(2);
    assertThat(reading.rows().get(0).findings())
        .containsExactly(
            Finding.on(
                Rule.ROW_UNREADABLE,
                new SourceLocation("a.csv", null, 2),
                "word.reason.too-large"));
    assertThat(reading.lines().get(1)).isEqualTo("3: 1|2|3");
  }

  @Test
  void readsPastTheTotalBelowAList() {
    assertThat(read(HEADER + "a,b,c\nTổng cộng,12,1.234\nTổng cộng,Đoàn,Tỉnh\n").lines())
        .containsExactly("2: a|b|c", "4: Tổng cộng|Đoàn|Tỉnh");
  }

  @Test
  void keepsTheCellsOfUnknownColumnsAndNamesThemOnce() {
    Reading reading =
        Reading.of(folder, "a.csv", "visit_date,màu,delegation,,province,STT\n1,đỏ,d,x,p,1\n");
    assertThat(reading.lines()).containsExactly("2: 1|đỏ|d|x|p|1");
    assertThat(reading.findings())
        .containsExactly(
            Finding.on(
                Rule.FILE_COLUMN_UNKNOWN, new SourceLocation("a.csv", null, 1), "[màu (B), (D)]"));
    assertThat(reading.sentence(Language.EN))
        .isEqualTo("These columns are not known and were not read: [màu (B), (D)].");
    assertThat(reading.sentence(Language.VI))
        .isEqualTo("Không nhận ra và không đọc các cột sau: [màu (B), (D)].");
  }

  @Test
  void saysWhichColumnsAreMissingAndWhichWereFound() {
    Reading reading = read("Ngày,Huyện,Host\n1,2,3\n");
    assertThat(reading.accepted()).isFalse();
    assertThat(reading.sentence(Language.EN))
        .isEqualTo(
            "Required columns are missing: [Đoàn / delegation, Tỉnh/Thành phố / province]; found:"
                + " [Ngày, Huyện, Host].");
    assertThat(reading.sentence(Language.VI))
        .isEqualTo(
            "Thiếu cột bắt buộc: [Đoàn / delegation, Tỉnh/Thành phố / province]; các cột có trong"
                + " tệp: [Ngày, Huyện, Host].");
  }

  @Test
  void saysSoWhenNoHeaderIsKnown() {
    Reading reading = read("một,hai\n1,2\n");
    assertThat(reading.rules()).containsExactly("file-header-missing");
    assertThat(reading.sentence(Language.EN)).endsWith("found: [một, hai].");
  }

  @Test
  void refusesTwoColumnsOfOneField() {
    Reading reading = read("visit_date,delegation,province,Tỉnh\n1,2,3,4\n");
    assertThat(reading.accepted()).isFalse();
    assertThat(reading.sentence(Language.EN))
        .isEqualTo("The columns province (C) and Tỉnh (D) are both headed as province.");
    assertThat(reading.sentence(Language.VI))
        .isEqualTo("Cột province (C) và cột Tỉnh (D) cùng mang tiêu đề của trường province.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ufeff", "\n\n", " \n;;\n"})
  void reportsAnEmptyFile(String text) {
    Reading reading = read(text);
    assertThat(reading.accepted()).isFalse();
    assertThat(reading.rules()).containsExactly("file-empty");
    assertThat(reading.sentence(Language.VI)).isEqualTo("Tệp rỗng.");
    assertThat(reading.sentence(Language.EN)).isEqualTo("The file is empty.");
  }

  @Test
  void acceptsAHeaderWithoutRowsAsANilReturn() {
    Reading reading = read(HEADER);
    assertThat(reading.accepted()).isTrue();
    assertThat(reading.rows()).isEmpty();
    assertThat(reading.sentence(Language.EN))
        .isEqualTo("The file has a header and no rows; it counts as a nil return.");
    assertThat(reading.sentence(Language.VI))
        .isEqualTo(
            "Tệp có tiêu đề nhưng không có dòng dữ liệu nào; được coi là báo cáo không phát sinh.");
  }

  @Test
  void namesTheLineAndByteWhereTheEncodingChanges() throws IOException {
    byte[] good = (HEADER + "1,Sở Y tế,c\r\n2,").getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(good, good.length + 3);
    bytes[good.length] = (byte) 0xD0;
    bytes[good.length + 1] = 'x';
    bytes[good.length + 2] = '\n';
    Reading reading = Reading.of(folder, "a.csv", bytes);
    assertThat(reading.findings())
        .containsExactly(
            Finding.on(
                Rule.FILE_ENCODING, new SourceLocation("a.csv", null, 3), 3, good.length, "UTF-8"));
    assertThat(reading.sentence(Language.EN))
        .isEqualTo("Line 3 is not valid UTF-8 text, from byte 50 of the file on (counted from 0).");
    assertThat(reading.sentence(Language.VI))
        .isEqualTo("Dòng 3 không phải văn bản UTF-8 hợp lệ, kể từ byte 50 của tệp (đếm từ 0).");
  }

  @Test
  void findsAFaultFarDownInALongFile() throws IOException {
    byte[] row = "1,Sở Y tế thành phố,c\n".getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("long.csv");
    try (var out = Files.newOutputStream(file)) {
      out.write(HEADER.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 20_000; i++) {
        out.write(row);
      }
      out.write(0xE1);
    }
    assertThat(Reading.of(file).findings())
        .containsExactly(
            Finding.on(
                Rule.FILE_ENCODING,
                new SourceLocation("long.csv", null, 20_002),
                20_002,
                HEADER.length() + 20_000L * row.length,
                "UTF-8"));
  }

  private Reading read(String text) {
    return Reading.of(folder, "a.csv", text);
  }
}
