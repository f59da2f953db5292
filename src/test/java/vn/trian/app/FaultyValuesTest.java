package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trian.app.Fault.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.trian.app.Workplace.Ended;
import vn.trian.visit.Field;

/** Faults 23 to 36 (section B): what stands in the cells. */
class FaultyValuesTest extends FaultTable {
  /** A date and a place beside a good record. */
  private static Fault placed(String name, String file, String where) {
    return fault(
        name,
        file,
        "visit_date,delegation,host_kind,host_name,commune,district,province\n"
            + where.replaceFirst(",", ",UBND,facility,Trạm " + file.substring(0, 3) + ","));
  }

  /** Days of one good record each. */
  private static Fault dated(String name, String file, String... dates) {
    StringBuilder text = new StringBuilder("visit_date,delegation,host_kind,host_name,province\n");
    for (String date : dates) {
      text.append(date).append(",UBND,facility,Trạm ").append(file, 0, 2).append(",Hải Phòng\n");
    }
    return fault(name, file, text.toString());
  }

  /** Numbers of gifts in one good record each, told apart by their own numbers. */
  private static Fault counted(String name, String file, String... quantities) {
    StringBuilder text =
        new StringBuilder(
            "record_no,visit_date,delegation,host_kind,host_name,province,gift_quantity\n");
    for (int i = 0; i < quantities.length; i++) {
      text.append(file, 0, 2).append('-').append(i);
      text.append(",18/02/2025,UBND,facility,Trạm ").append(file, 0, 2).append(",Hải Phòng,");
      text.append(quantities[i]).append('\n');
    }
    return fault(name, file, text.toString());
  }

