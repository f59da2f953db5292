package vn.trian.article.prose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.trian.text.ResourceLines;

/** Words and phrases of news prose by what they are for: {@code lexicon.tsv}. */
public final class Lexicon {
  private static final String RESOURCE = "/vn/trian/article/lexicon.tsv";
  private static final Lexicon PACKED = read();

  /** By kind and first word, the phrases as keys. */
  private final Map<Kind, Map<String, List<List<String>>>> phrases = new EnumMap<>(Kind.class);

  /** What a phrase is for; the lines of the lexicon tell each. */
  public enum Kind {
    FACILITY,
    WHOLE,
    FACILITY_WORD,
    UNIT,
    ROLE,
    ADDRESS,
    PROFESSION,
    DEGREE,
    BODY,
    COMPANY,
    VISIT,
    NOT_VISIT,
    COME,
    HONOUR,
    REPORT,
    ALONG,
    LEAD,
    PLAN,
    STAFF,
    UNIT_OF_HEALTH,
    PATIENT,
    OTHER_HOST,
    CEREMONY,
    RECEPTION,
    GREETING,
    CHARITY,
    STOP,
    RECEIVE
  }

  private Lexicon() {}

  /** The lexicon packed with the program. */
  public static Lexicon load() {
    return PACKED;
  }

  /** How many words of the longest phrase of a kind stand from a place on; 0 for none. */
  public int match(Kind kind, Prose prose, int place) {
    if (place < 0 || place >= prose.size()) {
      return 0;
    }
    if (kind == Kind.ROLE && isPartOfName(prose, place)) {
      return 0;
    }
    Map<String, List<List<String>>> byFirst = phrases.getOrDefault(kind, Map.of());
    int longest = 0;
    for (List<String> phrase : byFirst.getOrDefault(prose.at(place).key(), List.of())) {
      if (phrase.size() > longest && stands(phrase, prose, place)) {
        longest = phrase.size();
      }
    }
    return longest;
  }

  public boolean matches(Kind kind, Prose prose, int place) {
    return match(kind, prose, place) > 0;
  }

  /** The first place of a stretch where a phrase of a kind stands; −1 for none. */
  public int find(Kind kind, Prose prose, Stretch in) {
    for (int place = in.from(); place < in.to(); place++) {
      int words = match(kind, prose, place);
      if (words > 0 && place + words <= in.to()) {
        return place;
      }
    }
    return -1;
  }

  public boolean has(Kind kind, Prose prose, Stretch in) {
    return find(kind, prose, in) >= 0;
  }

  /** Whether exactly these words are a phrase of a kind. */
  public boolean is(Kind kind, Prose prose, Stretch words) {
    return !words.isEmpty() && match(kind, prose, words.from()) == words.size();
  }

  /** Words for a former or acting post are small; with a capital they are part of a name. */
  private static boolean isPartOfName(Prose prose, int place) {
    return prose.at(place).capital()
        && place > 0
        && prose.at(place - 1).word()
        && prose.at(place - 1).capital()
        && (prose.isWord(place, "nguyên")
            || prose.isWord(place, "cố")
            || prose.isWord(place, "quyền"));
  }

  private static boolean stands(List<String> phrase, Prose prose, int place) {
    if (place + phrase.size() > prose.size()) {
      return false;
    }
    for (int i = 1; i < phrase.size(); i++) {
      if (!prose.at(place + i).key().equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Lexicon read() {
    Lexicon lexicon = new Lexicon();
    ResourceLines.of(Lexicon.class, RESOURCE).forEach(lexicon::add);
    return lexicon;
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    Kind kind = Kind.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT).replace('-', '_'));
    for (String phrase : line.substring(tab + 1).split("\\|", -1)) {
      Prose words = new Prose(phrase.strip());
      List<String> keys = new ArrayList<>();
      for (int place = 0; place < words.size(); place++) {
        keys.add(words.at(place).key());
      }
      phrases
          .computeIfAbsent(kind, k -> new HashMap<>())
          .computeIfAbsent(keys.get(0), first -> new ArrayList<>(2))
          .add(List.copyOf(keys));
    }
  }
}
