package vn.trian.place;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trian.place.EveryUnit.REGISTER;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the official names of a unit are spelt, it is the one that is found. */
class SpellingVariantsTest {
  private static final List<Unit> ALL = EveryUnit.list();
  private static final Pattern FINAL_I =
      Pattern.compile("(?<=[bcdđghklmnpqrstvx])[iíìỉĩị](?!\\p{L})");
  private static final Pattern FINAL_Y =
      Pattern.compile("(?<=[bcdđghklmnpqrstvx])[yýỳỷỹỵ](?!\\p{L})");
  private static final Pattern TWO_VOWELS =
      Pattern.compile("(?:[oóòỏõọ][aáàảãạeéèẻẽẹ]|[uúùủũụ][yýỳỷỹỵ])(?!\\p{L})");
  private static final Pattern FINAL_UY = Pattern.compile("(?<=u)[yýỳỷỹỵ](?!\\p{L})");

  /** The vowels without and with each tone; together those that marks alone tell apart. */
  private static final List<List<String>> VOWELS =
      List.of(
          List.of("aáàảãạ", "ăắằẳẵặ", "âấầẩẫậ"),
          List.of("eéèẻẽẹ", "êếềểễệ"),
          List.of("iíìỉĩị"),
          List.of("oóòỏõọ", "ôốồổỗộ", "ơớờởỡợ"),
          List.of("uúùủũụ", "ưứừửữự"),
          List.of("yýỳỷỹỵ"));

  enum Variant {
    DECOMPOSED,
    UPPER_CASE,
    DECOMPOSED_LOWER_CASE,
    OTHER_PLACE_OF_TONE,
    I_AND_Y_EXCHANGED,
    OTHER_APOSTROPHE,
    TYPE_ABBREVIATED,
    TYPE_ABBREVIATED_WITHOUT_SPACE,
    TYPE_ABBREVIATED_WITHOUT_DOT,
    ALL_AT_ONCE;

    @Nullable String of(@Nullable String text) {
      return text == null ? null : spell(text);
    }

    private String spell(String text) {
      return switch (this) {
        case DECOMPOSED -> Normalizer.normalize(text, Normalizer.Form.NFD);
        case UPPER_CASE -> text.toUpperCase(Locale.ROOT);
        case DECOMPOSED_LOWER_CASE -> DECOMPOSED.spell(text.toLowerCase(Locale.ROOT));
        case OTHER_PLACE_OF_TONE -> withToneMoved(text);
        case I_AND_Y_EXCHANGED -> withIAndYExchanged(text);
        case OTHER_APOSTROPHE -> text.replaceAll("['\u2019]", "\u02bc");
        case TYPE_ABBREVIATED -> abbreviated(text, ". ");
        case TYPE_ABBREVIATED_WITHOUT_SPACE -> abbreviated(text, ".");
        case TYPE_ABBREVIATED_WITHOUT_DOT -> abbreviated(text, " ");
        case ALL_AT_ONCE ->
            DECOMPOSED.spell(
                UPPER_CASE.spell(abbreviated(withToneMoved(withIAndYExchanged(text)), ".")));
      };
    }

    WrittenPlace of(WrittenPlace written) {
      return new WrittenPlace(
          of(written.commune()), of(written.district()), of(written.province()));
    }
  }

  /** The number of units is that of those which the variant spells otherwise at all. */
  @ParameterizedTest
  @CsvSource({
    "DECOMPOSED, 17864",
    "UPPER_CASE, 17864",
    "DECOMPOSED_LOWER_CASE, 17864",
    "OTHER_PLACE_OF_TONE, 3106",
    "I_AND_Y_EXCHANGED, 3106",
    "OTHER_APOSTROPHE, 97",
    "TYPE_ABBREVIATED, 17864",
    "TYPE_ABBREVIATED_WITHOUT_SPACE, 17864",
    "TYPE_ABBREVIATED_WITHOUT_DOT, 17864",
    "ALL_AT_ONCE, 17864"
  })
  void meanTheSameUnit(Variant variant, int units) {
    SplittableRandom random = EveryUnit.random();
    List<String> misread = new ArrayList<>();
    int tried = 0;
    for (Unit unit : ALL) {
      LocalDate on = EveryUnit.someDay(unit, random);
      WrittenPlace official = EveryUnit.official(unit, on);
      WrittenPlace written = variant.of(official);
      if (!written.equals(official)) {
        tried++;
        Resolution expected = EveryUnit.of(unit.level(), REGISTER.resolve(official, on));
        Resolution found = EveryUnit.of(unit.level(), REGISTER.resolve(written, on));
        if (!found.equals(expected)) {
          misread.add(unit.key() + " on " + on + " " + written + ": " + found);
        }
      }
    }
    assertThat(misread).isEmpty();
    assertThat(tried).as("units spelt otherwise").isEqualTo(units);
  }

