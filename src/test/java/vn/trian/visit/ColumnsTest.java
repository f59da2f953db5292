package vn.trian.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  private final Columns columns =
      new Columns(List.of("STT", "Ngày thăm", " "), Map.of(Field.VISIT_DATE, 1, Field.PROVINCE, 3));

  @ParameterizedTest
  @CsvSource({
    "0, STT (A)",
    "1, Ngày thăm (B)",
    "2, (C)",
    "25, (Z)",
    "26, (AA)",
    "51, (AZ)",
    "52, (BA)",
    "701, (ZZ)",
    "702, (AAA)",
    "16383, (XFD)"
  })
  void namesAColumnByHeaderAndLetterAsASpreadsheetDoes(int index, String label) {
    assertThat(columns.label(index)).isEqualTo(label);
  }

  @Test
  void namesAFieldByItsColumnElseByItself() {
    assertThat(columns.label(Field.VISIT_DATE)).isEqualTo("Ngày thăm (B)");
    assertThat(columns.label(Field.PROVINCE)).isEqualTo("(D)");
    assertThat(columns.label(Field.GIFT)).isEqualTo("gift");
  }

  @Test
  void knowsWhichFieldsAFileHas() {
    assertThat(columns.has(Field.VISIT_DATE)).isTrue();
    assertThat(columns.indexOf(Field.VISIT_DATE)).isEqualTo(1);
    assertThat(columns.has(Field.GIFT)).isFalse();
    assertThat(columns.indexOf(Field.GIFT)).isEqualTo(-1);
  }

  @Test
  void findsNoCellInAMissingColumnOrAShortRow() {
    List<String> cells = List.of("1", "18/02/2025");
    assertThat(columns.cell(Field.VISIT_DATE, cells)).isEqualTo("18/02/2025");
    assertThat(columns.cell(Field.PROVINCE, cells)).isNull();
    assertThat(columns.cell(Field.GIFT, cells)).isNull();
    assertThat(columns.cell(Field.VISIT_DATE, Collections.emptyList())).isNull();
  }
}
