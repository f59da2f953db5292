package vn.trian.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.place.Resolution.Ambiguous;
import vn.trian.place.Resolution.NotSought;
import vn.trian.place.Resolution.NotWritten;
import vn.trian.place.Resolution.OfAnotherDay;
import vn.trian.place.Resolution.Resolved;

/**
 * What written places mean. Expected: the meaning of province, district and commune, then where the
 * visit counts. {@code D314} is a unit, {@code ~D314} the unit under another type, {@code -} not
 * written, {@code ?} unknown, {@code !} not sought, {@code D1|D2} ambiguous, {@code †D314} in force
 * on another day.
 */
class PlaceResolutionTest {
  private static final Register REGISTER = Register.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          # what was recorded
          2025-02-18 ; ; Huyện Kiến Thụy ; Thành phố Hải Phòng ; P31 D314 - PLACED D314
          2025-02-18 ; Phường Tràng Cát ; Quận Hải An ; Thành phố Hải Phòng ; P31 D306 C11425 PLACED D306 C11425
          2022-02-23 ; ; Huyện Thanh Trì ; Thành phố Hà Nội ; P01 D020 - PLACED D020
          2025-02-24 ; Phường 11 ; Quận 3 ; TP.HCM ; P79 D770 C27133 PLACED D770 C27133
          2025-02-26 ; Xã Tân Phú ; Huyện Châu Thành ; Tỉnh An Giang ; P89 D892 C30622 PLACED D892 C30622
          2024-02-26 ; Xã Sơn Định ; Huyện Sơn Hòa ; Tỉnh Phú Yên ; P54 D560 C22174 PLACED D560 C22174
          2026-02-26 ; ; ; Tỉnh Gia Lai ; P52@2025-07-01 - - PROVINCIAL
          2018-02-26 ; ; ; Tỉnh Ninh Thuận ; P58 - - PROVINCIAL

          # a name means what it meant on the day
          2010-02-26 ; ; Thị xã Phổ Yên ; Thái Nguyên ; P19 ~D172 - PLACED D172
          2014-02-26 ; ; Huyện Phổ Yên ; Thái Nguyên ; P19 D172 - PLACED D172
          2016-02-26 ; ; Thị xã Phổ Yên ; Thái Nguyên ; P19 D172@2015-05-16 - PLACED D172@2015-05-16
          2022-02-26 ; ; Thị xã Phổ Yên ; Thái Nguyên ; P19 D172@2015-05-16 - PLACED D172@2015-05-16
          2022-04-10 ; ; Thị xã Phổ Yên ; Thái Nguyên ; P19 ~D172@2022-04-10 - PLACED D172@2022-04-10
          2012-02-26 ; ; Huyện Từ Liêm ; Hà Nội ; P01 D019 - PLACED D019
          2015-02-26 ; ; Huyện Từ Liêm ; Hà Nội ; P01 †D019 - UNPLACEABLE
          2015-02-26 ; ; Nam Từ Liêm ; Hà Nội ; P01 D019@2013-12-28 - PLACED D019@2013-12-28
          2020-12-31 ; ; Quận 2 ; TP HCM ; P79 D769 - PLACED D769
          2021-01-01 ; ; Quận 2 ; TP HCM ; P79 †D769 - PLACED D769@2021-01-01
          2021-01-01 ; ; TP. Thủ Đức ; TP HCM ; P79 D769@2021-01-01 - PLACED D769@2021-01-01
          2020-12-31 ; ; TP. Thủ Đức ; TP HCM ; P79 ~D762 - PLACED D762
          2008-07-31 ; ; Hà Đông ; Hà Tây ; P28 D268@2007-01-11 - PLACED D268@2007-01-11
          2008-08-01 ; ; Hà Đông ; Hà Tây ; †P28 D268@2008-08-01 - PLACED D268@2008-08-01
          2008-08-01 ; ; Hà Đông ; Hà Nội ; P01 D268@2008-08-01 - PLACED D268@2008-08-01
          2024-12-31 ; ; Thành phố Huế ; Thừa Thiên - Huế ; P46 D474 - PLACED D474
          2025-01-01 ; ; Quận Thuận Hoá ; Thành phố Huế ; P46@2025-01-01 D474@2025-01-01 - PLACED D474@2025-01-01
          2025-01-01 ; ; Thành phố Huế ; Huế ; P46@2025-01-01 †D474 - UNPLACEABLE
          2024-12-31 ; ; ; Huế ; †P46@2025-01-01 - - PROVINCIAL
          2025-01-01 ; ; ; Thừa Thiên Huế ; †P46 - - PROVINCIAL
          2025-06-30 ; ; ; Hòa Bình ; P17 - - PROVINCIAL
          2025-07-01 ; ; ; Hòa Bình ; †P17 - - PROVINCIAL
          2026-05-01 ; Lộc Ninh ; ; Thành phố Đồng Nai ; P75@2026-04-30 - C25270@2026-04-30 PLACED C25270@2026-04-30
          2026-02-26 ; Phường Lộc Ninh ; ; Tỉnh Đồng Nai ; P75@2025-07-01 - ~C25270@2025-07-01 PLACED C25270@2025-07-01
          2019-02-26 ; ; Qui Nhơn ; Bình Định ; P52 D540 - PLACED D540
          2019-02-26 ; ; TP Quy Nhơn ; Bình Định ; P52 D540 - PLACED D540
          2022-02-26 ; ; TP Qui Nhơn ; Bình Định ; P52 D540@2021-01-01 - PLACED D540@2021-01-01

