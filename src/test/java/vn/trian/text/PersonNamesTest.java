package vn.trian.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All names are invented. */
class PersonNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Quan tâm đến Nguyễn Văn Kín hơn nữa     | Quan tâm đến … hơn nữa
          NGUYỄN VĂN KÍN, nguyễn văn kín          | …, …
          Nguyen Van Kin đề nghị                  | … đề nghị
          bác sĩ Trần Thị Ẩn và bác sỹ Lê Lợi     | bác sĩ … và bác sỹ …
          ThS.BS Phạm Thị Mật đề nghị             | ThS.BS … đề nghị
          ông Kín nói với bà Mơ                   | ông … nói với bà …
          Gia đình bác sĩ Vũ Văn Giấu             | Gia đình bác sĩ …
          các bác sĩ Bệnh viện Bạch Mai           | các bác sĩ Bệnh viện Bạch Mai
          đào tạo bác sĩ tuyến xã                 | đào tạo bác sĩ tuyến xã
          tỉnh Bà Rịa - Vũng Tàu, An toàn         | tỉnh Bà Rịa - Vũng Tàu, An toàn
          Anh Nam đề nghị An toàn bệnh viện       | Anh Nam đề nghị An toàn bệnh viện
          Thăm Nguyễn Văn Kínhh                   | Thăm Nguyễn Văn Kínhh
          """)
  void namesAreTakenOut(String text, String without) {
    PersonNames names = new PersonNames();
    names.add("Nguyễn Văn Kín");
    names.add("An");
    assertThat(names.without(text)).isEqualTo(without);
  }
}
