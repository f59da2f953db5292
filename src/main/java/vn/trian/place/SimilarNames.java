package vn.trian.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.text.similarity.LevenshteinDistance;
import vn.trian.text.Fold;

/**
 * Names that somebody may have meant who wrote one that nothing answers to: by edit distance,
 * without tones and vowel marks first, so that {@code Kien Thuy} finds {@code Kiến Thuỵ}.
 */
final class SimilarNames {
  private static final int MOST = 3;
  private static final int FARTHEST = 2;

  /** Letters for each of which one may be wrong, up to {@link #FARTHEST}. */
  private static final int LETTERS_AN_ERROR = 4;

  private static final int REMEMBERED = 20_000;
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(FARTHEST);
  private static final LevenshteinDistance WITH_MARKS = LevenshteinDistance.getDefaultInstance();

  private final NameIndex names;
  private final Map<Question, List<Candidate>> answered = new ConcurrentHashMap<>();

  /** Of the names of units, not of what is written: there are no more than the register has. */
  private final Map<String, Keys> keys = new ConcurrentHashMap<>();

  SimilarNames(NameIndex names) {
    this.names = names;
  }

  private record Question(String written, Level level, List<String> scopes) {}

  private record Candidate(Unit unit, int distance, int withMarks) {}

  private record Keys(String key, String bare) {
    static Keys of(String name) {
      String key = NameReader.nameKey(name);
      return new Keys(key, Fold.bare(key));
    }
  }

  /**
   * Full names of units in force on a day, the likest first; of equally like ones those of the
   * lower code.
   */
  List<String> to(String written, Level level, List<String> scopes, LocalDate on) {
    Question question = new Question(written, level, scopes);
    List<Candidate> answer = answered.get(question);
    if (answer == null) {
      List<Unit> units = new ArrayList<>();
      scopes.forEach(scope -> units.addAll(names.everIn(level, scope)));
      answer = alike(written, level, units);
      if (answered.size() >= REMEMBERED) {
        answered.clear();
      }
      answered.put(question, answer);
    }
    return likest(
        answer.stream()
            .filter(
                candidate -> scopes.stream().anyMatch(it -> names.isIn(candidate.unit(), it, on)))
            .toList());
  }

  /** The same of all units that ever were, on all levels. */
  List<String> everywhere(String written) {
    List<Candidate> candidates = new ArrayList<>();
    for (Level level : Level.values()) {
      candidates.addAll(alike(written, level, names.all(level)));
    }
    return likest(candidates);
  }

  private List<Candidate> alike(String written, Level level, List<Unit> units) {
    List<Candidate> candidates = new ArrayList<>();
    for (String key : names.nameKeys(level, written)) {
      String bare = Fold.bare(key);
      int farthest = Math.min(FARTHEST, bare.length() / LETTERS_AN_ERROR);
      for (Unit unit : units) {
        Keys name = keys.computeIfAbsent(unit.name(), Keys::of);
        if (Math.abs(bare.length() - name.bare().length()) <= farthest) {
          int distance = DISTANCE.apply(bare, name.bare());
          if (distance >= 0 && distance <= farthest) {
            candidates.add(new Candidate(unit, distance, WITH_MARKS.apply(key, name.key())));
          }
        }
      }
    }
    return candidates;
  }

  private static List<String> likest(List<Candidate> candidates) {
    return candidates.stream()
        .sorted(
            Comparator.comparingInt(Candidate::distance)
                .thenComparingInt(Candidate::withMarks)
                .thenComparing(candidate -> candidate.unit().key()))
        .map(candidate -> candidate.unit().fullName())
        .distinct()
        .limit(MOST)
        .toList();
  }
}
