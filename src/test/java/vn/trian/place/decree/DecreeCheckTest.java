package vn.trian.place.decree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.place.Register;
import vn.trian.place.Succession;
import vn.trian.place.Succession.Extent;
import vn.trian.place.Unit;
import vn.trian.place.UnitKey;
import vn.trian.quality.Rule;
import vn.trian.text.Language;

/** What a file of later decrees must keep. Every decree here is invented. */
class DecreeCheckTest {
  private static final String HEADER =
      "effective,act,level,code,type,name,parent_code,from_code,extent\n";

  /** An Lão takes An Trường in and is a ward called Thử Nghiệm; An Quang gives a part away. */
  private static final String GOOD =
      """
      2025-10-01,1/TN,commune,11629,Phường,Thử Nghiệm,31,11629,whole
      2025-10-01,1/TN,commune,11629,Phường,Thử Nghiệm,31,11635,whole
      2025-10-01,1/TN,commune,11647,Xã,An Quang,31,11647,part
      2025-10-01,1/TN,commune,11998,Xã,Thử Nghiệm Hai,31,11647,part
      """;

  /**
   * One thing of the good file is written otherwise, or rows are added at its end, {@code #}
   * between them.
   */
  private static final String BROKEN =
      """
      2025-10-01,1/TN,commune,11998 | 01/10/2025,1/TN,commune,11998 | line 5 · column effective (A) · units-form · “01/10/2025” · This cell should hold a day such as 2026-09-01.
      2025-10-01,1/TN,commune,11998 | 2025-07-01,1/TN,commune,11998 | line 5 · column effective (A) · units-date · “2025-07-01” · The day of effect must come after 01/07/2025, the day of the last change of all units.
      1/TN,commune,11998 | ,commune,11998 | line 5 · column act (B) · units-form · This cell should hold a text on one line.
      1/TN,commune,11998 | 1/TN,district,11998 | line 5 · column level (C) · units-form · “district” · This cell should hold province or commune.
      11998,Xã | 1998,Xã | line 5 · column code (D) · units-form · “1998” · This cell should hold a code of 5 digits, zeros in front included.
      11998,Xã | 11998,Thị trấn | line 5 · column type (E) · units-form · “Thị trấn” · This cell should hold Xã, Phường or Đặc khu.
      Thử Nghiệm Hai,31 | ,31 | line 5 · column name (F) · units-form · This cell should hold a text on one line.
      Thử Nghiệm Hai,31 | Thử Nghiệm Hai,1 | line 5 · column parent_code (G) · units-form · “1” · This cell should hold a code of 2 digits, zeros in front included.
      Thử Nghiệm,31,11635 | Thử Nghiệm,31,1635 | line 3 · column from_code (H) · units-form · “1635” · This cell should hold a code of 5 digits, zeros in front included.
      Hai,31,11647,part | Hai,31,11647,half | line 5 · column extent (I) · units-form · “half” · This cell should hold whole or part.
      Hai,31,11647,part | Hai,31,11647 | line 5 · row-field-count · The row should have 9 cells and has 8.
      Hai,31,11647,part | Hai,31,11647,part,more | line 5 · row-field-count · The row should have 9 cells and has 10.
      END | 2025-10-01,1/TN,province,80,Tỉnh,Tây Ninh,79,80,whole | line 6 · column parent_code (G) · units-form · “79” · This cell should hold nothing: a province lies in no other unit.
      END | 2025-10-01,1/TN,province,80,Xã,Tây Ninh,,80,whole | line 6 · column type (E) · units-form · “Xã” · This cell should hold Tỉnh or Thành phố.
      Hai,31, | Hai,99, | line 5 · column parent_code (G) · units-unknown · “99” · No province had this code on 01/10/2025.
      11635,whole | 11636,whole | line 3 · column from_code (H) · units-unknown · “11636” · No commune had this code on 30/09/2025.
      END | 2026-04-30,2/TN,commune,25270,Xã,Lộc Ninh,75,25270,whole | line 6 · column effective (A) · units-date · “2026-04-30” · The day of effect must come after 30/04/2026, the day of the last change of Phường Lộc Ninh (25270).
      END | 2025-12-01,2/TN,commune,25270,Phường,Lộc Ninh,75,25270,whole | line 6 · column effective (A) · units-date · “2025-12-01” · The day of effect must come after 30/04/2026, the day of the last change of Phường Lộc Ninh (25270).
      11998,Xã | 11668,Xã | line 5 · column code (D) · units-overlap · “11668” · This code still belongs to Xã An Khánh (11668), and the file does not say what became of that unit.
      Phường,Thử Nghiệm,31,11635 | Xã,Thử Nghiệm,31,11635 | line 3 · column type (E) · units-twice · “Xã” · Line 2 already gives something else of the same unit in this column.
      Phường,Thử Nghiệm,31,11635 | Phường,Thử Nghiệm Ba,31,11635 | line 3 · column name (F) · units-twice · “Thử Nghiệm Ba” · Line 2 already gives something else of the same unit in this column.
      Phường,Thử Nghiệm,31,11635 | Phường,Thử Nghiệm,01,11635 | line 3 · column parent_code (G) · units-twice · “01” · Line 2 already gives something else of the same unit in this column.
      1/TN,commune,11629,Phường,Thử Nghiệm,31,11635 | 2/TN,commune,11629,Phường,Thử Nghiệm,31,11635 | line 3 · column act (B) · units-twice · “2/TN” · Line 2 already gives something else of the same unit in this column.
      11635,whole | 11629,whole | line 3 · column from_code (H) · units-twice · “11629” · Line 2 already gives the same pair of units.
      11635,whole | 11635,part | line 3 · column extent (I) · units-extent · “part” · On this day 1 is the number of new units that 11635 goes into, so this cell should hold whole.
      Hai,31,11647,part | Hai,31,11647,whole | line 5 · column extent (I) · units-extent · “whole” · On this day 2 is the number of new units that 11647 goes into, so this cell should hold part.
      END | 2025-10-02,1/TN,province,80,Tỉnh,Thử Nghiệm,,79,whole#2025-10-02,1/TN,province,80,Tỉnh,Thử Nghiệm,,80,whole | line 6 · column from_code (H) · units-orphan · “79” · Thành phố Hồ Chí Minh (79) ends, but 168 communes still lie in it, for example Phường Thủ Dầu Một (25747).
      effective,act | effective,deed | line 1 · units-header · The file lacks these columns: act; not known or given twice: deed.
      effective,act | effective,act,name | line 1 · units-header · The file lacks these columns: –; not known or given twice: name.
      ,Thử Nghiệm Hai | ,"Thử Nghiệm Hai | line 5 · row-unreadable · The row cannot be read: the quotation marks do not pair up.
      """;

