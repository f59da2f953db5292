package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trian.article.Article;
import vn.trian.article.Evidence;
import vn.trian.article.Extraction;
import vn.trian.article.Proposal;
import vn.trian.article.Span;
import vn.trian.article.Verdict;
import vn.trian.calendar.Occasions;
import vn.trian.place.Register;
import vn.trian.text.Language;
import vn.trian.visit.Field;

class ExtractionDocumentTest {
  private static final Register REGISTER = Register.load();
  private static final Article ARTICLE =
      Article.of(
          "a.txt", "Thăm trạm y tế\nSáng 18-2, đoàn huyện thăm Trạm Y tế xã Mẫu, tặng quà.\n");

  @Test
  void namesEveryFieldAndWhereItWasRead() {
    assertThat(
            line(
                Map.of(
                    Field.DELEGATION, said("đoàn huyện"),
                    Field.HOST_NAME, said("Trạm Y tế xã Mẫu"),
                    Field.HOST_KIND, said("facility", "Trạm Y tế xã Mẫu"),
                    Field.GIFT, said("có", "tặng quà"),
                    Field.VISIT_DATE,
                        new Evidence("18/02/2025", span("18-2"), "published:25/02/2025"),
                    Field.PROVINCE, new Evidence("Thành phố Hải Phòng", null, "dateline:HPĐT"))))
        .isEqualTo(
            """
            {"file":"a.txt","is_visit":true,"verdict":"visit","visits":[{"visit_date":null,\
            "occasion":null,"anniversary":null,"delegation":"đoàn huyện","lead_name":null,\
            "lead_title":null,"host_kind":"facility","host_name":"Trạm Y tế xã Mẫu",\
            "host_title":null,"commune":null,"district":null,"province":null,"gift":true,\
            "gift_quantity":null,"gift_value_vnd":null,"gift_description":null,\
            "recommendation":null,"recommended_to":null,"inferred":{"visit_date":{"value":\
            "2025-02-18","basis":"day of publication (25/02/2025)"},"province":{"value":\
            "Thành phố Hải Phòng","basis":"dateline (HPĐT)"}},"spans":{"visit_date":{"start":20,\
            "end":24,"line":2,"text":"18-2"},"delegation":{"start":26,"end":36,"line":2,"text":\
            "đoàn huyện"},"host_kind":{"start":42,"end":58,"line":2,"text":"Trạm Y tế xã Mẫu"},\
            "host_name":{"start":42,"end":58,"line":2,"text":"Trạm Y tế xã Mẫu"},"gift":{"start":\
            60,"end":68,"line":2,"text":"tặng quà"}},"host_count":1}]}
            """);
  }

  @Test
  void saysWhatAnArticleWithoutAVisitIs() {
    Extraction none = new Extraction(Verdict.OTHER_HOST, List.of());
    assertThat(Json.line(document().of(ARTICLE, none)))
        .isEqualTo(
            "{\"file\":\"a.txt\",\"is_visit\":false,\"verdict\":\"other-host\",\"visits\":[]}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OCCASION       | 27-2                | "Ngày Thầy thuốc Việt Nam (27-2)"
          OCCASION       | Tết                 | "Tết Nguyên đán"
          OCCASION       | Ngày hội làng       | "Ngày hội làng"
          ANNIVERSARY    | 70                  | 70
          VISIT_DATE     | 2025-02-18          | "2025-02-18"
          VISIT_DATE     | tháng 2             | "tháng 2"
          HOST_KIND      | cá nhân             | "person"
          GIFT           | no                  | false
          GIFT_QUANTITY  | 50                  | 50
          GIFT_QUANTITY  | gần 90              | {"min":0,"max":90}
          GIFT_VALUE_VND | 10 triệu đồng       | 10000000
          GIFT_VALUE_VND | trên 18 triệu đồng  | {"min":18000000,"max":null}
          GIFT_VALUE_VND | 1 - 2 triệu đồng    | {"min":1000000,"max":2000000}
          """)
  void givesValuesOfTheirKind(Field field, String written, String json) {
    JsonNode visit = visit(Map.of(field, said(written, "Thăm")));
    assertThat(visit.get(field.id()).toString()).isEqualTo(json);
  }

  private static JsonNode visit(Map<Field, Evidence> fields) {
    return JsonMapper.builder().build().readTree(line(fields)).get("visits").get(0);
  }

  private static String line(Map<Field, Evidence> fields) {
    Extraction one = new Extraction(Verdict.VISIT, List.of(new Proposal(fields, 1)));
    return Json.line(document().of(ARTICLE, one));
  }

  private static ExtractionDocument document() {
    return new ExtractionDocument(Occasions.load(), REGISTER, Language.EN);
  }

  private static Evidence said(String words) {
    return said(words, words);
  }

  private static Evidence said(String value, String words) {
    return new Evidence(value, span(words), null);
  }

  private static Span span(String words) {
    int start = ARTICLE.text().indexOf(words);
    return new Span(start, start + words.length());
  }
}
