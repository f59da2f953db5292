package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every release of a month in its two faces: the PDF says what the workbook says. */
class ReleasedFaces {
  /** The PDF has shorter words for the causes. */
  private static final Map<String, String> CAUSES =
      Map.of(
          "gửi muộn", "đến muộn",
          "nơi gửi sửa lại", "được sửa",
          "bị rút", "được rút",
          "được tính lại", "được tính lại",
          "xác định lại nơi thăm theo các bản ghi khác", "xác định lại",
          "thay đổi địa giới hành chính", "địa giới thay đổi");

  private static final int UNIT = 8;
  private static final int MEASURE = 14;

  private final ReleaseStory story = ReleaseStory.whole();

  private List<String> months() {
    return story.releases().stream().filter(release -> !release.startsWith("years")).toList();
  }

  @Test
  void thePdfHasTheFiguresOfEveryUnit() {
    assertThat(months()).hasSize(19);
    for (String month : months()) {
      DeliveredRelease release = story.release(month);
      List<List<String>> rows = release.tableAndTotal("ByDistrict");
      if (release.table("Trace", 1).isBlank()) {
        continue;
      }
      String printed = release.printed();
      for (List<String> row : rows) {
        boolean total = row.get(row.size() - 1).equals("T");
        String unit = total ? row.get(0) : row.get(3);
        // A long name goes on below the figures.
        String begin = unit.split(",", 2)[0];
        String line =
            row.get(row.size() - 1)
                + " "
                + begin
                + "[^0-9]{0,9} "
                + String.join(" ", row.subList(4, 11).stream().map(ReleasedFaces::counted).toList())
                    .strip();
        assertThat(Pattern.compile(escaped(line)).matcher(printed).find())
            .as(month + " " + line + " in " + printed)
            .isTrue();
      }
    }
  }

  private static String escaped(String line) {
    return line.replace("(", "\\(").replace(".", "\\.");
  }

  private static String counted(String figure) {
    return figure.equals("0") ? "–" : figure.isEmpty() ? "" : number(figure);
  }

  private static String number(String figure) {
    return String.format(Locale.ROOT, "%,d", Long.parseLong(figure)).replace(',', '.');
  }

  @Test
  void thePdfHasTheSameChangesInTheSameOrder() {
    int all = 0;
    for (String month : months()) {
      DeliveredRelease release = story.release(month);
      List<Pattern> expected = new ArrayList<>();
      for (List<String> row : release.table("Changes")) {
        if (!row.get(5).isEmpty()) {
          expected.add(printed(row));
        }
      }
      List<String> lines = release.printedLines();
      int at = lines.indexOf("THAY ĐỔI SO VỚI LẦN PHÁT HÀNH TRƯỚC");
      assertThat(at).as(month).isPositive();
      List<String> annex = lines.subList(at, lines.size());
      List<String> changed =
          annex.stream().filter(line -> CAUSES.values().stream().anyMatch(line::contains)).toList();
      assertThat(changed).as(month).hasSameSizeAs(expected);
      for (int i = 0; i < expected.size(); i++) {
        assertThat(changed.get(i)).as(month).containsPattern(expected.get(i));
      }
      all += changed.size();
    }
    assertThat(all).isEqualTo(11 + 21 + 12 + 11 + 11 + 6 + 6 + 12 + 19 + 5);
  }

  private static Pattern printed(List<String> row) {
    String unit = row.get(3).isEmpty() ? row.get(1) : row.get(3);
    String effect = row.get(9);
    String sign = effect.isEmpty() ? ":" : effect.startsWith("-") ? " (−" : " (+";
    return Pattern.compile(
        Pattern.quote(begin(unit, UNIT))
            + ".*"
            + Pattern.quote(begin(row.get(5), MEASURE))
            + ".* "
            + Pattern.quote(
                "%s %s %s%s%s"
                    .formatted(
                        number(row.get(6)),
                        number(row.get(7)),
                        Objects.requireNonNull(CAUSES.get(row.get(8))),
                        row.get(8).startsWith("xác định") ? "" : sign,
                        effect.isEmpty() || row.get(8).startsWith("xác định")
                            ? ""
                            : number(effect.replace("-", "")))));
  }

  private static String begin(String text, int length) {
    return text.substring(0, Math.min(length, text.length())).strip();
  }
}