  @Override
  List<Fault> faults() {
    return List.of(
        dated("none: a good file beside them", "00-good.csv", "18/02/2025")
            .ends("accepted 1 1 0 0 0"),
        dated("23 days that are none", "23-days.csv", "31/02/2025", "29/02/2025", "29/02/2024")
            .ends("accepted 3 1 0 0 2")
            .says(
                "line 2 · column visit_date (A) · visit-date-unreadable · “31/02/2025” · The visit date is not a real day in the order day, month, year. Write it as 18/02/2025 or 2025-02-18.")
            .says(
                "line 3 · column visit_date (A) · visit-date-unreadable · “29/02/2025” · The visit date is not a real day in the order day, month, year. Write it as 18/02/2025 or 2025-02-18.")
            .inVietnamese(
                "dòng 2 · cột visit_date (A) · visit-date-unreadable · “31/02/2025” · Ngày thăm không phải một ngày có thật theo thứ tự ngày, tháng, năm. Ghi lại theo mẫu 18/02/2025 hoặc 2025-02-18.")
            .inVietnamese(
                "dòng 3 · cột visit_date (A) · visit-date-unreadable · “29/02/2025” · Ngày thăm không phải một ngày có thật theo thứ tự ngày, tháng, năm. Ghi lại theo mẫu 18/02/2025 hoặc 2025-02-18."),
        dated("24 month before day", "24-month.csv", "12/31/2025", "2/18/2025")
            .ends("accepted 2 0 0 0 2")
            .says(
                "line 2 · column visit_date (A) · visit-date-unreadable · “12/31/2025” · The visit date is not a real day in the order day, month, year. Write it as 18/02/2025 or 2025-02-18.")
            .says(
                "line 3 · column visit_date (A) · visit-date-unreadable · “2/18/2025” · The visit date is not a real day in the order day, month, year. Write it as 18/02/2025 or 2025-02-18."),
        dated("25 two-digit year", "25-year.csv", "18/02/25", "18-2-25")
            .ends("accepted 2 0 0 0 2")
            .says(
                "line 2 · column visit_date (A) · visit-date-two-digit-year · “18/02/25” · The year of the visit date has only two digits. Write all four digits of the year, for example 18/02/2025.")
            .says(
                "line 3 · column visit_date (A) · visit-date-two-digit-year · “18-2-25” · The year of the visit date has only two digits. Write all four digits of the year, for example 18/02/2025.")
            .inVietnamese(
                "dòng 2 · cột visit_date (A) · visit-date-two-digit-year · “18/02/25” · Năm của ngày thăm chỉ ghi hai chữ số. Ghi đủ bốn chữ số của năm, ví dụ 18/02/2025.")
            .inVietnamese(
                "dòng 3 · cột visit_date (A) · visit-date-two-digit-year · “18-2-25” · Năm của ngày thăm chỉ ghi hai chữ số. Ghi đủ bốn chữ số của năm, ví dụ 18/02/2025."),
        dated("26 tomorrow, and today", "26-future.csv", "23/11/2026", "22/11/2026")
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 2 · column visit_date (A) · visit-date-in-future · “23/11/2026” · The visit date is after 22/11/2026, the day of receipt. Check the date, or send the row again once the visit has taken place.")
            .inVietnamese(
                "dòng 2 · cột visit_date (A) · visit-date-in-future · “23/11/2026” · Ngày thăm sau ngày tiếp nhận (22/11/2026). Kiểm tra lại ngày, hoặc gửi lại khi lượt thăm đã diễn ra."),
        dated("26 before 1945", "26-past.csv", "31/12/1944")
            .ends("accepted 1 0 0 0 1")
            .says(
                "line 2 · column visit_date (A) · visit-date-too-early · “31/12/1944” · The visit date is before 1945. Check the year.")
            .says(
                "line 2 · column province (E) · province-unknown · “Hải Phòng” · No province had this name on 31/12/1944. Write the province as it was named on the day of the visit.")
            .inVietnamese(
                "dòng 2 · cột visit_date (A) · visit-date-too-early · “31/12/1944” · Ngày thăm trước năm 1945. Kiểm tra lại năm.")
            .inVietnamese(
                "dòng 2 · cột province (E) · province-unknown · “Hải Phòng” · Không có tỉnh, thành phố nào mang tên này vào ngày 31/12/1944. Ghi tên tỉnh, thành phố đúng như tại ngày thăm."),
        dated(
                "27 lunar dates and a Buddhist year",
                "27-other.csv",
                "mùng 10 tháng Giêng năm Ất Tỵ",
                "10/01 âm lịch",
                "18/02/2568")
            .ends("accepted 3 0 0 0 3")
            .says(
                "line 2 · column visit_date (A) · visit-date-unreadable · “mùng 10 tháng Giêng năm Ất Tỵ” · The visit date is not a real day in the order day, month, year. Write it as 18/02/2025 or 2025-02-18.")
            .says(
                "line 3 · column visit_date (A) · visit-date-unreadable · “10/01 âm lịch” · The visit date is not a real day in the order day, month, year. Write it as 18/02/2025 or 2025-02-18.")
            .says(
                "line 4 · column visit_date (A) · visit-date-in-future · “18/02/2568” · The visit date is after 22/11/2026, the day of receipt. Check the date, or send the row again once the visit has taken place."),
        counted("28 negative, NaN, exponent", "28-count.csv", "-5", "NaN", "1E3", "−5", "5")
            .ends("accepted 5 1 0 0 4")
            .says(
                "line 2 · column gift_quantity (G) · gift-quantity-unreadable · “-5” · The number of gifts is not a quantity. Write a whole number, or an approximate one such as “gần 90” or “trên 50”.")
            .says(
                "line 3 · column gift_quantity (G) · gift-quantity-unreadable · “NaN” · The number of gifts is not a quantity. Write a whole number, or an approximate one such as “gần 90” or “trên 50”.")
            .says(
                "line 4 · column gift_quantity (G) · gift-quantity-unreadable · “1E3” · The number of gifts is not a quantity. Write a whole number, or an approximate one such as “gần 90” or “trên 50”.")
            .says(
                "line 5 · column gift_quantity (G) · gift-quantity-unreadable · “−5” · The number of gifts is not a quantity. Write a whole number, or an approximate one such as “gần 90” or “trên 50”.")
            .inVietnamese(
                "dòng 2 · cột gift_quantity (G) · gift-quantity-unreadable · “-5” · Số suất quà không phải một số lượng. Ghi số nguyên, hoặc số ước chừng như “gần 90”, “trên 50”.")
            .inVietnamese(
                "dòng 3 · cột gift_quantity (G) · gift-quantity-unreadable · “NaN” · Số suất quà không phải một số lượng. Ghi số nguyên, hoặc số ước chừng như “gần 90”, “trên 50”.")
            .inVietnamese(
                "dòng 4 · cột gift_quantity (G) · gift-quantity-unreadable · “1E3” · Số suất quà không phải một số lượng. Ghi số nguyên, hoặc số ước chừng như “gần 90”, “trên 50”.")
            .inVietnamese(
                "dòng 5 · cột gift_quantity (G) · gift-quantity-unreadable · “−5” · Số suất quà không phải một số lượng. Ghi số nguyên, hoặc số ước chừng như “gần 90”, “trên 50”."),
        counted(
                "29 beyond 2^31 and 2^53",
                "29-large.csv",
                "2147483648",
                "9007199254740993",
                "99999999999999999999")
            .ends("accepted 3 1 0 0 2")
            .says(
                "line 3 · column gift_quantity (G) · gift-quantity-unreadable · “9007199254740993” · The number of gifts is not a quantity. Write a whole number, or an approximate one such as “gần 90” or “trên 50”.")
            .says(
                "line 4 · column gift_quantity (G) · gift-quantity-unreadable · “99999999999999999999” · The number of gifts is not a quantity. Write a whole number, or an approximate one such as “gần 90” or “trên 50”."),
        fault(
                "29 a value beyond 2^31, to the đồng",
                "29-value.csv",
                """
                visit_date,delegation,host_kind,host_name,province,gift,gift_value_vnd
                18/02/2025,UBND,facility,Trạm 29 V,Hải Phòng,có,3.000.000.001
                """)
            .ends("accepted 1 1 0 0 0"),
        fault(
                "30 leading zeros: 007 is not 7, Q. 03 is Quận 3",
                "30-a.csv",
                """
                record_no,visit_date,delegation,host_kind,host_name,district,province
                007,24/02/2025,UBND,facility,Trạm 30 A,Q. 03,TP.HCM
                7,24/02/2025,UBND,facility,Trạm 30 B,Quận 3,TP.HCM
                """)
            .ends("accepted 2 2 0 0 0"),
        fault(
                "30 leading zeros: 007 is 007",
                "30-b.csv",
                """
                record_no,visit_date,delegation,host_kind,host_name,district,province
                007,24/02/2025,UBND,facility,Trạm 30 A,Q. 03,TP.HCM
                """)
            .ends("accepted 1 0 1 0 0"),
        placed("31 province unknown", "31a-province.csv", "18/02/2025,,,Hải Dươn")
            .ends("accepted 1 0 0 0 1")
            .says(
                "line 2 · column province (G) · province-unknown · “Hải Dươn” · No province had this name on 18/02/2025. Is it: Tỉnh Hải Dương? Write the province as it was named on the day of the visit.")
            .inVietnamese(
                "dòng 2 · cột province (G) · province-unknown · “Hải Dươn” · Không có tỉnh, thành phố nào mang tên này vào ngày 18/02/2025. Có phải là: Tỉnh Hải Dương? Ghi tên tỉnh, thành phố đúng như tại ngày thăm."),
        placed("31 province merged into another", "31b-merged.csv", "25/02/2026,,,Hòa Bình")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column province (G) · unit-of-another-day · “Hòa Bình” · This is a name of Tỉnh Hoà Bình (17); on the day of the visit that place lay in Tỉnh Phú Thọ. The visit is counted there; write the unit as it was named on the day of the visit."),
        placed("31 province renamed", "31c-renamed.csv", "18/02/2025,,,Thừa Thiên Huế")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column province (G) · unit-of-another-day · “Thừa Thiên Huế” · This is a name of Tỉnh Thừa Thiên Huế (46); on the day of the visit that place lay in Thành phố Huế. The visit is counted there; write the unit as it was named on the day of the visit."),
        placed("31 province not yet of that name", "31d-not-yet.csv", "18/02/2024,,,Huế")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column province (G) · unit-of-another-day · “Huế” · This is a name of Thành phố Huế (46); on the day of the visit that place lay in Tỉnh Thừa Thiên Huế. The visit is counted there; write the unit as it was named on the day of the visit."),
        placed(
                "31 province of another type: one reading left",
                "31e-type.csv",
                "18/02/2025,,,Tỉnh Hải Phòng")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column province (G) · unit-type-differs · “Tỉnh Hải Phòng” · On the day of the visit this name was Thành phố Hải Phòng. The visit is counted for that unit; check it if another was meant.")
            .inVietnamese(
                "dòng 2 · cột province (G) · unit-type-differs · “Tỉnh Hải Phòng” · Tên này vào ngày thăm là Thành phố Hải Phòng. Lượt thăm được tính cho đơn vị đó; kiểm tra lại nếu không phải."),
        placed("31 district unknown", "31f-district.csv", "18/02/2025,,Hải Ân,Hải Phòng")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column district (F) · district-unknown · “Hải Ân” · No district of the province had this name on 18/02/2025. Is it: Quận Hải An? Check the name; the visit is counted in the line “cannot be placed” of its province.")
            .inVietnamese(
                "dòng 2 · cột district (F) · district-unknown · “Hải Ân” · Không có quận, huyện nào mang tên này trong tỉnh vào ngày 18/02/2025. Có phải là: Quận Hải An? Kiểm tra lại tên; lượt thăm được tính ở dòng “không xác định được” của tỉnh."),
        placed("31 district merged into another", "31g-merged.csv", "24/02/2021,,Quận 2,TP.HCM")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column district (F) · unit-of-another-day · “Quận 2” · This is a name of Quận 2 (769); on the day of the visit that place lay in Thành phố Thủ Đức. The visit is counted there; write the unit as it was named on the day of the visit."),
        placed("31 district renamed", "31h-renamed.csv", "18/02/2025,,Thành phố Huế,Huế")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column district (F) · unit-divided · “Thành phố Huế” · This is a name of Thành phố Huế (474), which on 18/02/2025 lay in several units. Write the unit as it was named on the day of the visit; without it the visit is placed only if another record tells its address."),
        placed("31 district not yet", "31i-not-yet.csv", "24/02/2012,,Nam Từ Liêm,Hà Nội")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column district (F) · unit-of-another-day · “Nam Từ Liêm” · This is a name of Quận Nam Từ Liêm (019); on the day of the visit that place lay in Huyện Từ Liêm. The visit is counted there; write the unit as it was named on the day of the visit."),
        placed(
                "31 district not yet of that type: one reading left",
                "31j-type.csv",
                "26/02/2010,,Thị xã Phổ Yên,Thái Nguyên")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column district (F) · unit-type-differs · “Thị xã Phổ Yên” · On the day of the visit this name was Huyện Phổ Yên. The visit is counted for that unit; check it if another was meant."),
        placed(
                "31 district no longer in force",
                "31k-ended.csv",
                "25/02/2026,,Quận Hải An,Hải Phòng")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column district (F) · district-ended · “Quận Hải An” · There have been no districts since 01/07/2025. Write the commune; without one, and unless another record tells it, the visit is counted in the line “cannot be placed” of its province.")
            .inVietnamese(
                "dòng 2 · cột district (F) · district-ended · “Quận Hải An” · Từ ngày 01/07/2025 không còn đơn vị hành chính cấp huyện. Ghi xã, phường hoặc đặc khu; không có và không dòng nào khác cho biết thì lượt thăm được tính ở dòng “không đặt được” của tỉnh."),
        placed(
                "31 district no longer in force: the commune is one reading left",
                "31l-ended.csv",
                "25/02/2026,Hải An,Quận Hải An,Hải Phòng")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column district (F) · district-ended · “Quận Hải An” · There have been no districts since 01/07/2025. Write the commune; without one, and unless another record tells it, the visit is counted in the line “cannot be placed” of its province."),
        placed(
                "31 commune unknown, in its district",
                "31m-commune.csv",
                "18/02/2025,Tân Kỳ Lạ,Hải An,Hải Phòng")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column commune (E) · commune-unknown · “Tân Kỳ Lạ” · No commune had this name at the place given on 18/02/2025. Check the names of the commune and the district.")
            .inVietnamese(
                "dòng 2 · cột commune (E) · commune-unknown · “Tân Kỳ Lạ” · Không có xã, phường nào mang tên này tại nơi đã ghi vào ngày 18/02/2025. Kiểm tra lại tên xã, phường và quận, huyện."),
        placed(
                "31 commune unknown, without a district",
                "31n-commune.csv",
                "18/02/2025,Tân Kỳ Lạ,,Hải Phòng")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column commune (E) · commune-unknown · “Tân Kỳ Lạ” · No commune had this name at the place given on 18/02/2025. Check the names of the commune and the district."),
        placed(
                "31 commune merged into another",
                "31o-merged.csv",
                "25/02/2026,Tràng Cát,,Hải Phòng")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column commune (E) · unit-of-another-day · “Tràng Cát” · This is a name of Phường Tràng Cát (11425); on the day of the visit that place lay in Phường Hải An. The visit is counted there; write the unit as it was named on the day of the visit."),
        placed(
                "31 commune not yet",
                "31p-not-yet.csv",
                "18/02/2025,Xã Kiến Thuỵ,Kiến Thụy,Hải Phòng")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column commune (E) · unit-divided · “Xã Kiến Thuỵ” · This is a name of Xã Kiến Thụy (11680), which on 18/02/2025 lay in several units. Write the unit as it was named on the day of the visit; without it the visit is placed only if another record tells its address."),
        placed(
                "31 commune not yet of that type: one reading left",
                "31q-type.csv",
                "26/02/2026,Phường Lộc Ninh,,Đồng Nai")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column commune (E) · unit-type-differs · “Phường Lộc Ninh” · On the day of the visit this name was Xã Lộc Ninh. The visit is counted for that unit; check it if another was meant."),
        placed(
                "31 commune without its district: one reading left",
                "31r-alone.csv",
                "18/02/2025,Tràng Cát,,Hải Phòng")
            .ends("accepted 1 1 0 0 0"),
        placed(
                "32 one district's name in two provinces",
                "32a-two.csv",
                "18/02/2025,,Châu Thành,An Giang\n"
                    + "18/02/2025,UBND,facility,Trạm 32a,,Châu Thành,Tiền Giang")
            .ends("accepted 2 2 0 0 0"),
        placed(
                "32 one name of two districts in one province",
                "32b-district.csv",
                "18/02/2022,,Cao Lãnh,Đồng Tháp")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column district (F) · district-ambiguous · “Cao Lãnh” · This name can be: Thành phố Cao Lãnh (866); Huyện Cao Lãnh (873). Write the type too; the visit is counted in the line “cannot be placed” of its province.")
            .inVietnamese(
                "dòng 2 · cột district (F) · district-ambiguous · “Cao Lãnh” · Tên này có thể là: Thành phố Cao Lãnh (866); Huyện Cao Lãnh (873). Ghi rõ thành phố, thị xã, quận hay huyện; lượt thăm được tính ở dòng “không xác định được” của tỉnh."),
        placed(
                "32 one name of two communes in one district",
                "32c-commune.csv",
                "18/02/2022,Mỹ Thọ,Cao Lãnh,Đồng Tháp")
            .ends("accepted 1 1 0 0 0")
            .says(
                "line 2 · column commune (E) · commune-ambiguous · “Mỹ Thọ” · This name can be: Thị trấn Mỹ Thọ (30076); Xã Mỹ Thọ (30100). Write the type of the commune, and the district.")
            .inVietnamese(
                "dòng 2 · cột commune (E) · commune-ambiguous · “Mỹ Thọ” · Tên này có thể là: Thị trấn Mỹ Thọ (30076); Xã Mỹ Thọ (30100). Ghi rõ xã, phường hay thị trấn, và quận, huyện."),
        placed(
                "33 no-break and double spaces",
                "33-spaces.csv",
                "\u00a018/02/2025 ,,Kiến\u00a0\u00a0Thụy,  Hải  Phòng\u202f")
            .ends("accepted 1 1 0 0 0"),
        placed("34 full-width digits", "34-digits.csv", "１８/０２/２０２５,,Kiến Thụy,Hải Phòng")
            .ends("accepted 1 1 0 0 0"),
        counted("34 full-width digits of a number", "34-count.csv", "９０")
            .ends("accepted 1 1 0 0 0"),
        counted("35 empty, 0, - and N/A", "35-empty.csv", "", "0", "-", "N/A")
            .ends("accepted 4 2 0 0 2")
            .says(
                "line 4 · column gift_quantity (G) · gift-quantity-unreadable · “-” · The number of gifts is not a quantity. Write a whole number, or an approximate one such as “gần 90” or “trên 50”.")
            .says(
                "line 5 · column gift_quantity (G) · gift-quantity-unreadable · “N/A” · The number of gifts is not a quantity. Write a whole number, or an approximate one such as “gần 90” or “trên 50”."),
        fault(
                "35 a host called -, a district called -, a district called N/A",
                "35-names.csv",
                """
                visit_date,delegation,host_kind,host_name,district,province
                18/02/2025,UBND,person,-,Kiến Thụy,Hải Phòng
                18/02/2025,UBND,facility,Trạm 35 B,-,Hải Phòng
                18/02/2025,UBND,facility,Trạm 35 C,N/A,Hải Phòng
                """)
            .ends("accepted 3 3 0 0 0")
            .says(
                "line 2 · column host_name (D) · host-name-missing · “-” · The host has no name. Add the name if there is one; the visit counts, but not among distinct hosts.")
            .says(
                "line 4 · column district (E) · district-unknown · “N/A” · No district of the province had this name on 18/02/2025. Check the name; the visit is counted in the line “cannot be placed” of its province."));
  }

