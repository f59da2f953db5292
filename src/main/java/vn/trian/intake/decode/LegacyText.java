package vn.trian.intake.decode;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.trian.place.Level;
import vn.trian.place.Register;
import vn.trian.text.Fold;
import vn.trian.text.Language;
import vn.trian.text.LegacyEncoding;
import vn.trian.text.Syllables;
import vn.trian.visit.Field;
import vn.trian.visit.HeaderCatalogue;

/**
 * Recognises the encoding of a text that is not Unicode. A list is not read by a guess: its sender
 * is told which encoding to convert from, and only the words of the headers and of the names of
 * units are trusted, for read in the wrong table, a word has other letters and is none of them. An
 * article is read, because a person confirms what comes of it.
 */
final class LegacyText {
  private static final int FEWEST_WORDS = 3;
  private static final double FEWEST_OF_PROSE = 0.75;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private LegacyText() {}

  /** The encoding in which the most words with marks are known, and no fewer than half of them. */
  static Optional<LegacyEncoding> recognise(byte[] bytes) {
    Set<String> words = words();
    LegacyEncoding best = null;
    long most = FEWEST_WORDS - 1;
    for (LegacyEncoding encoding : LegacyEncoding.values()) {
      long known = 0;
      long all = 0;
      for (String word : NO_LETTERS.split(encoding.decode(bytes), -1)) {
        if (isMarked(word)) {
          all++;
          known += words.contains(Fold.key(word)) ? 1 : 0;
        }
      }
      if (known > most && 2 * known >= all) {
        most = known;
        best = encoding;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The encoding of prose: the one in which the most words with marks can be Vietnamese syllables,
   * and no fewer than three in four of them.
   */
  static Optional<LegacyEncoding> recogniseProse(byte[] bytes) {
    LegacyEncoding best = null;
    double most = 0;
    for (LegacyEncoding encoding : LegacyEncoding.values()) {
      long known = 0;
      long all = 0;
      for (String word : NO_LETTERS.split(encoding.decode(bytes), -1)) {
        if (word.chars().anyMatch(c -> c >= 0x80)) {
          all++;
          known += Syllables.isOne(word) ? 1 : 0;
        }
      }
      double share = all == 0 ? 0 : (double) known / all;
      if (known >= FEWEST_WORDS && share > most && share >= FEWEST_OF_PROSE) {
        most = share;
        best = encoding;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Set<String> words() {
    Set<String> words = new HashSet<>();
    for (Field field : Field.all()) {
      add(HeaderCatalogue.standard().canonical(field, Language.VI), words);
    }
    Register register = Register.load();
    for (Level level : Level.values()) {
      LocalDate on = Register.LAST_DAY_OF_DISTRICTS;
      register.listInForceOn(level, on).forEach(unit -> add(unit.fullName(), words));
    }
    return words;
  }

  private static void add(String name, Set<String> words) {
    for (String word : NO_LETTERS.split(name, -1)) {
      if (isMarked(word)) {
        words.add(Fold.key(word));
      }
    }
  }

  private static boolean isMarked(String word) {
    return word.length() > 1 && word.chars().anyMatch(c -> c >= 0x80);
  }
}
