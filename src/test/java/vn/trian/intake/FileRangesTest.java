package vn.trian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.intake.decode.CsvRecords;
import vn.trian.intake.decode.CsvTable;
import vn.trian.intake.decode.FileRange;
import vn.trian.intake.decode.Opened;
import vn.trian.intake.decode.ReadRecord;
import vn.trian.intake.decode.SourceText;
import vn.trian.visit.Submission;

/** Whatever the size of the ranges: the records are those of the file read whole. */
class FileRangesTest {
  private static final String HEADER = "visit_date,delegation,province\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "a,b,c",
        "a,b,c\n",
        "a,b,c\nd,e,f\ng,h,i\n",
        "a,b,c\rd,e,f\rg,h,i\r",
        "a,b,c\r\nd,e,f\r\n\r\ng,h,i\r\n",
        "a,b,c\n\r\nd,e,f\r\r\ng,h,i",
        "\n\n\na,b,c\n\n\nd,e,f\n\n",
        "a,b\nc\n,,\nd,e,f,,,\n",
        "Sở Y tế,thăm,Hà Nội\nĐoàn,ở,Đà Nẵng\n😀,é,ﾊ\n",
        "a,\"b\nc\",d\ne,f,g\n",
        "a,\"b\r\nc\",d\r\ne,\"f\rg\",h\r\ni,j,k\r\n",
        "\"a\n\n\n\",b,c\nd,e,f\n",
        "a,\"b \"\"c\"\"\nd\",e\nf,g,h\n",
        "a,\"\"\"\n\"\"\",c\nd,e,f\n",
        "a,\"\",c\n\"\",\"\",\"\"\nd,e,f\n",
        "a,b\"c,d\ne,f\"\"g,h\ni,j\"\n,k\n",
        "a, \"b,c\nd,e,f\n",
        "a,\"b\" ,c\nd,e,f\ng,h,i\n",
        "a,b,c\nd,\"e,f\ng,h,i\nj,k,l\n",
        "a,\"b,c\n2025-01-01,e,f\n2025-01-02,\"h\",i\nj,k,l\n",
        "a,b,\"c\n2025-01-01,e,f\n2025-01-02,h,i\"\nj,k,l\nm,n,o\n",
        "a,b,c\nd,e,\"f\n",
        "a,b,c\nd,e,f\"",
        "a,b,c\n\"",
        "\"a\"x,\"b\n\",c\nd,\"e\nf\",g\nh,i,j\n",
        "Tổng cộng,,3\na,b,c\nTổng cộng,2,\n",
      })
  void rangesGiveTheRecordsOfTheWholeFile(String rows) {
    String text = HEADER + rows;
    for (String form : List.of(text, "\uFEFF" + text, "DANH SÁCH,,\n\n" + text, "sep=,\n" + text)) {
      CsvTable table = table(form);
      List<String> whole = records(table);
      for (int size = 1; size <= form.length() + 1; size++) {
        assertThat(inRanges(table, size)).as("%s by %d", form, size).isEqualTo(whole);
      }
    }
  }

  @Test
  void rangesAreAsLargeAsAskedForAndCoverTheFile() {
    String text = HEADER + "a,b,c\n".repeat(100);
    List<FileRange> ranges = ranges(table(text), 50);
    assertThat(ranges.get(0)).isEqualTo(new FileRange(31, 85, 2, true));
    assertThat(ranges.get(1)).isEqualTo(new FileRange(85, 139, 11, true));
    assertThat(ranges.get(ranges.size() - 1)).isEqualTo(new FileRange(625, 631, 101, true));
    assertThat(ranges).hasSize(12);
  }

  @Test
  void aMarkThatStaysOpenEndsTheLastRangeOpen() {
    String text = HEADER + "a,b,c\n".repeat(20) + "a,\"b,c\n" + "a,b,c\n".repeat(20);
    List<FileRange> ranges = ranges(table(text), 60);
    assertThat(ranges).extracting(FileRange::closed).containsExactly(true, true, false);
  }

  /**
   * As {@link RangedRows} does it: up to the first range that is broken, and then from there on.
   */
  private static List<String> inRanges(CsvTable table, int size) {
    List<String> records = new ArrayList<>();
    for (FileRange range : ranges(table, size)) {
      List<String> some = new ArrayList<>();
      boolean whole =
          RangeCheck.check(
              table,
              range,
              row -> new Submission(row.read().record(), 1, null, null, row.read().findings()),
              row -> some.add(told(row.submission())));
      if (!whole) {
        records.addAll(records(table.recordsFrom(range)));
        return records;
      }
      records.addAll(some);
    }
    return records;
  }

  private static List<FileRange> ranges(CsvTable table, int size) {
    List<FileRange> all = new ArrayList<>();
    try (FileRanges ranges = new FileRanges(table, size)) {
      for (Optional<FileRange> range = ranges.next(); range.isPresent(); range = ranges.next()) {
        all.add(range.get());
      }
    }
    return all;
  }

  private static List<String> records(CsvTable table) {
    try {
      return records(table.records());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> records(CsvRecords reader) {
    List<String> records = new ArrayList<>();
    try (reader) {
      for (Optional<ReadRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        ReadRecord read = next.get();
        records.add(told(new Submission(read.record(), 1, null, null, read.findings())));
      }
    }
    return records;
  }

  private static String told(Submission row) {
    return row.record().at() + " " + row.record().cells() + " " + row.findings();
  }

  private CsvTable table(String text) {
    try {
      Path file = folder.resolve("rows.csv");
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Files.write(file, bytes);
      Opened opened = CsvRecords.open(SourceText.of(file, bytes), "rows.csv");
      Opened.Accepted accepted = (Opened.Accepted) opened;
      accepted.reader().close();
      return accepted.table();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