  @Override
  String lastLine() {
    return "Done, with something sent back: 58 rows read, 37 stored, 20 rejected, 0 files not accepted; 14 files delivered to {output}. The rejected rows are in {returned}. Note: 23-days.csv had 66 % of its rows rejected, 24-month.csv had 100 % of its rows rejected, 25-year.csv had 100 % of its rows rejected, 26-past.csv had 100 % of its rows rejected, 27-other.csv had 100 % of its rows rejected and 3 more files.";
  }

  @Override
  String summary() {
    return """
        01,Thành phố Hà Nội,019,Huyện Từ Liêm,2012,1,1,1,0,0,0,0
        19,Tỉnh Thái Nguyên,172,Huyện Phổ Yên,2010,1,1,1,0,0,0,0
        25,Tỉnh Phú Thọ,,"Cấp tỉnh (không ghi huyện, xã)",2026,1,1,1,0,0,0,0
        31,Thành phố Hải Phòng,,"Cấp tỉnh (không ghi huyện, xã)",2024,1,1,1,0,0,0,0
        31,Thành phố Hải Phòng,,"Cấp tỉnh (không ghi huyện, xã)",2025,8,7,8,0,1,3000000001,3000000001
        31,Thành phố Hải Phòng,,"Không xác định được huyện, xã",2025,3,3,3,0,0,0,0
        31,Thành phố Hải Phòng,,"Cấp tỉnh (không ghi huyện, xã)",2026,1,1,1,0,0,0,0
        31,Thành phố Hải Phòng,,Không đặt được trên bản đồ này: Phường Đông Hải hoặc Phường Hải An,2026,1,1,1,0,0,0,0
        31,Thành phố Hải Phòng,11413,Phường Hải An,2026,2,2,2,0,0,0,0
        31,Thành phố Hải Phòng,306,Quận Hải An,2025,2,2,2,0,0,0,0
        31,Thành phố Hải Phòng,314,Huyện Kiến Thuỵ,2025,5,3,4,1,0,0,0
        46,Tỉnh Thừa Thiên Huế,,"Cấp tỉnh (không ghi huyện, xã)",2024,1,1,1,0,0,0,0
        46,Thành phố Huế,,"Cấp tỉnh (không ghi huyện, xã)",2025,1,1,1,0,0,0,0
        46,Thành phố Huế,,Không đặt được trên bản đồ này: Quận Thuận Hóa hoặc Quận Phú Xuân,2025,1,1,1,0,0,0,0
        75,Tỉnh Đồng Nai,25270,Xã Lộc Ninh,2026,1,1,1,0,0,0,0
        79,Thành phố Hồ Chí Minh,769,Thành phố Thủ Đức,2021,1,1,1,0,0,0,0
        79,Thành phố Hồ Chí Minh,770,Quận 3,2025,2,2,2,0,0,0,0
        82,Tỉnh Tiền Giang,821,Huyện Châu Thành,2025,1,1,1,0,0,0,0
        87,Tỉnh Đồng Tháp,,Không đặt được trên bản đồ này: Thành phố Cao Lãnh hoặc Huyện Cao Lãnh,2022,1,1,1,0,0,0,0
        87,Tỉnh Đồng Tháp,873,Huyện Cao Lãnh,2022,1,1,1,0,0,0,0
        89,Tỉnh An Giang,892,Huyện Châu Thành,2025,1,1,1,0,0,0,0
        """;
  }

