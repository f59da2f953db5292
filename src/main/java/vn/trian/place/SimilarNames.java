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
  private final Map<Question, List<String>> answered = new ConcurrentHashMap<>();

  SimilarNames(NameIndex names) {
    this.names = names;
  }

  private record Question(String written, Level level, List<String> scopes, LocalDate on) {}

  private record Candidate(String name, int distance, int withMarks) {}

  /**
   * Full names of units in force on a day, the likest first; of equally like ones those of the
   * lower code.
   */
  List<String> to(String written, Level level, List<String> scopes, LocalDate on) {
    Question question = new Question(written, level, scopes, on);
    List<String> answer = answered.get(question);
    if (answer == null) {
      answer = search(question);
      if (answered.size() >= REMEMBERED) {
        answered.clear();
      }
      answered.put(question, answer);
    }
    return answer;
  }

  /** The same of all units that ever were, on all levels. */
  List<String> everywhere(String written) {
    List<Candidate> candidates = new ArrayList<>();
    for (Level level : Level.values()) {
      candidates.addAll(alike(written, level, names.all(level)));
    }
    return likest(candidates);
  }

  private List<String> search(Question question) {
    List<Unit> units = new ArrayList<>();
    for (String scope : question.scopes()) {
      units.addAll(names.inScope(question.level(), scope, question.on()));
    }
    units.sort(Comparator.comparing(Unit::key));
    return likest(alike(question.written(), question.level(), units));
  }

  private List<Candidate> alike(String written, Level level, List<Unit> units) {
    List<Candidate> candidates = new ArrayList<>();
    for (String key : names.nameKeys(level, written)) {
      String bare = Fold.bare(key);
      for (Unit unit : units) {
        String name = NameReader.nameKey(unit.name());
        int distance = DISTANCE.apply(bare, Fold.bare(name));
        if (distance >= 0 && distance * LETTERS_AN_ERROR <= bare.length()) {
          candidates.add(new Candidate(unit.fullName(), distance, WITH_MARKS.apply(key, name)));
        }
      }
    }
    return candidates;
  }

  private static List<String> likest(List<Candidate> candidates) {
    candidates.sort(
        Comparator.comparingInt(Candidate::distance).thenComparingInt(Candidate::withMarks));
    return candidates.stream().map(Candidate::name).distinct().limit(MOST).toList();
  }
}
