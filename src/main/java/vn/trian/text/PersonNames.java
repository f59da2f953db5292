package vn.trian.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the names of people out of texts: names that are known, however they are written, and
 * whatever looks like a name behind a title. A name of one word is known only behind a title.
 */
public final class PersonNames {
  private static final String HIDDEN = "…";
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Behind the title of a profession a name has two words or more: others may be a facility. */
  private static final Set<String> PROFESSIONS =
      Set.of(
          "bac si",
          "bac sy",
          "bs",
          "ts",
          "ths",
          "pgs",
          "gs",
          "duoc si",
          "duoc sy",
          "y si",
          "y sy",
          "y ta",
          "dieu duong",
          "ho sinh",
          "thay thuoc",
          "cki",
          "ckii",
          "ttnd",
          "ttut");

  private static final Set<String> FORMS_OF_ADDRESS = Set.of("ong", "ba", "dong chi", "d c");

  /** Places that begin with a word that is a form of address too. */
  private static final Set<String> PLACES =
      Set.of("ba ria", "ba na", "ba diem", "ba den", "ba trieu", "ba trung", "ba to", "ong doc");

  private final Map<String, List<List<String>>> known = new HashMap<>();

  /** Makes a name known; one word alone is not enough to know it by. */
  public void add(@Nullable String name) {
    List<String> words = name == null ? List.of() : words(name).stream().map(Word::plain).toList();
    if (words.size() > 1) {
      List<List<String>> alike = known.computeIfAbsent(words.get(0), any -> new ArrayList<>());
      if (!alike.contains(words)) {
        alike.add(words);
      }
    }
  }

  /** A text with an ellipsis in the place of each name. */
  public String without(String text) {
    return without(text, HIDDEN);
  }

  /** A text with something else in the place of each name. */
  public String without(String text, String instead) {
    List<Word> words = words(text);
    StringBuilder without = new StringBuilder();
    int done = 0;
    for (int at = 0; at < words.size(); at++) {
      int end = nameFrom(words, at, text);
      if (end > at) {
        without.append(text, done, words.get(at).from()).append(instead);
        done = words.get(end - 1).to();
        at = end - 1;
      }
    }
    return done == 0 ? text : without.append(text.substring(done)).toString();
  }

  private record Word(int from, int to, String plain, boolean capital) {}

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      words.add(
          new Word(
              matcher.start(),
              matcher.end(),
              plain(word),
              Character.isUpperCase(word.codePointAt(0))));
    }
    return words;
  }

  private static String plain(String word) {
    String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd');
  }

  /** Behind which word a name ends that begins here; the same word for none. */
  private int nameFrom(List<Word> words, int at, String text) {
    int longest = at;
    for (List<String> name : known.getOrDefault(words.get(at).plain(), List.of())) {
      if (at + name.size() <= words.size()
          && words.subList(at, at + name.size()).stream().map(Word::plain).toList().equals(name)) {
        longest = Math.max(longest, at + name.size());
      }
    }
    return longest > at ? longest : behindTitle(words, at, text);
  }

  private static int behindTitle(List<Word> words, int at, String text) {
    int least = at == 0 ? 0 : wordsBehind(words, at);
    if (least == 0) {
      return at;
    }
    int end = at;
    while (end < words.size()
        && words.get(end).capital()
        && (end == at || isSpace(text, words.get(end - 1).to(), words.get(end).from()))) {
      end++;
    }
    return end - at >= least ? end : at;
  }

  /** How many capitals make a name behind the word before; 0 where that is no title. */
  private static int wordsBehind(List<Word> words, int at) {
    String last = words.get(at - 1).plain();
    String lastTwo = at > 1 ? words.get(at - 2).plain() + " " + last : last;
    if (PLACES.contains(last + " " + words.get(at).plain())) {
      return 0;
    }
    if (FORMS_OF_ADDRESS.contains(last) || FORMS_OF_ADDRESS.contains(lastTwo)) {
      return 1;
    }
    boolean profession = PROFESSIONS.contains(last) || PROFESSIONS.contains(lastTwo);
    return profession && !PROFESSIONS.contains(words.get(at).plain()) ? 2 : 0;
  }

  private static boolean isSpace(String text, int from, int to) {
    return text.substring(from, to).isBlank();
  }
}
