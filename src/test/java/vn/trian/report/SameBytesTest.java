package vn.trian.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.report.content.Models;
import vn.trian.report.content.ReportModel;
import vn.trian.report.pdf.PdfWriter;
import vn.trian.report.workbook.WorkbookWriter;

/** The same model gives the same bytes, wherever and whenever it is written. */
class SameBytesTest {
  @TempDir Path folder;
  private Locale locale;
  private TimeZone zone;

  @BeforeEach
  void remember() {
    locale = Locale.getDefault();
    zone = TimeZone.getDefault();
  }

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Asia/Tokyo",
    "vi-VN, Asia/Ho_Chi_Minh",
    "ar-EG, Africa/Cairo",
    "th-TH-u-ca-buddhist-nu-thai, Pacific/Kiritimati"
  })
  void ofTheMachine(String tag, String place) throws IOException {
    for (ReportModel model :
        new ReportModel[] {Models.sampleMonth().build(), Models.sampleYears().build()}) {
      Locale.setDefault(Locale.ROOT);
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      String workbook = workbook(model, "a.xlsx");
      String pdf = pdf(model, "a.pdf");
      Locale.setDefault(Locale.forLanguageTag(tag));
      TimeZone.setDefault(TimeZone.getTimeZone(place));
      assertThat(workbook(model, "b.xlsx")).isEqualTo(workbook);
      assertThat(pdf(model, "b.pdf")).isEqualTo(pdf);
    }
  }

  @Test
  void ofAListThatGoesThroughAFile() throws IOException {
    Models many = Models.aMonth("2025-02");
    for (int at = 0; at < 5_001; at++) {
      many.visit(Models.aVisit("2025-02-18", "Trạm " + at, null));
    }
    ReportModel model = many.build();
    assertThat(workbook(model, "a.xlsx")).isEqualTo(workbook(model, "b.xlsx"));
  }

  @Test
  void ofTwoThreads() throws Exception {
    ReportModel model = Models.sampleYears().build();
    String workbook = workbook(model, "a.xlsx");
    String pdf = pdf(model, "a.pdf");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Future<String> one = threads.submit(() -> workbook(model, "1.xlsx"));
      Future<String> two = threads.submit(() -> pdf(model, "2.pdf"));
      Future<String> three = threads.submit(() -> pdf(model, "3.pdf"));
      Future<String> four = threads.submit(() -> workbook(model, "4.xlsx"));
      assertThat(one.get()).isEqualTo(workbook).isEqualTo(four.get());
      assertThat(two.get()).isEqualTo(pdf).isEqualTo(three.get());
    } finally {
      threads.shutdown();
    }
  }

  private String workbook(ReportModel model, String name) throws IOException {
    Path file = folder.resolve(name);
    new WorkbookWriter().write(model, file);
    return hex(file);
  }

  private String pdf(ReportModel model, String name) throws IOException {
    Path file = folder.resolve(name);
    new PdfWriter().write(model, file);
    return hex(file);
  }

  private static String hex(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
