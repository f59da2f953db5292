package vn.trian.web.operator;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.article.review.SameEvents.Witness;
import vn.trian.visit.Amount;
import vn.trian.visit.Field;
import vn.trian.visit.ledger.VisitLine;

/** What another source of an event says. */
final class OtherSource {
  private OtherSource() {}

  static Map<Field, String> values(Witness witness) {
    return witness.visit() != null
        ? values(witness.visit().line())
        : witness.proposal() != null ? witness.proposal().values() : Map.of();
  }

  private static Map<Field, String> values(VisitLine line) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    put(values, Field.VISIT_DATE, line.date());
    put(values, Field.OCCASION, line.occasion());
    put(values, Field.ANNIVERSARY, line.anniversary());
    put(values, Field.DELEGATION, line.delegation());
    put(values, Field.LEAD_NAME, line.leadName());
    put(values, Field.LEAD_TITLE, line.leadTitle());
    put(values, Field.HOST_KIND, line.host().kind() == null ? null : line.host().kind().id());
    put(values, Field.HOST_NAME, line.host().name());
    put(values, Field.HOST_TITLE, line.host().title());
    put(values, Field.COMMUNE, line.written().commune());
    put(values, Field.DISTRICT, line.written().district());
    put(values, Field.PROVINCE, line.written().province());
    put(values, Field.GIFT, line.gift() == null ? null : line.gift() ? "yes" : "no");
    put(values, Field.GIFT_QUANTITY, amount(line.giftQuantity()));
    put(values, Field.GIFT_VALUE_VND, amount(line.giftValue()));
    put(values, Field.GIFT_DESCRIPTION, line.giftDescription());
    put(values, Field.REMARKS, line.remarks());
    put(values, Field.RECOMMENDATION, line.recommendation());
    put(values, Field.RECOMMENDED_TO, line.recommendedTo());
    put(values, Field.SOURCE, line.source());
    put(values, Field.SOURCE_URL, line.sourceUrl());
    return values;
  }

  private static @Nullable String amount(@Nullable Amount amount) {
    if (amount == null) {
      return null;
    }
    if (amount.max() == null) {
      return "≥ " + amount.min();
    }
    return amount.max() == amount.min()
        ? Long.toString(amount.min())
        : amount.min() + "–" + amount.max();
  }

  private static void put(Map<Field, String> values, Field field, @Nullable Object value) {
    if (value != null) {
      values.put(field, value.toString());
    }
  }
}
