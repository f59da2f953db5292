package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.trian.app.Workplace.Ended;
import vn.trian.visit.Field;

/** Proposals decided on in a workbook that is dropped into the input folder. */
@Tag("job")
class ReviewSheetTest {
  @TempDir Path folder;
  private Workplace place;
  private final List<String> ids = new ArrayList<>();
  private int sheets;

  @BeforeEach
  void receiveArticles() {
    place =
        new Workplace(folder)
            .with("so-y-te/a.csv", Visits.file(Visits.row(1, "", "2025-02-20", "Hải An")));
    assertThat(place.trian("run").exit()).isZero();
    for (String host : List.of("Trạm A Mẫu", "Trạm B Mẫu", "Trạm C Mẫu", "Trạm D Mẫu")) {
      ids.add(
          ArticleSeed.ofStation("bao/" + host + ".txt")
              .infers(Field.HOST_NAME, host, "words")
              .receive(place));
    }
  }

  @Test
  void showsTheWordsBesideEachFieldAndMarksWhatIsInferred() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(sheet("vi")))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(4);
      assertThat(text(sheet, 1, "Mã")).isEqualTo(ids.get(0));
      assertThat(text(sheet, 1, "Quyết định")).isEmpty();
      assertThat(text(sheet, 1, "Câu trong bài"))
          .isEqualTo("Ngày 18/02/2025, lãnh đạo UBND thành phố thăm Trạm Y tế Tú Sơn, Kiến Thụy.");
      assertThat(text(sheet, 1, "Quận/Huyện")).isEqualTo("Kiến Thụy");
      assertThat(text(sheet, 1, "Đọc từ: Quận/Huyện")).isEqualTo("“Kiến Thụy”");
      assertThat(text(sheet, 1, "Đọc từ: Tỉnh/Thành phố"))
          .isEqualTo("[suy ra: theo ký hiệu báo ở đầu bài (HPĐT)]");
      assertThat(cell(sheet, 1, "Tỉnh/Thành phố").getCellStyle())
          .isNotEqualTo(cell(sheet, 1, "Quận/Huyện").getCellStyle());
      assertThat(sheet.getDataValidations()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "vi, chấp nhận, từ chối, Quyết định, Ghi chú duyệt, Người duyệt, Quận/Huyện",
    "en, accept, reject, Decision, Review note, Reviewer, District"
  })
  void isCarriedOutRowByRowAndOnce(
      String lang,
      String accept,
      String reject,
      String decision,
      String note,
      String reviewer,
      String district)
      throws IOException {
    byte[] filled =
        fill(
            sheet(lang),
            new String[] {ids.get(0), decision, accept, district, "Hải An"},
            new String[] {ids.get(1), decision, reject, note, "lễ", reviewer, "Nguyễn Văn Mẫu"},
            new String[] {ids.get(2), decision, "để xem"});
    place.with("khác tên.xlsx", filled);

    Ended run = place.trian("run", "--json");

    assertThat(run.json().get("findings").toString()).isEqualTo("{\"review-word-unknown\":1}");
    assertThat(states()).containsExactly("accepted", "rejected", "waiting", "waiting");
    assertThat(place.trian("summary", "--format=csv").out()).contains("Quận Hải An,2025,2,");
    assertThat(decisions()).contains("\"note\":\"lễ\",\"reviewer\":\"Nguyễn Văn Mẫu\"");
    String summaries = Visits.summaries(place);
    Ended again = place.trian("run", "--json");
    assertThat(again.json().get("files").get(0).get("state").asString()).isEqualTo("known");
    assertThat(again.json().get("outputs")).isEmpty();

    assertThat(place.trian("rebuild").exit()).isZero();

    assertThat(states()).containsExactly("accepted", "rejected", "waiting", "waiting");
    assertThat(Visits.summaries(place)).isEqualTo(summaries);
    assertThat(place.trian("run", "--json").json().get("outputs")).isEmpty();
  }

  @Test
  void namesTheRowsThatCannotBeCarriedOutAndCarriesOutTheOthers() throws IOException {
    Path sheet = sheet("en");
    place.trian("review", "accept", ids.get(0));
    place.trian("review", "edit", ids.get(1), "gift=yes");
    byte[] filled =
        fill(
            sheet,
            new String[] {ids.get(0), "Decision", "accept"},
            new String[] {ids.get(1), "Decision", "accept"},
            new String[] {ids.get(2), "Decision", "accept", "Province", ""},
            new String[] {ids.get(3), "Decision", "accept"});
    place.with("a/quyet-dinh.xlsx", filled);

    Ended run = place.trian("run", "--lang=en");

    assertThat(run.out())
        .contains(
            "  a/quyet-dinh.xlsx · line 2 · review-decided · %s is accepted already."
                .formatted(ids.get(0)),
            "  a/quyet-dinh.xlsx · line 3 · review-outdated · %s was changed since"
                .formatted(ids.get(1)),
            "  a/quyet-dinh.xlsx · line 4 · review-record-rejected · The record of %s would be rejected: province-missing."
                .formatted(ids.get(2)));
    assertThat(states()).containsExactly("accepted", "waiting", "waiting", "accepted");
    assertThat(place.trian("rebuild").exit()).isZero();
    assertThat(states()).containsExactly("accepted", "waiting", "waiting", "accepted");
  }

  @Test
  void anOutdatedOrForgedIdIsUnknown() throws IOException {
    byte[] filled =
        fill(sheet("en"), new String[] {ids.get(0), "Decision", "accept", "ID", "abcdef-1"});
    place.with("q.xlsx", filled);

    assertThat(place.trian("run", "--json").json().get("findings").toString())
        .isEqualTo("{\"review-unknown\":1}");
  }

  @Test
  void aSheetThatComesWithTheFileOfTheSameEventIsDecidedAfterIt() throws IOException {
    byte[] filled = fill(sheet("en"), new String[] {ids.get(0), "Decision", "merge"});
    place
        .with("a-quyet-dinh.xlsx", filled)
        .with(
            "so-y-te/z.csv",
            "record_no,visit_date,delegation,host_kind,host_name,district,province\n"
                + "9,2025-02-18,Thành ủy,facility,Trạm A Mẫu,Kiến Thuỵ,Hải Phòng\n");

    assertThat(place.trian("run").exit()).isZero();

    assertThat(states()).containsExactly("merged", "waiting", "waiting", "waiting");
    assertThat(place.trian("summary", "--format=csv").out()).contains("Huyện Kiến Thuỵ,2025,1,");
    String summaries = Visits.summaries(place);
    assertThat(place.trian("rebuild").exit()).isZero();
    assertThat(Visits.summaries(place)).isEqualTo(summaries);
  }

  @Test
  void isNoNilReturn() throws IOException {
    place.with("so-y-te-bac-ninh/2025.xlsx", fill(sheet("en")));

    assertThat(place.trian("run", "--json").json().get("outputs")).isEmpty();
    assertThat(states()).containsOnly("waiting");
  }

  private Path sheet(String lang) {
    Path file = folder.resolve("sheet-" + ++sheets + ".xlsx");
    assertThat(place.trian("review", "list", "--xlsx", file.toString(), "--lang", lang).exit())
        .isZero();
    return file;
  }

  /** The workbook with the same decision in every row. */
  static byte[] decided(Path file, String decision) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      for (int line = 1; line <= sheet.getLastRowNum(); line++) {
        cell(sheet, line, "Decision").setCellValue(decision);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  /** Rows by their ID, each followed by headers and what to write below them. */
  private static byte[] fill(Path file, String[]... rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      for (String[] row : rows) {
        int line = 1;
        while (!sheet.getRow(line).getCell(0).getStringCellValue().equals(row[0])) {
          line++;
        }
        for (int i = 1; i < row.length; i += 2) {
          cell(sheet, line, row[i]).setCellValue(row[i + 1]);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static String text(XSSFSheet sheet, int line, String header) {
    return cell(sheet, line, header).getStringCellValue();
  }

  private static Cell cell(XSSFSheet sheet, int line, String header) {
    Row headers = sheet.getRow(0);
    for (Cell head : headers) {
      if (head.getStringCellValue().equals(header)) {
        return sheet.getRow(line).getCell(head.getColumnIndex());
      }
    }
    throw new IllegalArgumentException(header);
  }

  private List<String> states() {
    JsonNode proposals =
        place.trian("review", "list", "--state=all", "--json").json().get("proposals");
    return proposals.valueStream().map(p -> p.get("state").asString()).toList();
  }

  private String decisions() throws IOException {
    return Files.readString(place.data().resolve("journal.jsonl"));
  }
}