  private static final Register REGISTER = Register.load();

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF"})
  void readsBothSeparatorsWithAndWithoutAMark(String mark) {
    assertThat(check(mark + HEADER + GOOD).findings()).isEmpty();
    Decree decree = check(mark + (HEADER + GOOD).replace(',', ';').replace("\n", ";;\r\n"));
    assertThat(decree.findings()).isEmpty();
    assertThat(decree.units().stream().map(UnitKey::toString))
        .containsExactly("C11629@2025-10-01", "C11647@2025-10-01", "C11998@2025-10-01");
    assertThat(decree.days()).containsExactly(LocalDate.of(2025, 10, 1));
    assertThat(decree.acts()).containsExactly("1/TN");
  }

  @Test
  void makesARegisterWithTheNewUnitsTheirEndsAndTheirSuccessions() {
    Register register = Register.with(check(HEADER + GOOD).changes());
    LocalDate day = LocalDate.of(2025, 10, 1);

    Unit begun = register.findByCode("11629", day).orElseThrow();
    assertThat(begun.fullName()).isEqualTo("Phường Thử Nghiệm");
    assertThat(begun.act()).isEqualTo("1/TN");
    assertThat(register.madeFrom(begun).stream().map(DecreeCheckTest::text))
        .containsExactly("Xã An Lão WHOLE", "Xã An Trường WHOLE");
    Unit shared = register.findByCode("11647", day.minusDays(1)).orElseThrow();
    assertThat(shared.validTo()).isEqualTo("2025-09-30");
    // The part that stays is not taken for all of it because code and name are the same.
    assertThat(register.became(shared).stream().map(DecreeCheckTest::text))
        .containsExactly("Xã An Quang PART", "Xã Thử Nghiệm Hai PART");
    assertThat(register.findByCode("11635", day)).isEmpty();
    assertThat(register.formerDistrict(begun)).map(Unit::fullName).contains("Huyện An Lão");
  }

  @Test
  void followsSeveralDaysOfOneFile() {
    String later =
        GOOD
            + """
            2025-11-01,2/TN,commune,11998,Phường,Thử Nghiệm Hai,31,11998,whole
            2025-11-01,2/TN,commune,11635,Xã,Thử Nghiệm Ba,31,11629,part
            2025-11-01,2/TN,commune,11629,Phường,Thử Nghiệm,31,11629,part
            """;
    Decree decree = check(HEADER + later);
    assertThat(decree.findings()).isEmpty();
    Register register = Register.with(decree.changes());
    Unit last = register.findByCode("11998", LocalDate.of(2025, 11, 1)).orElseThrow();
    assertThat(last.fullName()).isEqualTo("Phường Thử Nghiệm Hai");
    assertThat(register.madeFrom(last))
        .containsExactly(
            new Succession(
                register.findByCode("11998", LocalDate.of(2025, 10, 31)).orElseThrow(),
                Extent.WHOLE));
    assertThat(check(HEADER + GOOD, register).findings()).isNotEmpty();
  }

