package vn.trian.visit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trian.visit.AVisit.HERE;
import static vn.trian.visit.AVisit.aVisit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.text.Language;
import vn.trian.visit.AVisit;
import vn.trian.visit.Columns;
import vn.trian.visit.Field;
import vn.trian.visit.VisitRecord;

/** Each rule once broken and once kept; {@code FIELD=cell} is what differs from a valid record. */
class RecordRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  private static final String BROKEN =
      """
      REVISED_ON_UNREADABLE     | REVISED_ON=01/03/25                  | Ngày sửa (C)           | 01/03/25   |
      VISIT_DATE_MISSING        | VISIT_DATE=                          | Ngày thăm (D)          |            |
      VISIT_DATE_UNREADABLE     | VISIT_DATE=31/02/2025                | Ngày thăm (D)          | 31/02/2025 |
      VISIT_DATE_TWO_DIGIT_YEAR | VISIT_DATE=18/02/25                  | Ngày thăm (D)          | 18/02/25   |
      VISIT_DATE_IN_FUTURE      | VISIT_DATE=01/07/2026;DISTRICT=;ANNIVERSARY=;HOST_NAME=Bệnh viện Một | Ngày thăm (D)  | 01/07/2026 | 30/06/2026
      OCCASION_UNKNOWN          | OCCASION=Ngày lạ                     | Nhân dịp (E)           | Ngày lạ    |
      ANNIVERSARY_UNREADABLE    | ANNIVERSARY=lần 70                   | Kỷ niệm lần thứ (F)    | lần 70     |
      ANNIVERSARY_MISMATCH      | ANNIVERSARY=69                       | Kỷ niệm lần thứ (F)    | 69         | 69,2025,70
      DELEGATION_MISSING        | DELEGATION=-                         | Đoàn (G)               | -          |
      HOST_KIND_MISSING         | HOST_KIND=                           | Loại đối tượng (J)     |            |
      HOST_KIND_UNKNOWN         | HOST_KIND=bệnh viện                  | Loại đối tượng (J)     | bệnh viện  |
      HOST_NAME_MISSING         | HOST_NAME=                           | Đơn vị được thăm (K)   |            |
      PROVINCE_MISSING          | PROVINCE=                            | Tỉnh/Thành phố (O)     |            |
      PROVINCE_UNKNOWN          | PROVINCE=Hải Dươn                    | Tỉnh/Thành phố (O)     | Hải Dươn   | 18/02/2025,Tỉnh Hải Dương
      DISTRICT_UNKNOWN          | DISTRICT=Hải Ân                      | Quận/Huyện (N)         | Hải Ân     | 18/02/2025,Quận Hải An
      DISTRICT_AMBIGUOUS        | DISTRICT=Cao Lãnh;PROVINCE=Đồng Tháp | Quận/Huyện (N)         | Cao Lãnh   | Thành phố Cao Lãnh (866); Huyện Cao Lãnh (873)
      DISTRICT_ENDED            | VISIT_DATE=26/02/2026;ANNIVERSARY=71 | Quận/Huyện (N)         | Huyện Kiến Thụy |
      COMMUNE_UNKNOWN           | COMMUNE=Tân Kỳ Lạ                    | Xã/Phường (M)          | Tân Kỳ Lạ  | 18/02/2025
      COMMUNE_AMBIGUOUS         | COMMUNE=Mỹ Thọ;DISTRICT=Huyện Cao Lãnh;PROVINCE=Đồng Tháp | Xã/Phường (M) | Mỹ Thọ | Thị trấn Mỹ Thọ (30076); Xã Mỹ Thọ (30100)
      UNIT_OF_ANOTHER_DAY       | VISIT_DATE=18/02/2022;ANNIVERSARY=67;DISTRICT=Quận 9;PROVINCE=TPHCM | Quận/Huyện (N) | Quận 9 | Quận 9 (763),Thành phố Thủ Đức
      UNIT_DIVIDED              | VISIT_DATE=27/02/2015;ANNIVERSARY=60;DISTRICT=Huyện Từ Liêm;PROVINCE=Hà Nội | Quận/Huyện (N) | Huyện Từ Liêm | Huyện Từ Liêm (019),27/02/2015
      PLACE_BY_DELEGATION       | DISTRICT=;HOST_NAME=Bệnh viện Bạch Mai;DELEGATION=UBND huyện Kiến Thụy | Đoàn (G) | UBND huyện Kiến Thụy | Huyện Kiến Thuỵ
      UNIT_TYPE_DIFFERS         | DISTRICT=Quận Kiến Thụy              | Quận/Huyện (N)         | Quận Kiến Thụy | Huyện Kiến Thuỵ
      GIFT_UNREADABLE           | GIFT=có thể                          | Quà (P)                | có thể     |
      GIFT_QUANTITY_UNREADABLE  | GIFT_QUANTITY=nhiều                  | Số suất quà (Q)        | nhiều      |
      GIFT_VALUE_UNREADABLE     | GIFT_VALUE_VND=20 USD                | Trị giá quà (đồng) (R) | 20 USD     |
      NUMBER_AMBIGUOUS          | GIFT_VALUE_VND=3.500                 | Trị giá quà (đồng) (R) | 3.500      |
      STATUS_UNKNOWN            | STATUS=mới                           | Trạng thái (Y)         | mới        |
      """;

  @Test
  void haveNothingToSayAboutAValidRecord() {
    assertThat(findingsFor(aVisit())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = BROKEN)
  void reportWhatIsBroken(
      Rule rule,
      String changes,
      String column,
      @Nullable String value,
      @Nullable String arguments) {
    assertThat(findingsFor(changed(changes)))
        .containsExactly(new Finding(rule, HERE, column, value, arguments(arguments)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          REVISED_ON_UNREADABLE     | REVISED_ON=01/03/2025
          VISIT_DATE_MISSING        | VISIT_DATE=2025-02-18
          VISIT_DATE_UNREADABLE     | VISIT_DATE=28/02/2025
          VISIT_DATE_TWO_DIGIT_YEAR | VISIT_DATE=18-2-2025
          VISIT_DATE_TOO_EARLY      | VISIT_DATE=31/08/2004;ANNIVERSARY=49
          VISIT_DATE_IN_FUTURE      | VISIT_DATE=30/06/2026;DISTRICT=;ANNIVERSARY=71;HOST_NAME=Bệnh viện Một
          OCCASION_UNKNOWN          | OCCASION=Ngày Thầy thuốc Việt Nam (27-2)
          OCCASION_UNKNOWN          | OCCASION=
          ANNIVERSARY_UNREADABLE    | ANNIVERSARY=
          ANNIVERSARY_MISMATCH      | ANNIVERSARY=67;VISIT_DATE=26/02/2022
          ANNIVERSARY_MISMATCH      | ANNIVERSARY=99;OCCASION=TET
          DELEGATION_MISSING        | DELEGATION=Đoàn 1
          HOST_KIND_MISSING         | HOST_KIND=person
          HOST_KIND_UNKNOWN         | HOST_KIND=Cá nhân
          HOST_NAME_MISSING         | HOST_NAME=108
          PROVINCE_MISSING          | PROVINCE=TP. Hải Phòng
          PROVINCE_UNKNOWN          | PROVINCE=HẢI PHÒNG
          DISTRICT_UNKNOWN          | DISTRICT=Hải An
          DISTRICT_UNKNOWN          | DISTRICT=
          DISTRICT_AMBIGUOUS        | DISTRICT=Huyện Cao Lãnh;PROVINCE=Đồng Tháp
          DISTRICT_ENDED            | VISIT_DATE=26/02/2026;ANNIVERSARY=71;DISTRICT=;COMMUNE=Phường Hải An
          COMMUNE_UNKNOWN           | COMMUNE=Xã Đại Đồng
          COMMUNE_AMBIGUOUS         | COMMUNE=Xã Mỹ Thọ;DISTRICT=Huyện Cao Lãnh;PROVINCE=Đồng Tháp
          UNIT_TYPE_DIFFERS         | DISTRICT=Kiến Thuỵ
          GIFT_UNREADABLE           | GIFT=không
          GIFT_QUANTITY_UNREADABLE  | GIFT_QUANTITY=gần 90 suất
          GIFT_VALUE_UNREADABLE     | GIFT_VALUE_VND=trên 18 triệu đồng
          NUMBER_AMBIGUOUS          | GIFT_VALUE_VND=3500
          STATUS_UNKNOWN            | STATUS=đã rút
          """)
  void areSilentWhereTheyAreKept(Rule rule, String changes) {
    assertThat(findingsFor(changed(changes))).as(rule.id()).isEmpty();
  }

  @Test
  void reportADayBeforeTheHealthServiceWhichHasNoKnownProvinceEither() {
    assertThat(findingsFor(changed("VISIT_DATE=31/12/1944;ANNIVERSARY=")))
        .containsExactly(
            new Finding(
                Rule.VISIT_DATE_TOO_EARLY, HERE, "Ngày thăm (D)", "31/12/1944", List.of("1945")),
            new Finding(
                Rule.PROVINCE_UNKNOWN,
                HERE,
                "Tỉnh/Thành phố (O)",
                "Hải Phòng",
                List.of("31/12/1944")));
  }

  @ParameterizedTest
  @CsvSource({"DELEGATION, 500, Đoàn (G)", "REMARKS, 4000, Ghi chú (T)"})
  void reportATextLongerThanItsFieldAndNoShorterOne(Field field, int longest, String column) {
    assertThat(findingsFor(aVisit().with(field, "ă".repeat(longest)))).isEmpty();
    String tooLong = "ă".repeat(longest + 1);
    assertThat(findingsFor(aVisit().with(field, tooLong)))
        .containsExactly(
            new Finding(
                Rule.TEXT_TOO_LONG,
                HERE,
                column,
                field.isPersonal() ? "ă…" : tooLong,
                List.of(String.valueOf(longest), String.valueOf(longest + 1))));
  }

  @ParameterizedTest
  @CsvSource({
    "0x00, U+0000",
    "0x07, U+0007",
    "0x1b, U+001B",
    "0x7f, U+007F",
    "0x85, U+0085",
    "0x202d, U+202D",
    "0x202e, U+202E",
    "0xd83d, U+D83D",
    "0xde00, U+DE00",
    "0xffff, U+FFFF"
  })
  void reportACharacterThatCannotBeShown(int bad, String named) {
    String text = "Hoa" + (char) bad + "quà";
    assertThat(findingsFor(aVisit().with(Field.GIFT_DESCRIPTION, text)))
        .containsExactly(
            new Finding(
                Rule.TEXT_UNPRINTABLE, HERE, "Nội dung quà (S)", "H…", List.of(named, "4")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hoa\nvà\tquà\r\n", "Hoa 😀", "Hoa\u0309", "Hoa\u200bquà", "=1+1"})
  void areSilentAboutLineEndsAndCharactersOfTwoHalves(String text) {
    assertThat(findingsFor(aVisit().with(Field.GIFT_DESCRIPTION, text))).isEmpty();
  }

  @Test
  void reportEverythingAtOnceInTheOrderOfTheForm() {
    assertThat(findingsFor(changed("VISIT_DATE=;DELEGATION=;PROVINCE=;GIFT=?")))
        .extracting(Finding::rule)
        .containsExactly(
            Rule.VISIT_DATE_MISSING,
            Rule.DELEGATION_MISSING,
            Rule.PROVINCE_MISSING,
            Rule.GIFT_UNREADABLE);
  }

  @Test
  void nameTheFieldItselfWhereTheFileHasNoSuchColumn() {
    VisitRecord whole = aVisit().record();
    VisitRecord record =
        new VisitRecord(
            HERE,
            new Columns(
                List.of("Ngày thăm", "Đoàn", "Tỉnh"),
                Map.of(Field.VISIT_DATE, 0, Field.DELEGATION, 1, Field.PROVINCE, 2)),
            Field.required().stream().map(whole::text).toList());
    assertThat(new RecordRules().check(AVisit.INTERPRETER.read(record), TODAY))
        .containsExactly(
            new Finding(Rule.HOST_KIND_MISSING, HERE, "host_kind", null, List.of()),
            new Finding(Rule.HOST_NAME_MISSING, HERE, "host_name", null, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "LEAD_NAME, facility, B…",
    "LEAD_TITLE, facility, B…",
    "HOST_NAME, facility, Bà\u0007 A",
    "HOST_NAME, person, B…",
    "HOST_NAME, '', B…",
    "HOST_NAME, lạ, B…",
    "HOST_TITLE, facility, Bà\u0007 A",
    "HOST_TITLE, person, B…",
    "GIFT_DESCRIPTION, facility, B…",
    "REMARKS, facility, B…",
    "RECOMMENDATION, facility, B…",
    "RECOMMENDED_TO, facility, B…",
    "DELEGATION, person, Bà\u0007 A",
    "SOURCE, person, Bà\u0007 A"
  })
  void showNoValueThatMayNameAPerson(Field field, String hostKind, String shown) {
    AVisit visit = aVisit().with(Field.HOST_KIND, hostKind).with(field, "Bà\u0007 A");
    assertThat(findingsFor(visit))
        .filteredOn(finding -> finding.rule() == Rule.TEXT_UNPRINTABLE)
        .extracting(Finding::value)
        .containsExactly(shown);
  }

  @Test
  void areAllHeldHere() {
    Set<Rule> held =
        BROKEN
            .lines()
            .map(line -> Rule.valueOf(line.substring(0, line.indexOf('|')).strip()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    held.addAll(EnumSet.of(Rule.VISIT_DATE_TOO_EARLY, Rule.TEXT_TOO_LONG, Rule.TEXT_UNPRINTABLE));
    // One looks at the file as a whole, and is the ledger's.
    held.add(Rule.RECORD_TWICE_IN_FILE);
    Set<Rule> ofRecords =
        Arrays.stream(Rule.values())
            .filter(rule -> !rule.name().matches("(FILE|ROW|UNITS|ARTICLE|REVIEW)_.*"))
            .collect(Collectors.toSet());
    assertThat(held).isEqualTo(ofRecords);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          VISIT_DATE=           | hai-phong.csv · dòng 7 · cột Ngày thăm (D) · visit-date-missing · Không ghi ngày thăm. Ghi ngày thăm theo mẫu 18/02/2025; không có ngày thì không thể tính vào báo cáo nào. | hai-phong.csv · line 7 · column Ngày thăm (D) · visit-date-missing · No visit date is given. Write the date as 18/02/2025; without a day a visit is in no report.
          VISIT_DATE=31/02/2025 | hai-phong.csv · dòng 7 · cột Ngày thăm (D) · visit-date-unreadable · “31/02/2025” · Ngày thăm không phải một ngày có thật theo thứ tự ngày, tháng, năm. Ghi lại theo mẫu 18/02/2025 hoặc 2025-02-18. | hai-phong.csv · line 7 · column Ngày thăm (D) · visit-date-unreadable · “31/02/2025” · The visit date is not a real day in the order day, month, year. Write it as 18/02/2025 or 2025-02-18.
          ANNIVERSARY=69        | hai-phong.csv · dòng 7 · cột Kỷ niệm lần thứ (F) · anniversary-mismatch · “69” · Ghi kỷ niệm 69 năm nhưng lượt thăm năm 2025 ứng với 70 năm. Kiểm tra lại số năm kỷ niệm hoặc ngày thăm. | hai-phong.csv · line 7 · column Kỷ niệm lần thứ (F) · anniversary-mismatch · “69” · Anniversary 69 is stated, but a visit in 2025 belongs to anniversary 70. Check the anniversary or the visit date.
          PROVINCE=Hải Dươn     | hai-phong.csv · dòng 7 · cột Tỉnh/Thành phố (O) · province-unknown · “Hải Dươn” · Không có tỉnh, thành phố nào mang tên này vào ngày 18/02/2025. Có phải là: Tỉnh Hải Dương? Ghi tên tỉnh, thành phố đúng như tại ngày thăm. | hai-phong.csv · line 7 · column Tỉnh/Thành phố (O) · province-unknown · “Hải Dươn” · No province had this name on 18/02/2025. Is it: Tỉnh Hải Dương? Write the province as it was named on the day of the visit.
          DISTRICT=Cao Lãnh;PROVINCE=Đồng Tháp | hai-phong.csv · dòng 7 · cột Quận/Huyện (N) · district-ambiguous · “Cao Lãnh” · Tên này có thể là: Thành phố Cao Lãnh (866); Huyện Cao Lãnh (873). Ghi rõ thành phố, thị xã, quận hay huyện; lượt thăm được tính ở dòng “không xác định được” của tỉnh. | hai-phong.csv · line 7 · column Quận/Huyện (N) · district-ambiguous · “Cao Lãnh” · This name can be: Thành phố Cao Lãnh (866); Huyện Cao Lãnh (873). Write the type too; the visit is counted in the line “cannot be placed” of its province.
          DISTRICT=Quận Kiến Thụy | hai-phong.csv · dòng 7 · cột Quận/Huyện (N) · unit-type-differs · “Quận Kiến Thụy” · Tên này vào ngày thăm là Huyện Kiến Thuỵ. Lượt thăm được tính cho đơn vị đó; kiểm tra lại nếu không phải. | hai-phong.csv · line 7 · column Quận/Huyện (N) · unit-type-differs · “Quận Kiến Thụy” · On the day of the visit this name was Huyện Kiến Thuỵ. The visit is counted for that unit; check it if another was meant.
          GIFT_VALUE_VND=3.500  | hai-phong.csv · dòng 7 · cột Trị giá quà (đồng) (R) · number-ambiguous · “3.500” · Số này có thể đọc theo hai cách (dấu hàng nghìn hay dấu thập phân). Ghi liền các chữ số (3500) hoặc dùng chữ (3,5 nghìn). | hai-phong.csv · line 7 · column Trị giá quà (đồng) (R) · number-ambiguous · “3.500” · This number can be read in two ways (thousands mark or decimal mark). Write the digits together (3500) or use words (3,5 nghìn).
          """)
  void areReadAsOneLineInBothLanguages(String changes, String vietnamese, String english) {
    assertThat(findingsFor(changed(changes)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.line(Language.VI)).isEqualTo(vietnamese);
              assertThat(finding.line(Language.EN)).isEqualTo(english);
            });
  }

  @Test
  void letNoCellBreakOrTurnTheLineThatReportsIt() {
    String value = "a\r\nb\u202ec\u2028d" + "😀".repeat(100);
    assertThat(findingsFor(aVisit().with(Field.SOURCE, value)))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.line(Language.EN))
                    .isEqualTo(
                        "hai-phong.csv · line 7 · column Nguồn (W) · text-unprintable · “a b c d"
                            + "😀".repeat(56)
                            + "…” · The text holds the character U+202E, which cannot be shown."
                            + " Delete that character and write the text anew."));
  }

  private static List<Finding> findingsFor(AVisit visit) {
    return new RecordRules().check(visit.read(), TODAY);
  }

  private static AVisit changed(String changes) {
    AVisit visit = aVisit();
    for (String change : changes.split(";", -1)) {
      int equals = change.indexOf('=');
      visit.with(Field.valueOf(change.substring(0, equals)), change.substring(equals + 1));
    }
    return visit;
  }

  /** Several arguments are written with commas; a list of units has semicolons. */
  private static List<String> arguments(@Nullable String written) {
    if (written == null) {
      return List.of();
    }
    return List.of(written.split(",", -1));
  }
}
