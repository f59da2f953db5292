package vn.trian.app;

import static vn.trian.app.Fault.fault;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/** Faults 1 to 21 (section A): text files as they come. Fault 22 is in {@link LargeFilesTest}. */
class FaultyTextFilesTest extends FaultTable {
  private static final String HEAD =
      "visit_date,delegation,host_kind,host_name,district,province\n";

  private static String row(String host) {
    return "18/02/2025,UBND,facility," + host + ",Kiến Thụy,Hải Phòng\n";
  }

  @Override
  List<Fault> faults() {
    return List.of(
        fault("none: a good file beside them", "00-good.csv", HEAD + row("Trạm 00"))
            .ends("accepted 1 1 0 0 0"),
        fault("1 empty file", "01-empty.csv", "")
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "file-empty · The file is empty. Send the file again with its header and rows, or an article with its text.")
            .inVietnamese(
                "file-empty · Tệp rỗng. Đề nghị gửi lại tệp có dòng tiêu đề và các dòng dữ liệu; nếu là bài báo thì gửi lại tệp có nội dung bài."),
        fault("1 a byte order mark and nothing else", "01-mark.csv", "\ufeff")
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "file-empty · The file is empty. Send the file again with its header and rows, or an article with its text."),
        fault("1 line ends and nothing else", "01-blank.csv", "\r\n\r\n")
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "file-empty · The file is empty. Send the file again with its header and rows, or an article with its text."),
        fault("2 header only", "02-header.csv", HEAD)
            .ends("accepted 0 0 0 0 0")
            .says(
                "file-without-rows · The file has a header and no rows; it counts as a nil return. If there were visits, send the file again with its rows.")
            .inVietnamese(
                "file-without-rows · Tệp có tiêu đề nhưng không có dòng dữ liệu nào; được coi là báo cáo không phát sinh. Nếu có lượt thăm, đề nghị gửi lại tệp có đủ các dòng."),
        fault("3 UTF-8 with byte order mark", "03-mark.csv", "\ufeff" + HEAD + row("Trạm 03"))
            .ends("accepted 1 1 0 0 0"),
        fault(
                "4 UTF-16, little end first",
                "04-le.csv",
                ("\ufeff" + HEAD + row("Trạm 04 LE")).getBytes(StandardCharsets.UTF_16LE))
            .ends("accepted 1 1 0 0 0"),
        fault(
                "4 UTF-16, big end first",
                "04-be.csv",
                ("\ufeff" + HEAD + row("Trạm 04 BE")).getBytes(StandardCharsets.UTF_16BE))
            .ends("accepted 1 1 0 0 0"),
        fault(
                "4 UTF-16 without byte order mark",
                "04-bare.csv",
                (HEAD + row("Trạm 04")).getBytes(StandardCharsets.UTF_16LE))
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "file-format-unknown · The file holds binary data, no text. Save it as .xlsx (no password, no macros), .csv, .tsv or .jsonl (one object a line), an article as .docx, .html or .txt, and send it again."),
        fault("5 Windows-1258", "05-1258.csv", windows1258(VIETNAMESE))
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "line 1 · file-encoding-legacy · Line 1 is not valid UTF-8 text, from byte 3 of the file on (counted from 0); it looks like Windows-1258. Convert the file from Windows-1258 to Unicode, for example with the conversion tool of UniKey (Ctrl+Shift+F6), save it as CSV UTF-8 or .xlsx and send it again.")
            .inVietnamese(
                "dòng 1 · file-encoding-legacy · Dòng 1 không phải văn bản UTF-8 hợp lệ, kể từ byte 3 của tệp (đếm từ 0); có vẻ tệp dùng bảng mã Windows-1258. Chuyển tệp từ bảng mã Windows-1258 sang Unicode, ví dụ bằng công cụ chuyển mã của UniKey (Ctrl+Shift+F6), lưu thành CSV UTF-8 hoặc .xlsx rồi gửi lại."),
        fault(
                "5 TCVN3 (ABC)",
                "05-tcvn3.csv",
                latin1(
                    "Ngµy th¨m,§oµn,§¬n vÞ ®\u00ad\u00eec th¨m,QuËn/HuyÖn,TØnh/Thµnh phè\n"
                        + "18/02/2025,Së Y tÕ,Tr¹m Y tÕ,KiÕn Thôy,H¶i Phßng\n"))
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "line 1 · file-encoding-legacy · Line 1 is not valid UTF-8 text, from byte 2 of the file on (counted from 0); it looks like TCVN3 (ABC). Convert the file from TCVN3 (ABC) to Unicode, for example with the conversion tool of UniKey (Ctrl+Shift+F6), save it as CSV UTF-8 or .xlsx and send it again.")
            .inVietnamese(
                "dòng 1 · file-encoding-legacy · Dòng 1 không phải văn bản UTF-8 hợp lệ, kể từ byte 2 của tệp (đếm từ 0); có vẻ tệp dùng bảng mã TCVN3 (ABC). Chuyển tệp từ bảng mã TCVN3 (ABC) sang Unicode, ví dụ bằng công cụ chuyển mã của UniKey (Ctrl+Shift+F6), lưu thành CSV UTF-8 hoặc .xlsx rồi gửi lại."),
        fault(
                "5 VNI",
                "05-vni.csv",
                latin1(
                    "Ngaøy thaêm,Ñoaøn,Ñôn vò ñöôïc thaêm,Quaän/Huyeän,Tænh/Thaønh phoá\n"
                        + "18/02/2025,Sôû Y teá,Traïm Y teá,Kieán Thuïy,Haûi Phoøng\n"))
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "line 1 · file-encoding-legacy · Line 1 is not valid UTF-8 text, from byte 3 of the file on (counted from 0); it looks like VNI Windows. Convert the file from VNI Windows to Unicode, for example with the conversion tool of UniKey (Ctrl+Shift+F6), save it as CSV UTF-8 or .xlsx and send it again.")
            .inVietnamese(
                "dòng 1 · file-encoding-legacy · Dòng 1 không phải văn bản UTF-8 hợp lệ, kể từ byte 3 của tệp (đếm từ 0); có vẻ tệp dùng bảng mã VNI Windows. Chuyển tệp từ bảng mã VNI Windows sang Unicode, ví dụ bằng công cụ chuyển mã của UniKey (Ctrl+Shift+F6), lưu thành CSV UTF-8 hoặc .xlsx rồi gửi lại."),
        fault(
                "5 an encoding that is none of them",
                "05-other.csv",
                latin1("Date,Délégation,Hôte,Préfecture\n18/02/2025,Santé,Hôpital,Hué\n"))
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "line 1 · file-encoding · Line 1 is not valid UTF-8 text, from byte 6 of the file on (counted from 0). Save the whole file as CSV UTF-8 or as .xlsx, an article as UTF-8 text or as .docx, and send it again."),
        fault(
                "6 UTF-8 that becomes TCVN3 on line 4",
                "06-changes.csv",
                both(
                    (HEAD + row("Trạm 06") + row("Bệnh viện 06")).getBytes(StandardCharsets.UTF_8),
                    latin1("18/02/2025,Së Y tÕ,facility,Tr¹m Y tÕ,KiÕn Thôy,H¶i Phßng\n")))
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "line 4 · file-encoding · Line 4 is not valid UTF-8 text, from byte 203 of the file on (counted from 0). Save the whole file as CSV UTF-8 or as .xlsx, an article as UTF-8 text or as .docx, and send it again."),
        fault(
                "6 UTF-8 with one byte that is none, on line 3",
                "06-byte.csv",
                both(
                    (HEAD + row("Trạm 06")).getBytes(StandardCharsets.UTF_8),
                    latin1("19/02/2025,UBND,facility,Tram\u00ff,Kien Thuy,Hai Phong\n")))
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "line 3 · file-encoding · Line 3 is not valid UTF-8 text, from byte 151 of the file on (counted from 0). Save the whole file as CSV UTF-8 or as .xlsx, an article as UTF-8 text or as .docx, and send it again.")
            .inVietnamese(
                "dòng 3 · file-encoding · Dòng 3 không phải văn bản UTF-8 hợp lệ, kể từ byte 151 của tệp (đếm từ 0). Lưu lại cả tệp thành CSV UTF-8 hoặc .xlsx, bài báo thì lưu thành văn bản UTF-8 hoặc .docx, rồi gửi lại."),
        fault("7 NFC", "07-nfc.csv", HEAD + row("Trạm Y tế Đại Đồng")).ends("accepted 1 1 0 0 0"),
        fault(
                "7 NFD: the same record",
                "07-nfd.csv",
                Normalizer.normalize(HEAD + row("Trạm Y tế Đại Đồng"), Normalizer.Form.NFD))
            .ends("accepted 1 0 1 0 0"),
        fault("8 NUL in a cell", "08-nul.csv", HEAD + row("Trạm\u0000 08") + row("Trạm 08"))
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 2 · column host_name (D) · text-unprintable · “Trạm  08” · The text holds the character U+0000, which cannot be shown. Delete that character and write the text anew.")
            .inVietnamese(
                "dòng 2 · cột host_name (D) · text-unprintable · “Trạm  08” · Nội dung có ký tự U+0000 không hiển thị được. Xóa ký tự đó và ghi lại nội dung."),
        fault("8 NULs all over", "08-nuls.csv", "visit_date\0\0\0\0,delegation\0\0\0\0,province\n")
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "file-format-unknown · The file holds binary data, no text. Save it as .xlsx (no password, no macros), .csv, .tsv or .jsonl (one object a line), an article as .docx, .html or .txt, and send it again."),
        fault("9 a control character", "09-bell.csv", HEAD + row("Trạm\u0007 09") + row("Trạm 09"))
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 2 · column host_name (D) · text-unprintable · “Trạm  09” · The text holds the character U+0007, which cannot be shown. Delete that character and write the text anew."),
        fault(
                "9 right-to-left override",
                "09-override.csv",
                HEAD + row("Trạm \u202egnõhP iảH") + row("Trạm 09 R"))
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 2 · column host_name (D) · text-unprintable · “Trạm  gnõhP iảH” · The text holds the character U+202E, which cannot be shown. Delete that character and write the text anew."),
        fault(
                "9 zero-width characters, which change no date and no name",
                "09-zero-width.csv",
                HEAD + "18/02/2025\u200b,UBND,facility,Trạm 09 Z,Kiến\u200b Thụy,\ufeffHải Phòng\n")
            .ends("accepted 1 1 0 0 0"),
        fault(
                "10 a quote never closed",
                "10-open.csv",
                HEAD + row("Trạm 10 A") + row("\"Trạm 10") + row("Trạm 10 B"))
            .ends("accepted 3 2 0 0 1")
            .says(
                "line 3 · row-unreadable · The row cannot be read: the quotation marks do not pair up. Correct it and send it again.")
            .inVietnamese(
                "dòng 3 · row-unreadable · Không đọc được dòng này: dấu nháy kép không đủ cặp. Sửa lại dòng rồi gửi lại."),
        fault(
                "10 a quote that happens to close three rows later",
                "10-closes.csv",
                HEAD
                    + row("\"Trạm 10")
                    + row("Trạm 10 C")
                    + row("Trạm 10 D")
                    + row("TV 40\"")
                    + row("Trạm 10 E"))
            .ends("accepted 5 4 0 0 1")
            .says(
                "line 2 · row-unreadable · The row cannot be read: the quotation marks do not pair up. Correct it and send it again."),
        fault(
                "10 a quote never closed before four million characters",
                "10-large.csv",
                HEAD + row("\"" + "x".repeat(4_000_000)) + row("Trạm 10 F"))
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 2 · row-unreadable · The row cannot be read: the row is too large, perhaps because a quotation mark is not closed. Correct it and send it again."),
        fault(
                "10 a quoted remark over several lines, which is none",
                "10-remark.csv",
                HEAD + row("\"Trạm 10 G,\ntổ 1, tổ 2, tổ 3\nvà \"\"tổ\"\" 4\""))
            .ends("accepted 1 1 0 0 0"),
        fault(
                "11 ten thousand columns",
                "11-columns.csv",
                HEAD.strip()
                    + ",x".repeat(9_994)
                    + "\n"
                    + row("Trạm 11").strip()
                    + ",1\n"
                    + row("Trạm 11 B").strip()
                    + ",1".repeat(9_994)
                    + "\n")
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 2 · row-field-count · The row should have 10000 cells and has 7. Put cells that hold a separator in quotation marks and fill in separators that are missing.")
            .says(
                "line 1 · file-column-unknown · These columns are not known and were not read: [x (G), x (H), x (I), x (J), x (K), x (L), x (M), x (N), x (O), x (P), x (Q), x (R), x (S), x (T), x (U), x (V), x (W), x (X), x (Y), x (Z), …]. Correct the header if it belongs to a field; otherwise nothing needs to be done."),
        fault(
                "11 a row of twenty thousand fields",
                "11-fields.csv",
                HEAD + ",".repeat(19_999) + "x\n" + row("Trạm 11 C"))
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 2 · row-unreadable · The row cannot be read: the row is too large, perhaps because a quotation mark is not closed. Correct it and send it again."),
        fault(
                "12 too few and too many fields",
                "12-fields.csv",
                HEAD
                    + "18/02/2025,UBND,facility,Trạm 12,Hải Phòng\n"
                    + "18/02/2025,UBND,facility,Trạm 12, tổ 3,Kiến Thụy,Hải Phòng\n"
                    + row("Trạm 12"))
            .ends("accepted 3 1 0 0 2")
            .says(
                "line 2 · row-field-count · The row should have 6 cells and has 5. Put cells that hold a separator in quotation marks and fill in separators that are missing.")
            .says(
                "line 3 · row-field-count · The row should have 6 cells and has 7. Put cells that hold a separator in quotation marks and fill in separators that are missing.")
            .inVietnamese(
                "dòng 2 · row-field-count · Dòng phải có 6 ô nhưng lại có 5 ô. Đặt trong dấu nháy kép những ô có chứa dấu phân cách và bổ sung dấu phân cách còn thiếu.")
            .inVietnamese(
                "dòng 3 · row-field-count · Dòng phải có 6 ô nhưng lại có 7 ô. Đặt trong dấu nháy kép những ô có chứa dấu phân cách và bổ sung dấu phân cách còn thiếu."),
        fault(
                "13 two headers alike",
                "13-twice.csv",
                "visit_date,delegation,Tỉnh,province\n18/02/2025,UBND,Hải Phòng,Hà Nội\n")
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "line 1 · file-column-twice · The columns Tỉnh (C) and province (D) are both headed as province. Leave one column for each field, or rename the other.")
            .inVietnamese(
                "dòng 1 · file-column-twice · Cột Tỉnh (C) và cột province (D) cùng mang tiêu đề của trường province. Chỉ để một cột cho mỗi trường, hoặc đổi tên cột kia."),
        fault(
                "14 a required column missing",
                "14-missing.csv",
                "Ngày thăm,Đơn vị được thăm,Tỉnh\n18/02/2025,Trạm 14,Hải Phòng\n")
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "line 1 · file-header-missing · Required columns are missing: [Đoàn / delegation]; found: [Ngày thăm, Đơn vị được thăm, Tỉnh]. Give the first row of the list these headers, as in the empty form of “trian template”.")
            .inVietnamese(
                "dòng 1 · file-header-missing · Thiếu cột bắt buộc: [Đoàn / delegation]; các cột có trong tệp: [Ngày thăm, Đơn vị được thăm, Tỉnh]. Ghi các tiêu đề này ở dòng tiêu đề của danh sách, theo mẫu trống do lệnh “trian template” lập."),
        fault(
                "14 no header: what may be persons is not repeated",
                "14-none.csv",
                "18/02/2025,Bà A,Hải Phòng\n19/02/2025,Ông B,Hải Phòng\n")
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "line 1 · file-header-missing · Required columns are missing: [Ngày thăm / visit_date, Đoàn / delegation, Tỉnh/Thành phố / province]; found: [1…, B…, H…]. Give the first row of the list these headers, as in the empty form of “trian template”."),
        fault(
                "15 an unknown column: one warning",
                "15-unknown.csv",
                HEAD.strip()
                    + ",màu\n"
                    + row("Trạm 15").strip()
                    + ",đỏ\n"
                    + row("Trạm 15 B").strip()
                    + ",vàng\n")
            .ends("accepted 2 2 0 0 0")
            .says(
                "line 1 · file-column-unknown · These columns are not known and were not read: [màu (G)]. Correct the header if it belongs to a field; otherwise nothing needs to be done.")
            .inVietnamese(
                "dòng 1 · file-column-unknown · Không nhận ra và không đọc các cột sau: [màu (G)]. Sửa tiêu đề nếu cột thuộc một trường của mẫu; nếu không thì không cần làm gì."),
        fault(
                "16 other order",
                "16-order.csv",
                "province,host_name,visit_date,district,host_kind,delegation\n"
                    + "Hải Phòng,Trạm 16,18/02/2025,Kiến Thụy,facility,UBND\n")
            .ends("accepted 1 1 0 0 0"),
        fault("17 semicolons", "17-semicolon.csv", (HEAD + row("Trạm 17 S")).replace(',', ';'))
            .ends("accepted 1 1 0 0 0"),
        fault("17 TAB", "17-tab.csv", (HEAD + row("Trạm 17 T")).replace(',', '\t'))
            .ends("accepted 1 1 0 0 0"),
        fault(
                "18 decimal comma, and numbers of two readings",
                "18-numbers.csv",
                """
                visit_date;delegation;host_kind;host_name;district;province;gift_value_vnd
                18/02/2025;UBND;facility;Trạm 18 A;Kiến Thụy;Hải Phòng;1,5 triệu
                18/02/2025;UBND;facility;Trạm 18 B;Kiến Thụy;Hải Phòng;1.234
                18/02/2025;UBND;facility;Trạm 18 C;Kiến Thụy;Hải Phòng;1,234
                18/02/2025;UBND;facility;Trạm 18 D;Kiến Thụy;Hải Phòng;1,5
                18/02/2025;UBND;facility;Trạm 18 E;Kiến Thụy;Hải Phòng;1.234.567
                """)
            .ends("accepted 5 2 0 0 3")
            .says(
                "line 3 · column gift_value_vnd (G) · number-ambiguous · “1.234” · This number can be read in two ways (thousands mark or decimal mark). Write the digits together (3500) or use words (3,5 nghìn).")
            .says(
                "line 4 · column gift_value_vnd (G) · number-ambiguous · “1,234” · This number can be read in two ways (thousands mark or decimal mark). Write the digits together (3500) or use words (3,5 nghìn).")
            .says(
                "line 5 · column gift_value_vnd (G) · gift-value-unreadable · “1,5” · The value of the gifts is not an amount in đồng. Write it as 1.500.000, “1,5 triệu” or “trên 18 triệu đồng”."),
        fault(
                "19 CR, LF, both and line ends in quotes: physical lines",
                "19-lines.csv",
                HEAD.replace('\n', '\r')
                    + row("\"Trạm 19 A\ntổ 1\r\ntổ 2\"").strip()
                    + "\r"
                    + "19/02,x,,,,\r\n"
                    + row("Trạm 19 B")
                    + "20/02,x,,,,")
            .ends("accepted 4 2 0 0 2")
            .says(
                "line 5 · column visit_date (A) · visit-date-unreadable · “19/02” · The visit date is not a real day in the order day, month, year. Write it as 18/02/2025 or 2025-02-18.")
            .says(
                "line 5 · column host_kind (C) · host-kind-missing · It is not stated whether the host is a facility or a person. Write facility or person; the visit counts, but under neither kind.")
            .says(
                "line 5 · column host_name (D) · host-name-missing · The host has no name. Add the name if there is one; the visit counts, but not among distinct hosts.")
            .says(
                "line 5 · column province (F) · province-missing · No province is given. Write the province as it was named on the day of the visit.")
            .says(
                "line 7 · column visit_date (A) · visit-date-unreadable · “20/02” · The visit date is not a real day in the order day, month, year. Write it as 18/02/2025 or 2025-02-18.")
            .says(
                "line 7 · column host_kind (C) · host-kind-missing · It is not stated whether the host is a facility or a person. Write facility or person; the visit counts, but under neither kind.")
            .says(
                "line 7 · column host_name (D) · host-name-missing · The host has no name. Add the name if there is one; the visit counts, but not among distinct hosts.")
            .says(
                "line 7 · column province (F) · province-missing · No province is given. Write the province as it was named on the day of the visit."),
        fault(
                "20 blank lines, and the total below the list",
                "20-total.csv",
                "\n\n" + HEAD + "\n,,,,,\n" + row("Trạm 20") + "  \nTổng cộng,1,,,,\n")
            .ends("accepted 1 1 0 0 0"),
        fault("21 sep=;", "21-sep.csv", "sep=;\r\n" + (HEAD + row("Trạm 21")).replace(',', ';'))
            .ends("accepted 1 1 0 0 0"));
  }

  @Override
  String lastLine() {
    return "Done, with something sent back: 47 rows read, 31 stored, 15 rejected, 14 files not accepted; 15 files delivered to {output}. The rejected rows are in {returned}. Note: 12-fields.csv had 66 % of its rows rejected, 18-numbers.csv had 60 % of its rows rejected.";
  }

  @Override
  String summary() {
    return """
        31,Thành phố Hải Phòng,314,Huyện Kiến Thuỵ,2025,31,31,31,0,0,2734567,2734567
        """;
  }

  private static final String VIETNAMESE =
      """
      Ngày thăm,Đoàn,Đơn vị được thăm,Quận/Huyện,Tỉnh/Thành phố
      18/02/2025,Sở Y tế,Trạm Y tế,Kiến Thụy,Hải Phòng
      """;

  /** A vowel keeps its own mark; its tone comes after it. */
  private static byte[] windows1258(String text) {
    String written = text;
    for (String tone : List.of("\u0300", "\u0301", "\u0303", "\u0309", "\u0323")) {
      for (String vowel : "aăâeêioôơuưy".split("")) {
        written =
            written.replace(Normalizer.normalize(vowel + tone, Normalizer.Form.NFC), vowel + tone);
      }
    }
    return written.getBytes(Charset.forName("windows-1258"));
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] both(byte[] first, byte[] second) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first);
    bytes.writeBytes(second);
    return bytes.toByteArray();
  }
}
