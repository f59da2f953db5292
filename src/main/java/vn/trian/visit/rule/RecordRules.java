package vn.trian.visit.rule;

import java.time.LocalDate;
import java.util.List;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** All rules of the record, in the order in which a clerk would fill the form. */
public final class RecordRules {
  private final List<RecordRule> rules;

  public RecordRules() {
    this.rules =
        List.of(
            new TextFits(),
            new TextIsPrintable(),
            new CellIsReadable(
                Rule.REVISED_ON_UNREADABLE, Field.REVISED_ON, RecordReading::revisedOn),
            new VisitDateIsGiven(),
            new VisitDateIsReadable(),
            new VisitDateHasFullYear(),
            new VisitDateIsNotTooEarly(),
            new VisitDateIsNotInFuture(),
            new OccasionIsKnown(),
            new CellIsReadable(
                Rule.ANNIVERSARY_UNREADABLE, Field.ANNIVERSARY, RecordReading::anniversary),
            new AnniversaryFitsYear(),
            new DelegationIsGiven(),
            new HostKindIsGiven(),
            new CellIsReadable(Rule.HOST_KIND_UNKNOWN, Field.HOST_KIND, RecordReading::hostKind),
            new HostIsNamed(),
            new ProvinceIsGiven(),
            new ProvinceIsKnown(),
            new DistrictIsKnown(),
            new CommuneIsKnown(),
            new UnitTypeFits(),
            new PlaceIsWritten(),
            new CellIsReadable(Rule.GIFT_UNREADABLE, Field.GIFT, RecordReading::gift),
            new CellIsReadable(
                Rule.GIFT_QUANTITY_UNREADABLE, Field.GIFT_QUANTITY, RecordReading::giftQuantity),
            new CellIsReadable(
                Rule.GIFT_VALUE_UNREADABLE, Field.GIFT_VALUE_VND, RecordReading::giftValue),
            new CellIsReadable(Rule.STATUS_UNKNOWN, Field.STATUS, RecordReading::withdrawn));
  }

  /**
   * What is wrong with a record: nothing, warnings, or an error that rejects it.
   *
   * @param receivedOn the day of its receipt, after which the visit cannot have taken place: the
   *     answer is the same whenever the record is read again
   */
  public List<Finding> check(RecordReading reading, LocalDate receivedOn) {
    RecordFindings findings = new RecordFindings(reading, receivedOn);
    rules.forEach(rule -> rule.check(reading, findings));
    return findings.list();
  }
}