  /** The limits are the contract of the form; each cell is filled up with what nobody sees. */
  @Test
  @DisplayName("36 a text as long as its column allows, and one longer")
  void f36EachTextMayBeAsLongAsItsColumnAndNoLonger() {
    assertThat(Field.all().stream().map(f -> f.id() + " " + f.longest()))
        .containsExactly(
            "record_no 100",
            "sender 200",
            "revised_on 40",
            "visit_date 40",
            "occasion 200",
            "anniversary 40",
            "delegation 500",
            "lead_name 200",
            "lead_title 500",
            "host_kind 40",
            "host_name 500",
            "host_title 500",
            "commune 200",
            "district 200",
            "province 200",
            "gift 40",
            "gift_quantity 100",
            "gift_value_vnd 100",
            "gift_description 2000",
            "remarks 4000",
            "recommendation 4000",
            "recommended_to 500",
            "source 1000",
            "source_url 2000",
            "status 40");
    place().with("../36/longest.csv", table(0)).with("../36/longer.csv", table(1));

    Ended longest = check("longest.csv");
    assertThat(longest.exit()).isZero();
    assertThat(longest.json().get("list")).isEmpty();
    assertThat(longest.json().get("files").get(0).get("read").asInt()).isEqualTo(25);

    Ended longer = check("longer.csv");
    assertThat(longer.exit()).isEqualTo(2);
    assertThat(longer.json().get("files").get(0).get("rejected").asInt()).isEqualTo(25);
    List<String> expected = new ArrayList<>();
    for (Field field : Field.all()) {
      expected.add(
          "%d %s (%s): The text has %d characters; at most %d are allowed. Shorten it."
              .formatted(
                  field.ordinal() + 2,
                  field.id(),
                  (char) ('A' + field.ordinal()),
                  field.longest() + 1,
                  field.longest()));
    }
    assertThat(longer.json().get("list").valueStream())
        .filteredOn(finding -> finding.get("rule").asString().equals("text-too-long"))
        .extracting(FaultyValuesTest::message)
        .containsExactlyElementsOf(expected);
  }

