package vn.trian.article.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.place.Register;

/** Who is a person, and which titles belong to whom. */
class PeopleTest {
  private static final UnitNames UNITS = new UnitNames(Register.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Phó Chủ tịch UBND tỉnh Lâm Đồng Nguyễn Văn Mẫu thăm bệnh viện            | Phó Chủ tịch UBND tỉnh Lâm Đồng / Nguyễn Văn Mẫu / -
          đồng chí Lê Thị Thử, Ủy viên Thường vụ Tỉnh ủy, Phó Chủ tịch HĐND tỉnh đến thăm | - / Lê Thị Thử / Ủy viên Thường vụ Tỉnh ủy, Phó Chủ tịch HĐND tỉnh
          bác sĩ Trần Văn Mẫu, nguyên Giám đốc Bệnh viện Từ Dũ; bác sĩ Phạm Thị Thử | bác sĩ / Trần Văn Mẫu / nguyên Giám đốc Bệnh viện Từ Dũ; bác sĩ / Phạm Thị Thử / -
          Bộ trưởng Bộ Y tế Đinh Văn Mẫu chúc Tết                                   | Bộ trưởng Bộ Y tế / Đinh Văn Mẫu / -
          Huyện ủy Thanh Trì và Sở Y tế Thái Bình cùng dự                           |
          ông Lý Văn Mẫu, Phó Chủ tịch UBND huyện Trần Văn Thời, đến thăm           | - / Lý Văn Mẫu / Phó Chủ tịch UBND huyện Trần Văn Thời
          """)
  void findsPeopleWithTheirTitles(String sentence, @Nullable String people) {
    Prose prose = new Prose(sentence);
    List<Facility> facilities = new Facilities(UNITS).find(prose);
    String found =
        new People(UNITS)
            .find(prose, facilities).stream()
                .map(
                    person ->
                        text(prose, person.before())
                            + " / "
                            + prose.text(person.name())
                            + " / "
                            + text(prose, person.after()))
                .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(people == null ? "" : people);
  }

  private static String text(Prose prose, @Nullable Stretch words) {
    return words == null ? "-" : prose.text(words);
  }
}
