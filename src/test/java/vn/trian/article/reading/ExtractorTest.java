package vn.trian.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.article.Article;
import vn.trian.article.Evidence;
import vn.trian.article.Extraction;
import vn.trian.article.Proposal;
import vn.trian.calendar.Occasions;
import vn.trian.place.Register;
import vn.trian.visit.Field;

/** What is proposed, and on which words it rests. */
class ExtractorTest {
  private static final Extractor EXTRACTOR = new Extractor(Register.load(), Occasions.load());
  private static final String VISIT =
      "Ngày 24/2/2022, ông Lê Văn Mẫu, Phó Chủ tịch UBND tỉnh Nam Định thăm, tặng hoa Bệnh viện"
          + " Mắt nhân 67 năm Ngày Thầy thuốc Việt Nam.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bệnh viện Mắt tổ chức lễ kỷ niệm 67 năm Ngày Thầy thuốc Việt Nam.                                        | CEREMONY
          Chủ tịch UBND tỉnh Lê Văn Mẫu gửi thư chúc mừng cán bộ ngành Y tế nhân ngày 27-2.                        | GREETING
          Ngày mai, Phó Chủ tịch UBND tỉnh Lê Văn Mẫu sẽ đến thăm Bệnh viện Mắt.                                   | PLAN
          Sáng 27/7, đồng chí Lê Văn Mẫu, Bí thư Tỉnh ủy đến thăm, tặng quà gia đình chính sách.                   | OTHER_HOST
          Ngày 20/2/2022, Công ty Mẫu thăm và tặng quà bệnh nhân tại Bệnh viện Mắt.                                | CHARITY
          Ngày 20/2/2022, ông Lê Văn Mẫu, Phó Chủ tịch UBND tỉnh thăm Bệnh viện Mắt nhân ngày 27-2.                | VISIT
          """)
  void tellsAVisitFromWhatIsNone(String text, String verdict) {
    assertThat(EXTRACTOR.extract(Article.of("a.txt", text)).verdict().name()).isEqualTo(verdict);
  }

  @Test
  void restsEveryFieldOnItsWords() {
    Proposal proposal = only(VISIT);

    assertThat(proposal.fields().get(Field.VISIT_DATE))
        .isEqualTo(new Evidence("2022-02-24", proposal.get(Field.VISIT_DATE).span(), null));
    assertThat(words(proposal, VISIT))
        .containsEntry(Field.VISIT_DATE, "24/2/2022")
        .containsEntry(Field.LEAD_NAME, "Lê Văn Mẫu")
        .containsEntry(Field.LEAD_TITLE, "Phó Chủ tịch UBND tỉnh Nam Định")
        .containsEntry(Field.DELEGATION, "UBND tỉnh Nam Định")
        .containsEntry(Field.HOST_NAME, "Bệnh viện Mắt")
        .containsEntry(Field.PROVINCE, "tỉnh Nam Định")
        .containsEntry(Field.ANNIVERSARY, "67")
        .containsEntry(Field.GIFT, "tặng hoa");
  }

  @Test
  void readsDecomposedTextAsWell() {
    String decomposed = Normalizer.normalize(VISIT, Normalizer.Form.NFD);

    assertThat(EXTRACTOR.extract(Article.of("a.txt", decomposed)))
        .isEqualTo(EXTRACTOR.extract(Article.of("a.txt", VISIT)));
  }

  @Test
  void infersAProvinceFromADistrictAndSaysSo() {
    Proposal proposal =
        only(
            "Ngày 23/2/2022, Phó Chủ tịch UBND huyện Thanh Trì Lê Văn Mẫu thăm Bệnh viện Đa khoa"
                + " Thăng Long nhân ngày 27-2.");

    assertThat(proposal.get(Field.DISTRICT).basis()).isNull();
    assertThat(proposal.get(Field.PROVINCE))
        .isEqualTo(new Evidence("Thành phố Hà Nội", null, "register:Thành phố Hà Nội"));
  }

  @Test
  void countsHostsThatAreNotNamed() {
    Proposal proposal =
        only("Ngày 26/2/2022, lãnh đạo UBND huyện Mường Tè thăm 9 trạm y tế nhân ngày 27-2.");

    assertThat(proposal.hosts()).isEqualTo(9);
    assertThat(proposal.get(Field.HOST_NAME)).isNull();
    assertThat(proposal.value(Field.HOST_KIND)).isEqualTo("facility");
  }

  @Test
  void multipliesGiftsByWhatEachIsWorthAndSaysSo() {
    Proposal proposal =
        only(VISIT + " Dịp này, ông trao 50 suất quà, mỗi suất trị giá 350.000 đồng.");

    assertThat(proposal.value(Field.GIFT_QUANTITY)).isEqualTo("50");
    assertThat(proposal.value(Field.GIFT_VALUE_VND)).isEqualTo("17500000");
    assertThat(proposal.get(Field.GIFT_VALUE_VND).basis()).isEqualTo("each");
  }

  private static Proposal only(String text) {
    Extraction extraction = EXTRACTOR.extract(Article.of("a.txt", text));
    assertThat(extraction.proposals()).as(extraction.toString()).hasSize(1);
    return extraction.proposals().get(0);
  }

  private static Map<Field, String> words(Proposal proposal, String text) {
    return proposal.fields().entrySet().stream()
        .filter(entry -> entry.getValue().span() != null)
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, entry -> entry.getValue().span().of(text)));
  }

  @Test
  void givesEachHostOfAListItsOwnProposal() {
    Extraction extraction =
        EXTRACTOR.extract(
            Article.of(
                "a.txt",
                "Hôm 25-2-2022, đoàn Ủy ban MTTQ Việt Nam tỉnh do ông Lê Văn Mẫu làm trưởng đoàn đã"
                    + " lần lượt thăm:\n- Bệnh viện Mắt;\n- Lương y Trần Thị Thử.\nDịp 27-2."));

    assertThat(extraction.proposals().stream().map(of -> of.value(Field.HOST_NAME)))
        .containsExactly("Bệnh viện Mắt", "Trần Thị Thử");
  }
}