  private Ended check(String file) {
    return place()
        .trian("check", "--json", "--lang=en", place().input().resolve("../36/" + file).toString());
  }

  private static String message(JsonNode finding) {
    return "%d %s: %s %s"
        .formatted(
            finding.get("line").asInt(),
            finding.get("column").asString(),
            finding.get("sentence").asString(),
            finding.get("advice").asString());
  }

  /** One row a field, whose cell is so much longer than the column. */
  private static String table(int longer) {
    List<String> valid =
        List.of(
            "1",
            "Sở Y tế",
            "01/03/2025",
            "18/02/2025",
            "27-2",
            "70",
            "UBND",
            "Bà A",
            "Chủ tịch",
            "facility",
            "Trạm",
            "Trạm trưởng",
            "Tràng Cát",
            "Hải An",
            "Hải Phòng",
            "yes",
            "5",
            "500000",
            "Hoa",
            "Ghi",
            "Kiến",
            "Bộ",
            "Báo",
            "https://a.vn",
            "active");
    StringBuilder text =
        new StringBuilder(Field.all().stream().map(Field::id).collect(Collectors.joining(",")));
    for (Field field : Field.all()) {
      List<String> cells = new ArrayList<>(valid);
      String cell = cells.get(field.ordinal());
      int missing = field.longest() + longer - cell.length();
      cells.set(field.ordinal(), cell.charAt(0) + "\u200b".repeat(missing) + cell.substring(1));
      text.append('\n').append(String.join(",", cells));
    }
    return text.toString();
  }
}
