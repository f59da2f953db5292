package vn.trian.article.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.place.Register;

/** What is a facility's name, and where it ends. */
class FacilitiesTest {
  private static final Facilities FACILITIES = new Facilities(new UnitNames(Register.load()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          thăm Bệnh viện Đa khoa tỉnh Nghệ An nhân dịp Tết          | Bệnh viện Đa khoa tỉnh Nghệ An
          thăm Bệnh viện Lao và Bệnh phổi tỉnh và Bệnh viện Mắt     | Bệnh viện Lao và Bệnh phổi tỉnh; Bệnh viện Mắt
          Bệnh viện Phong - Da liễu Trung ương Quy Hòa vẫn mở cửa   | Bệnh viện Phong - Da liễu Trung ương Quy Hòa
          Bệnh viện 30-4, Bệnh viện 30/4 và Bệnh viện Quân y 4      | Bệnh viện 30-4; Bệnh viện 30/4; Bệnh viện Quân y 4
          tặng Bệnh viện Nhi đồng 50 phần quà                       | Bệnh viện Nhi đồng
          Bệnh viện Suối khoáng Mỹ Lâm                              | Bệnh viện Suối khoáng Mỹ Lâm
          Trạm Y tế các xã: Bum Nưa, Pa Vệ Sử và Thu Lũm            | Trạm Y tế xã Bum Nưa; Trạm Y tế xã Pa Vệ Sử; Trạm Y tế xã Thu Lũm
          Trạm Y tế xã Phú Tân, xã Phú Đông                         | Trạm Y tế xã Phú Tân; Trạm Y tế xã Phú Đông
          các bệnh viện: Đa khoa tỉnh, Mắt, Phổi                    | bệnh viện Đa khoa tỉnh; bệnh viện Mắt; bệnh viện Phổi
          TTYT TP. Dĩ An                                            | TTYT TP. Dĩ An
          Bệnh viện Từ Dũ                                           | Bệnh viện Từ Dũ
          các trạm y tế xã, phường trên địa bàn                     |
          các cơ sở y tế và cán bộ y tế                             |
          """)
  void findsTheNamesOfFacilities(String sentence, String names) {
    String found =
        FACILITIES.find(new Prose(sentence)).stream()
            .filter(Facility::named)
            .map(Facility::name)
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(names == null ? "" : names);
  }
}
