package vn.trian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trian.report.workbook.EmptyForm;
import vn.trian.text.Language;
import vn.trian.visit.Field;
import vn.trian.visit.HeaderCatalogue;

class EmptyFormTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  void readsBackAsANilReturnWithEveryField(Language language) throws IOException {
    Path file = folder.resolve("form.xlsx");
    EmptyForm.write(language, file);
    Reading reading = Reading.of(file);
    assertThat(reading.accepted()).isTrue();
    assertThat(reading.rules()).containsExactly("file-without-rows");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      Row headers = sheet.getRow(0);
      for (Field field : Field.values()) {
        assertThat(headers.getCell(field.ordinal()).getStringCellValue())
            .isEqualTo(HeaderCatalogue.standard().canonical(field, language));
        assertThat(book.getSheetAt(1).getRow(3 + field.ordinal()).getCell(2).getStringCellValue())
            .isNotBlank();
      }
      assertThat(sheet.getDataValidations()).hasSize(3);
      assertThat(sheet.getColumnStyle(Field.VISIT_DATE.ordinal()).getDataFormatString())
          .isEqualTo("dd/mm/yyyy");
      assertThat(sheet.getColumnStyle(Field.RECORD_NO.ordinal()).getDataFormatString())
          .isEqualTo("@");
    }
  }

  @Test
  void isTheSameBytesEachTime() throws Exception {
    Path one = folder.resolve("one.xlsx");
    Path two = folder.resolve("two.xlsx");
    EmptyForm.write(Language.VI, one);
    EmptyForm.write(Language.VI, two);
    assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    assertThat(ZipTimes.of(one)).containsExactly(LocalDateTime.of(1980, 2, 1, 0, 0));
  }
}