          # short forms and numbers
          2025-02-24 ; P11 ; Q3 ; TPHCM ; P79 D770 C27133 PLACED D770 C27133
          2025-02-24 ; P.11 ; Q.3 ; TP. Hồ Chí Minh ; P79 D770 C27133 PLACED D770 C27133
          2025-02-24 ; p 11 ; quận 03 ; hồ chí minh ; P79 D770 C27133 PLACED D770 C27133
          2025-02-24 ; PHUONG 11 ; QUAN 3 ; T.P HCM ; P79 D770 C27133 PLACED D770 C27133
          2025-02-24 ; 11 ; 3 ; HCM ; P79 D770 C27133 PLACED D770 C27133
          2019-02-24 ; Phường 1 ; Q. Gò Vấp ; TP.HCM ; P79 D764 C26896 PLACED D764 C26896
          2019-02-24 ; Phường 01 ; Q. Gò Vấp ; TP.HCM ; P79 D764 C26896 PLACED D764 C26896
          2025-02-18 ; X. Đại Đồng ; H. Kiến Thuỵ ; TP. Hải Phòng ; P31 D314 C11704 PLACED D314 C11704
          2025-02-18 ; TT. Núi Đối ; H.Kiến Thụy ; TP Hải Phòng ; P31 D314 C11680 PLACED D314 C11680
          2024-02-18 ; TT Cát Bà ; Huyện đảo Cát Hải ; HẢI PHÒNG ; P31 D317 C11914 PLACED D317 C11914
          2024-02-18 ; ; Cát Hanh ; HẢI PHÒNG ; P31 ? - UNPLACEABLE
          2024-02-18 ; ; TX. Ba Đồn ; T. Quảng Bình ; P44 D458@2013-12-21 - PLACED D458@2013-12-21
          2024-02-18 ; ; ; Bà Rịa-Vũng Tàu ; P77 - - PROVINCIAL
          2024-02-18 ; ; ; BR-VT ; P77 - - PROVINCIAL
          2024-02-18 ; ; ; TT-Huế ; P46 - - PROVINCIAL
          2024-02-18 ; ; ; Đắc Lắc ; P66 - - PROVINCIAL
          2024-02-18 ; ; Ia H'Drai ; Kon Tum ; P62 D618@2015-03-12 - PLACED D618@2015-03-12
          2024-02-18 ; Đạ M’ri ; ; Lâm Đồng ; P68 - C25096 PLACED D681 C25096
          2024-02-18 ; Phường 1 ; TP Vị Thanh ; Hậu Giang ; P93 D930@2010-09-24 C31318 PLACED D930@2010-09-24 C31318
          2025-07-02 ; ; Đặc khu Cát Hải ; Hải Phòng ; P31@2025-07-01 ? - UNPLACEABLE
          2025-07-02 ; ĐK Cát Hải ; ; Hải Phòng ; P31@2025-07-01 - C11914@2025-07-01 PLACED C11914@2025-07-01