  @Test
  void movesAProvinceWithItsCommunes() {
    Unit province = REGISTER.findByCode("31", LocalDate.of(2025, 10, 1)).orElseThrow();
    String merged = "2025-10-01,1/TN,province,31,Thành phố,Thử Nghiệm,,31,whole\n";
    assertThat(province.fullName()).isEqualTo("Thành phố Hải Phòng");
    assertThat(check(HEADER + merged).findings()).isEmpty();
  }

  private static Decree check(String text) {
    return check(text, REGISTER);
  }

  private static Decree check(String text, Register register) {
    return Decree.check(text.getBytes(UTF_8), "tn.csv", register);
  }

  private static String text(Succession succession) {
    return succession.unit().fullName() + " " + succession.extent();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = BROKEN)
  void refuses(String good, String bad, String finding) {
    String text =
        good.equals("END")
            ? HEADER + GOOD + bad.replace('#', '\n') + "\n"
            : (HEADER + GOOD).replace(good, bad);

    assertThat(said(check(text))).containsExactly(finding);
  }

  @ParameterizedTest
  @EnumSource(names = "UNITS_.*", mode = EnumSource.Mode.MATCH_ALL)
  void holdsEveryRuleOfDecrees(Rule rule) {
    assertThat(BROKEN).contains(" · " + rule.id() + " · ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\n", "effective,act,level,code,type,name,parent_code,from_code,extent\n"})
  void refusesAFileWithoutRows(String text) {
    assertThat(said(check(text))).containsExactly("file-empty · The file is empty.");
  }

  /** Files may be loaded out of the order of their days, as long as they concern other units. */
  @Test
  void looksAtWhatAFileOfALaterDayHasChangedAlready() {
    String moved = "2025-12-01,9/TN,commune,26506,Phường,Vũng Tàu,80,26506,whole\n";
    String ended =
        """
        2025-12-01,9/TN,province,80,Tỉnh,Thử Nghiệm,,80,whole
        2025-12-01,9/TN,province,80,Tỉnh,Thử Nghiệm,,79,whole
        """;
    Register later = Register.with(check(HEADER + moved).changes());

    assertThat(check(HEADER + GOOD, later).findings()).isEmpty();
    assertThat(said(check(HEADER + ended.replace("12-01", "11-01"), later)))
        .singleElement()
        .asString()
        .contains("units-orphan", "but 168 communes still lie in it");
    Register gone =
        Register.with(Decree.read((HEADER + ended).getBytes(UTF_8), "tn.csv").changes());
    assertThat(said(check(HEADER + GOOD.replace(",31,", ",79,"), gone)))
        .containsOnly(
            "line 2 · column effective (A) · units-date · “2025-10-01” · The day of effect must come"
                + " after 01/12/2025, the day of the last change of Thành phố Hồ Chí Minh (79).",
            "line 4 · column effective (A) · units-date · “2025-10-01” · The day of effect must come"
                + " after 01/12/2025, the day of the last change of Thành phố Hồ Chí Minh (79).",
            "line 5 · column effective (A) · units-date · “2025-10-01” · The day of effect must come"
                + " after 01/12/2025, the day of the last change of Thành phố Hồ Chí Minh (79).");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] bytes = (HEADER + "2025-10-01,1/TN,commune,11629,Ph\u00E9").getBytes(ISO_8859_1);

    assertThat(said(Decree.check(bytes, "tn.csv", REGISTER)))
        .containsExactly(
            "line 2 · file-encoding · Line 2 is not valid UTF-8 text, from byte 96 of the file on"
                + " (counted from 0).");
  }

  @Test
  void tellsAllThatIsWrongAtOnceInTheOrderOfTheFile() {
    String text =
        (HEADER + GOOD)
            .replace("11635,whole", "11636,whole")
            .replace("11647,part\n2025", "11647,half\n2025")
            .replace("Hai,31", "Hai,99");

    assertThat(check(text).findings().stream().map(f -> f.at().line() + " " + f.rule().id()))
        .containsExactly("3 units-unknown", "4 units-form", "5 units-unknown");
  }

  /** What is said of the file, without its name and the advice. */
  private static List<String> said(Decree decree) {
    return decree.findings().stream()
        .map(
            f ->
                f.line(Language.EN)
                    .replace("tn.csv · ", "")
                    .replace(" " + f.advice(Language.EN), ""))
        .toList();
  }
}
