package vn.trian.visit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trian.visit.AVisit.INTERPRETER;
import static vn.trian.visit.AVisit.aVisit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.visit.AVisit;
import vn.trian.visit.Field;
import vn.trian.visit.Hash;
import vn.trian.visit.Visit;

class OutcomeTest {
  private static final int THIS_FILE = 2;

  @Test
  void isNewWhenNothingIsKnown() {
    assertThat(Outcome.of(revised(null), null, false)).isEqualTo(Outcome.NEW);
  }

  @ParameterizedTest
  @CsvSource({
    "           ,            , 1, NEWER",
    "           ,            , 2, TWICE_IN_FILE",
    " 01/03/2025,            , 1, NEWER",
    " 01/03/2025,            , 2, NEWER",
    "           , 2025-03-01 , 1, SUPERSEDED",
    "           , 2025-03-01 , 2, SUPERSEDED",
    "           , 0001-01-01 , 1, SUPERSEDED",
    " 02/03/2025, 2025-03-01 , 1, NEWER",
    " 02/03/2025, 2025-03-01 , 2, NEWER",
    " 01/03/2025, 2025-03-01 , 1, NEWER",
    " 01/03/2025, 2025-03-01 , 2, TWICE_IN_FILE",
    " 28/02/2025, 2025-03-01 , 1, SUPERSEDED",
    " 28/02/2025, 2025-03-01 , 2, SUPERSEDED"
  })
  void isDecidedByTheRevisionAndThenByTheOrderOfReceipt(
      @Nullable String revised, @Nullable LocalDate known, int knownFile, Outcome expected) {
    Version version = new Version(1, Hash.of("something else"), known, knownFile, false);
    assertThat(Outcome.of(revised(revised), version, knownFile == THIS_FILE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void isUnchangedWhenTheSameIsKnownWhicheverFileItCameFrom(int knownFile) {
    Visit visit = revised("01/03/2025");
    Version version = new Version(1, visit.content(), visit.revisedOn(), knownFile, false);
    assertThat(Outcome.of(visit, version, knownFile == THIS_FILE)).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void isNewAgainWhenAWithdrawalLeftNothing() {
    Version gone = new Version(1, revised(null).content(), LocalDate.MAX, 1, true);
    assertThat(Outcome.of(revised(null), gone, false)).isEqualTo(Outcome.NEW);
    assertThat(Outcome.takesPlace(revised(null), gone, 1, 2)).isTrue();
  }

  /** Rows that are decided again: the file's place in the order of receipt is 5. */
  @ParameterizedTest
  @CsvSource({
    "           ,            , 4, true",
    "           ,            , 5, false",
    "           ,            , 6, false",
    " 01/03/2025,            , 6, true",
    "           , 2025-03-01 , 4, false",
    " 02/03/2025, 2025-03-01 , 6, true",
    " 28/02/2025, 2025-03-01 , 4, false"
  })
  void takesPlaceByTheRevisionAndThenByTheOrderOfReceiptOfTheFiles(
      @Nullable String revised, @Nullable LocalDate known, int knownReceipt, boolean expected) {
    Version version = new Version(1, Hash.of("something else"), known, 1, false);
    assertThat(Outcome.takesPlace(revised(revised), version, 5, knownReceipt)).isEqualTo(expected);
  }

  private static Visit revised(@Nullable String on) {
    AVisit visit = on == null ? aVisit() : aVisit().with(Field.REVISED_ON, on);
    return INTERPRETER.visit(visit.read(), null, 0);
  }
}