  @Test
  void doNotMeetWithAnotherMarkOnOneVowel() {
    SplittableRandom random = EveryUnit.random();
    assertThat(unitsMeantBy(name -> withOtherMark(name, random))).isEmpty();
  }

  /** But for Quy Nhơn, which the official lists themselves spell both ways. */
  @Test
  void doNotMeetWithIForYAfterU() {
    assertThat(unitsMeantBy(name -> FINAL_UY.matcher(name).replaceAll(SpellingVariantsTest::withI)))
        .containsExactly("D540@2021-01-01");
  }

  /** The units that are found under a changed name too. */
  private static List<String> unitsMeantBy(UnaryOperator<String> change) {
    SplittableRandom random = EveryUnit.random();
    List<String> met = new ArrayList<>();
    for (Unit unit : ALL) {
      String name = unit.name().toLowerCase(Locale.ROOT);
      String changed = change.apply(name);
      if (!changed.equals(name)) {
        LocalDate on = EveryUnit.someDay(unit, random);
        String written = unit.type() + " " + changed;
        WrittenPlace official = EveryUnit.official(unit, on);
        WrittenPlace place =
            switch (unit.level()) {
              case PROVINCE -> new WrittenPlace(null, null, written);
              case DISTRICT -> new WrittenPlace(null, written, official.province());
              case COMMUNE -> new WrittenPlace(written, official.district(), official.province());
            };
        if (EveryUnit.of(unit.level(), REGISTER.resolve(place, on)).meant().contains(unit)) {
          met.add(unit.key().toString());
        }
      }
    }
    return met;
  }

  private static String withI(MatchResult y) {
    return "" + rowOf('i').charAt(rowOf('y').indexOf(y.group()));
  }

  private static String withToneMoved(String text) {
    return TWO_VOWELS.matcher(text).replaceAll(at -> withToneMoved(at.group().toCharArray()));
  }

  private static String withToneMoved(char[] vowels) {
    String first = rowOf(vowels[0]);
    String second = rowOf(vowels[1]);
    return "" + first.charAt(second.indexOf(vowels[1])) + second.charAt(first.indexOf(vowels[0]));
  }

  private static String withIAndYExchanged(String text) {
    StringBuilder exchanged = new StringBuilder(text);
    FINAL_I.matcher(text).results().forEach(at -> exchange(exchanged, at.start(), 'i', 'y'));
    FINAL_Y.matcher(text).results().forEach(at -> exchange(exchanged, at.start(), 'y', 'i'));
    return exchanged.toString();
  }

  private static void exchange(StringBuilder text, int at, char from, char to) {
    text.setCharAt(at, rowOf(to).charAt(rowOf(from).indexOf(text.charAt(at))));
  }

  private static String abbreviated(String text, String after) {
    for (UnitType type : UnitType.values()) {
      if (text.startsWith(type.word() + " ")) {
        return type.shortForm() + after + text.substring(type.word().length() + 1);
      }
    }
    return text;
  }

  private static String rowOf(char vowel) {
    return VOWELS.stream()
        .flatMap(List::stream)
        .filter(row -> row.indexOf(vowel) >= 0)
        .findFirst()
        .orElseThrow();
  }

  /** One vowel with another tone, or with the same tone and another mark. */
  private static String withOtherMark(String text, SplittableRandom random) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      for (char other : otherMarks(text.charAt(i)).toCharArray()) {
        others.add(text.substring(0, i) + other + text.substring(i + 1));
      }
    }
    return others.isEmpty() ? text : others.get(random.nextInt(others.size()));
  }

  private static String otherMarks(char letter) {
    StringBuilder others = new StringBuilder();
    for (List<String> rows : VOWELS) {
      for (String row : rows) {
        int tone = row.indexOf(letter);
        if (tone >= 0) {
          others.append(row, 0, tone).append(row, tone + 1, row.length());
          rows.stream().filter(r -> !r.equals(row)).forEach(r -> others.append(r.charAt(tone)));
        }
      }
    }
    return others.toString();
  }
}