          # a word for a type is one only before a name
          2024-02-18 ; ; Huyện Hà Quảng ; Cao Bằng ; P04 D045 - PLACED D045
          2024-02-18 ; ; Hà Quảng ; Cao Bằng ; P04 D045 - PLACED D045
          2024-02-18 ; ; Quan Hóa ; Thanh Hóa ; P38 D385 - PLACED D385
          2024-02-18 ; Phường Đúc ; ; Thừa Thiên Huế ; P46 - C19780 PLACED D474 C19780
          2024-02-18 ; Phường Phường Đúc ; TP Huế ; Thừa Thiên Huế ; P46 D474 C19780 PLACED D474 C19780
          2024-02-18 ; Xa Dung ; Điện Biên Đông ; Điện Biên ; P11 D101 C03373 PLACED D101 C03373
          2024-02-18 ; H Bông ; Chư Sê ; Gia Lai ; P64 D633 C23968 PLACED D633 C23968
          2024-02-18 ; ; Huyện ; Cao Bằng ; P04 ? - UNPLACEABLE

          # the type decides between two of one name, and only between them
          2022-02-18 ; ; Thành phố Cao Lãnh ; Đồng Tháp ; P87 D866@2007-01-31 - PLACED D866@2007-01-31
          2022-02-18 ; ; Huyện Cao Lãnh ; Đồng Tháp ; P87 D873 - PLACED D873
          2022-02-18 ; ; Cao Lãnh ; Đồng Tháp ; P87 D866@2007-01-31|D873 - UNPLACEABLE
          2022-02-18 ; ; Thị xã Cao Lãnh ; Đồng Tháp ; P87 D866@2007-01-31|D873 - UNPLACEABLE
          2022-02-18 ; Mỹ Thọ ; Cao Lãnh ; Đồng Tháp ; P87 D873 C30076|C30100 PLACED D873
          2022-02-18 ; Phường 1 ; Thị xã Cao Lãnh ; Đồng Tháp ; P87 ~D866@2007-01-31 C29866 PLACED D866@2007-01-31 C29866
          2022-02-18 ; Mỹ Xương ; Thị xã Cao Lãnh ; Đồng Tháp ; P87 ~D873 C30121 PLACED D873 C30121
          2022-02-18 ; Mỹ Nowhere ; Cao Lãnh ; Đồng Tháp ; P87 D866@2007-01-31|D873 ! UNPLACEABLE
          2025-02-18 ; ; Quận Kiến Thụy ; Hải Phòng ; P31 ~D314 - PLACED D314
          2025-02-18 ; Xã Tràng Cát ; Hải An ; Tỉnh Hải Phòng ; ~P31 D306 ~C11425 PLACED D306 C11425
          2025-02-18 ; ; Phường Hải An ; Hải Phòng ; P31 ? - UNPLACEABLE

          # what is not written
          2025-02-18 ; Tràng Cát ; ; Hải Phòng ; P31 - C11425 PLACED D306 C11425
          2025-02-24 ; Phường 11 ; ; TP.HCM ; P79 - C26899|C26908|C26983|C27073|C27133|C27226@2025-02-01|C27328|C27364 UNPLACEABLE
          2025-02-18 ; Tân Kỳ Lạ ; ; Hải Phòng ; P31 - ? UNPLACEABLE
          2025-02-18 ; Tân Kỳ Lạ ; Hải An ; Hải Phòng ; P31 D306 ? PLACED D306
          2025-02-18 ; Tràng Cát ; Hải Ân ; Hải Phòng ; P31 ? ! UNPLACEABLE
          2025-02-18 ; Tràng Cát ; Kiến Thụy ; Hải Phòng ; P31 D314 ? PLACED D314
          2025-02-18 ; Tràng Cát ; Hải An ; ; - ! ! none
          2025-02-18 ; Tràng Cát ; Hải An ; Hải Dươn ; ? ! ! none
          2025-02-18 ; ' ' ; '-' ; Hải Phòng ; P31 - - PROVINCIAL
          2003-02-18 ; ; ; Hải Phòng ; †P31 - - none
          2004-08-31 ; ; Kiến Thụy ; Hải Phòng ; P31 D314 - PLACED D314

