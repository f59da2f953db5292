package vn.trian.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Article;
import vn.trian.article.Basis;
import vn.trian.article.Evidence;
import vn.trian.article.Extraction;
import vn.trian.article.Proposal;
import vn.trian.article.Span;
import vn.trian.calendar.Occasion;
import vn.trian.calendar.Occasions;
import vn.trian.place.Register;
import vn.trian.quality.SourceLocation;
import vn.trian.text.Language;
import vn.trian.visit.Amount;
import vn.trian.visit.Columns;
import vn.trian.visit.Field;
import vn.trian.visit.HostKind;
import vn.trian.visit.RecordInterpreter;
import vn.trian.visit.RecordReading;
import vn.trian.visit.VisitRecord;

/**
 * What an article proposes as a document for machines. Its keys are always the same; what the text
 * does not say is null there, and stands under {@code inferred} where there is a reason for it.
 */
final class ExtractionDocument {
  private static final List<Field> FIELDS =
      List.of(
          Field.VISIT_DATE,
          Field.OCCASION,
          Field.ANNIVERSARY,
          Field.DELEGATION,
          Field.LEAD_NAME,
          Field.LEAD_TITLE,
          Field.HOST_KIND,
          Field.HOST_NAME,
          Field.HOST_TITLE,
          Field.COMMUNE,
          Field.DISTRICT,
          Field.PROVINCE,
          Field.GIFT,
          Field.GIFT_QUANTITY,
          Field.GIFT_VALUE_VND,
          Field.GIFT_DESCRIPTION,
          Field.RECOMMENDATION,
          Field.RECOMMENDED_TO);

  /** Those whose value is more than its words; a place is not resolved here. */
  private static final List<Field> READ =
      List.of(
          Field.VISIT_DATE,
          Field.OCCASION,
          Field.ANNIVERSARY,
          Field.HOST_KIND,
          Field.GIFT,
          Field.GIFT_QUANTITY,
          Field.GIFT_VALUE_VND);

  private static final Columns COLUMNS = columns();

  private final RecordInterpreter interpreter;
  private final Language language;

  ExtractionDocument(Occasions occasions, Register register, Language language) {
    this.interpreter = new RecordInterpreter(register, occasions);
    this.language = language;
  }

  Map<String, Object> of(Article article, Extraction extraction) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("file", article.name());
    document.put("is_visit", extraction.isVisit());
    document.put("verdict", extraction.verdict().id());
    document.put(
        "visits",
        extraction.proposals().stream().map(proposal -> visit(article, proposal)).toList());
    return document;
  }

  private Map<String, @Nullable Object> visit(Article article, Proposal proposal) {
    RecordReading reading = interpreter.read(record(article, proposal));
    Map<String, @Nullable Object> visit = new LinkedHashMap<>();
    Map<String, Object> inferred = new LinkedHashMap<>();
    Map<String, Object> spans = new LinkedHashMap<>();
    for (Field field : FIELDS) {
      Evidence evidence = proposal.get(field);
      Object value = evidence == null ? null : value(field, evidence, reading);
      String basis = evidence == null ? null : evidence.basis();
      visit.put(field.id(), basis == null ? value : null);
      if (basis != null && value != null) {
        inferred.put(field.id(), inferred(value, basis));
      }
      Span span = evidence == null ? null : evidence.span();
      if (span != null) {
        spans.put(field.id(), span(article, span));
      }
    }
    visit.put("inferred", inferred);
    visit.put("spans", spans);
    visit.put("host_count", proposal.hosts());
    return visit;
  }

  private Map<String, Object> inferred(Object value, String basis) {
    Map<String, Object> inferred = new LinkedHashMap<>();
    inferred.put("value", value);
    inferred.put("basis", Basis.words(basis, language));
    return inferred;
  }

  private static Map<String, Object> span(Article article, Span span) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("start", span.start());
    document.put("end", span.end());
    document.put("line", article.lineOf(span.start()));
    document.put("text", span.of(article.text()));
    return document;
  }

  /** What a field says as a value of its kind; its words, where it cannot be read as one. */
  private static Object value(Field field, Evidence evidence, RecordReading reading) {
    Object value =
        switch (field) {
          case VISIT_DATE -> text(reading.visitDate().orNull());
          case OCCASION -> occasion(reading.occasion());
          case ANNIVERSARY -> reading.anniversary().orNull();
          case HOST_KIND -> kind(reading.hostKind().orNull());
          case GIFT -> reading.gift().orNull();
          case GIFT_QUANTITY -> amount(reading.giftQuantity().orNull());
          case GIFT_VALUE_VND -> amount(reading.giftValue().orNull());
          default -> null;
        };
    return value == null ? evidence.value() : value;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable String kind(@Nullable HostKind kind) {
    return kind == null ? null : kind.id();
  }

  /** A name with its day, or the name alone of one that moves with the moon. */
  private static @Nullable String occasion(@Nullable Occasion occasion) {
    if (occasion == null) {
      return null;
    }
    boolean ofADay = Character.isDigit(occasion.code().charAt(0));
    return ofADay
        ? "%s (%s)".formatted(occasion.vietnameseName(), occasion.code())
        : occasion.vietnameseName();
  }

  /** A number; a range where it is only known about. */
  private static @Nullable Object amount(@Nullable Amount amount) {
    if (amount == null) {
      return null;
    }
    if (amount.max() != null && amount.max() == amount.min()) {
      return amount.min();
    }
    Map<String, @Nullable Object> range = new LinkedHashMap<>();
    range.put("min", amount.min());
    range.put("max", amount.max());
    return range;
  }

  private static VisitRecord record(Article article, Proposal proposal) {
    List<String> cells = new ArrayList<>();
    for (Field field : READ) {
      cells.add(Optional.ofNullable(proposal.value(field)).orElse(""));
    }
    return new VisitRecord(SourceLocation.ofFile(article.name()), COLUMNS, cells);
  }

  private static Columns columns() {
    Map<Field, Integer> indexes = new EnumMap<>(Field.class);
    READ.forEach(field -> indexes.put(field, indexes.size()));
    return new Columns(READ.stream().map(Field::id).toList(), indexes);
  }
}
