package vn.trian.app;

import static vn.trian.app.Fault.fault;

import java.util.List;

/** Faults 59 to 65 (section D): JSON Lines. */
class FaultyJsonLinesTest extends FaultTable {
  private static String line(String host) {
    return line(host, "");
  }

  private static String line(String host, String more) {
    return """
        {"visit_date":"2025-02-18","delegation":"UBND","host_kind":"facility","host_name":"%s",\
        "district":"Kiến Thụy","province":"Hải Phòng"%s}
        """
        .formatted(host, more);
  }

  @Override
  List<Fault> faults() {
    return List.of(
        fault("none: a good file beside them", "00-good.jsonl", line("Trạm 00"))
            .ends("accepted 1 1 0 0 0"),
        fault(
                "59 a broken line",
                "59-broken.jsonl",
                line("Trạm 59")
                    + "{\"visit_date\":\"2025-02-18\",\"host_name\":Bà A}\n"
                    + line("Trạm 59 B"))
            .ends("accepted 3 2 0 0 1")
            .says(
                "line 2 · row-unreadable · The row cannot be read: the line is not valid JSON. Correct it and send it again.")
            .inVietnamese(
                "dòng 2 · row-unreadable · Không đọc được dòng này: dòng không phải JSON hợp lệ. Sửa lại dòng rồi gửi lại."),
        fault(
                "60 last line cut",
                "60-cut.jsonl",
                line("Trạm 60") + line("Trạm 60 B").substring(0, 70))
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 2 · row-unreadable · The row cannot be read: the line is not valid JSON. Correct it and send it again."),
        fault("61 an array instead of lines", "61-array.json", "[\n" + line("Trạm 61") + "]\n")
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "file-format-unknown · The file holds one JSON array over the whole file, not one object a line. Save it as .xlsx (no password, no macros), .csv, .tsv or .jsonl (one object a line), an article as .docx, .html or .txt, and send it again.")
            .inVietnamese(
                "file-format-unknown · Nội dung tệp là một mảng JSON cho cả tệp, không phải mỗi dòng một đối tượng. Lưu lại thành .xlsx (không mật khẩu, không macro), .csv, .tsv hoặc .jsonl (mỗi dòng một đối tượng), bài báo thì lưu thành .docx, .html hoặc .txt, rồi gửi lại."),
        fault("61 an array on one line", "61-line.jsonl", "[" + line("Trạm 61").strip() + "]\n")
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "file-format-unknown · The file holds one JSON array over the whole file, not one object a line. Save it as .xlsx (no password, no macros), .csv, .tsv or .jsonl (one object a line), an article as .docx, .html or .txt, and send it again."),
        fault("61 an array, and objects after it", "61-first.jsonl", "[1]\n" + line("Trạm 61"))
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 1 · row-unreadable · The row cannot be read: the line is valid JSON but no object with named values. Correct it and send it again.")
            .inVietnamese(
                "dòng 1 · row-unreadable · Không đọc được dòng này: dòng là JSON hợp lệ nhưng không phải đối tượng gồm các giá trị có tên. Sửa lại dòng rồi gửi lại."),
        fault("61 one document over several lines", "61-document.json", "{\n\"gift\": 1\n}\n")
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "file-format-unknown · The file holds one JSON document over several lines, not one object a line. Save it as .xlsx (no password, no macros), .csv, .tsv or .jsonl (one object a line), an article as .docx, .html or .txt, and send it again.")
            .inVietnamese(
                "file-format-unknown · Nội dung tệp là một tài liệu JSON trải trên nhiều dòng, không phải mỗi dòng một đối tượng. Lưu lại thành .xlsx (không mật khẩu, không macro), .csv, .tsv hoặc .jsonl (mỗi dòng một đối tượng), bài báo thì lưu thành .docx, .html hoặc .txt, rồi gửi lại."),
        fault(
                "62 a key twice",
                "62-twice.jsonl",
                line("Trạm 62", ",\"province\":\"Hà Nội\"") + line("Trạm 62 B"))
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 1 · row-unreadable · The row cannot be read: one field is given twice. Correct it and send it again.")
            .inVietnamese(
                "dòng 1 · row-unreadable · Không đọc được dòng này: một trường được ghi hai lần. Sửa lại dòng rồi gửi lại."),
        fault(
                "62 a field twice, under two keys",
                "62-field.jsonl",
                line("Trạm 62", ",\"Tỉnh\":\"Hà Nội\"") + line("Trạm 62 C"))
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 1 · row-unreadable · The row cannot be read: one field is given twice. Correct it and send it again."),
        fault(
                "63 depth 10,000",
                "63-deep.jsonl",
                "[".repeat(10_000) + "]".repeat(10_000) + "\n" + line("Trạm 63"))
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 1 · row-unreadable · The row cannot be read: a value is a list or an object where a single value belongs. Correct it and send it again."),
        fault(
                "63 depth 10,000 in a value",
                "63-value.jsonl",
                "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000) + "\n" + line("Trạm 63 B"))
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 1 · row-unreadable · The row cannot be read: a value is a list or an object where a single value belongs. Correct it and send it again.")
            .inVietnamese(
                "dòng 1 · row-unreadable · Không đọc được dòng này: có giá trị là danh sách hoặc đối tượng ở chỗ phải là một giá trị đơn. Sửa lại dòng rồi gửi lại."),
        fault(
                "64 wrong type: a list, an object",
                "64-type.jsonl",
                line("Trạm 64", ",\"remarks\":[\"a\"]")
                    + line("Trạm 64", ",\"remarks\":{\"a\":1}")
                    + line("Trạm 64", ",\"remarks\":5,\"gift\":true,\"source\":null"))
            .ends("accepted 3 1 0 0 2")
            .says(
                "line 1 · row-unreadable · The row cannot be read: a value is a list or an object where a single value belongs. Correct it and send it again.")
            .says(
                "line 2 · row-unreadable · The row cannot be read: a value is a list or an object where a single value belongs. Correct it and send it again."),
        fault(
                "64 wrong type: a number for a date, a truth for a province",
                "64-number.jsonl",
                line("Trạm 64 B").replace("\"2025-02-18\"", "20250218")
                    + line("Trạm 64 C").replace("\"Hải Phòng\"", "true"))
            .ends("accepted 2 0 0 0 2")
            .says(
                "line 1 · column visit_date (A) · visit-date-unreadable · “20250218” · The visit date is not a real day in the order day, month, year. Write it as 18/02/2025 or 2025-02-18.")
            .says(
                "line 2 · column province (F) · province-unknown · “yes” · No province had this name on 18/02/2025. Write the province as it was named on the day of the visit."),
        fault(
                "64 a number of a billion digits",
                "64-digits.jsonl",
                line("Trạm 64 D", ",\"gift_quantity\":1e999999999"))
            .ends("accepted 1 0 0 0 1")
            .says(
                "line 1 · row-unreadable · The row cannot be read: a number has too many digits. Correct it and send it again.")
            .inVietnamese(
                "dòng 1 · row-unreadable · Không đọc được dòng này: có số dài quá nhiều chữ số. Sửa lại dòng rồi gửi lại."),
        fault(
                "65 lone surrogate",
                "65-surrogate.jsonl",
                line("Trạm \\ud83d") + line("Trạm \\ude00") + line("Trạm \\ud83d\\ude00"))
            .ends("accepted 3 1 0 0 2")
            .says(
                "line 1 · row-unreadable · The row cannot be read: a text holds half of a character. Correct it and send it again.")
            .says(
                "line 2 · row-unreadable · The row cannot be read: a text holds half of a character. Correct it and send it again.")
            .inVietnamese(
                "dòng 1 · row-unreadable · Không đọc được dòng này: văn bản có ký tự bị cắt đôi. Sửa lại dòng rồi gửi lại.")
            .inVietnamese(
                "dòng 2 · row-unreadable · Không đọc được dòng này: văn bản có ký tự bị cắt đôi. Sửa lại dòng rồi gửi lại."));
  }

  @Override
  String lastLine() {
    return "Done, with something sent back: 25 rows read, 11 stored, 14 rejected, 3 files not accepted; 14 files delivered to {output}. The rejected rows are in {returned}. Note: 64-digits.jsonl had 100 % of its rows rejected, 64-number.jsonl had 100 % of its rows rejected, 64-type.jsonl had 66 % of its rows rejected, 65-surrogate.jsonl had 66 % of its rows rejected.";
  }

  @Override
  String summary() {
    return """
        31,Thành phố Hải Phòng,314,Huyện Kiến Thuỵ,2025,11,11,11,0,1,0,0
        """;
  }
}