          # since districts ended
          2026-02-25 ; Phường Hải An ; ; Hải Phòng ; P31@2025-07-01 - C11413@2025-07-01 PLACED C11413@2025-07-01
          2026-02-25 ; Hải An ; Quận Hải An ; Hải Phòng ; P31@2025-07-01 †D306 C11413@2025-07-01 PLACED C11413@2025-07-01
          2026-02-25 ; ; Quận Hải An ; Hải Phòng ; P31@2025-07-01 †D306 - UNPLACEABLE
          2026-02-25 ; ; Thuận Hoá ; Huế ; P46@2025-01-01 †D474@2025-01-01 - UNPLACEABLE
          2026-02-25 ; Phường Thuận Hóa ; ; TP Huế ; P46@2025-01-01 - C19789@2025-07-01 PLACED C19789@2025-07-01
          2026-02-25 ; Phường Hoà Bình ; ; Phú Thọ ; P25@2025-07-01 - C04795@2025-07-01 PLACED C04795@2025-07-01
          2026-02-25 ; Xã Kiến Thuỵ ; ; Hải Phòng ; P31@2025-07-01 - C11680@2025-07-01 PLACED C11680@2025-07-01
          2026-02-25 ; ; Châu Thành ; An Giang ; P91@2025-07-01 †D892|D905 - UNPLACEABLE
          2026-02-25 ; ; Từ Liêm ; Hà Nội ; P01 †D019 - UNPLACEABLE
          2026-02-25 ; ; Hải Ân ; Hải Phòng ; P31@2025-07-01 ? - UNPLACEABLE
          2026-02-25 ; Tràng Cát ; ; Hải Phòng ; P31@2025-07-01 - †C11425 PLACED C11413@2025-07-01
          2026-05-25 ; ; Long Thành ; TP. Đồng Nai ; P75@2026-04-30 †D740 - UNPLACEABLE
          2026-05-25 ; ; Quận 2 ; TP.HCM ; P79@2025-07-01 †D769 - UNPLACEABLE
          """)
  void meanWhatTheyMeantOnTheDay(
      LocalDate on, String commune, String district, String province, String expected) {
    ResolvedPlace place = REGISTER.resolve(new WrittenPlace(commune, district, province), on);
    assertThat(text(place)).isEqualTo(expected);
  }

  private static String text(ResolvedPlace place) {
    String meaning =
        List.of(place.province(), place.district(), place.commune()).stream()
            .map(PlaceResolutionTest::text)
            .collect(Collectors.joining(" "));
    Place counts = place.place();
    if (counts == null) {
      return meaning + " none";
    }
    return meaning
        + " "
        + counts.kind()
        + (counts.district() == null ? "" : " " + counts.district().key())
        + (counts.commune() == null ? "" : " " + counts.commune().key());
  }

  private static String text(Resolution resolution) {
    if (resolution instanceof Resolved resolved) {
      return (resolved.otherType() ? "~" : "") + resolved.unit().key();
    }
    if (resolution instanceof Ambiguous ambiguous) {
      return keys(ambiguous.candidates());
    }
    if (resolution instanceof OfAnotherDay other) {
      return "†" + keys(other.named());
    }
    if (resolution instanceof NotWritten) {
      return "-";
    }
    return resolution instanceof NotSought ? "!" : "?";
  }

  private static String keys(List<Unit> units) {
    return units.stream().map(unit -> unit.key().toString()).collect(Collectors.joining("|"));
  }
}
