package vn.trian.article.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.trian.article.prose.Lexicon.Kind;

/**
 * Finds the health facilities that a text mentions: a head from the lexicon and the words that its
 * name goes on with, and the further ones of an enumeration that says the head once.
 */
public final class Facilities {
  private static final Set<String> PLURAL =
      Keys.ofAll(
          "các", "những", "mỗi", "từng", "nhiều", "hai", "ba", "bốn", "năm", "một số", "số", "một");
  private static final Set<String> RANKS =
      Keys.ofAll("tỉnh", "huyện", "quận", "thành", "thị", "xã", "phường", "khu", "tp", "tx");

  private final Lexicon lexicon = Lexicon.load();
  private final FacilityNames names;
  private final SharedHeads shared;

  public Facilities(UnitNames units) {
    this.names = new FacilityNames(units);
    this.shared = new SharedHeads(units, names);
  }

  /** All mentions in the order of the text. */
  public List<Facility> find(Prose prose) {
    List<Facility> found = new ArrayList<>();
    for (Stretch sentence : prose.sentences()) {
      int place = sentence.from();
      while (place < sentence.to()) {
        int head = lexicon.match(Kind.FACILITY, prose, place);
        boolean otherWord =
            (prose.isWord(place, "sở") && prose.isWord(place - 1, "cơ"))
                || (prose.isWord(place, "bộ") && !prose.at(place).capital());
        if (head == 0 || otherWord || place + head > sentence.to()) {
          place++;
          continue;
        }
        place = mention(prose, sentence, place, head, found);
      }
    }
    return found;
  }

  /** Adds what begins at a place, and says where to go on. */
  private int mention(Prose prose, Stretch sentence, int from, int head, List<Facility> found) {
    int start = from + head;
    boolean plural = from > sentence.from() && isPlural(prose, from);
    int colon = prose.isMark(start, ":") ? start + 1 : start;
    boolean repeated = lexicon.matches(Kind.FACILITY, prose, colon);
    if (prose.isWord(start, "các") || (plural && colon > start && !repeated)) {
      int list = prose.isWord(start, "các") ? start + 1 : colon;
      int end = shared.enumeration(prose, sentence, new Stretch(from, start), list, found);
      if (end > list) {
        return end;
      }
    }
    boolean whole = lexicon.match(Kind.WHOLE, prose, from) >= head;
    boolean titled = isTitled(prose, from);
    boolean person =
        titled
            && whole
            && start < sentence.to()
            && prose.at(start).capital()
            && Surnames.isOne(prose.at(start).key())
            && FacilityNames.nameFollows(prose, start)
            && names.isPerson(prose, sentence, start);
    int end = person ? start : names.name(prose, sentence, start, titled);
    boolean proper = hasProperName(prose, from, end);
    boolean listed = prose.isMark(from - 1, ",:;") || prose.isWord(from - 1, "và");
    boolean centre = end == start && head > 3 && listed && prose.at(from).capital();
    boolean named = (end > start && proper) || ((whole || centre) && !plural);
    if (plural && end > start && onlyRank(prose, start, end)) {
      named = false;
    }
    found.add(new Facility(new Stretch(from, end), prose.text(from, end), named));
    return named ? shared.further(prose, sentence, new Stretch(from, start), end, found) : end;
  }

  private boolean isPlural(Prose prose, int place) {
    String before = prose.at(place - 1).key();
    return PLURAL.contains(before) || prose.at(place - 1).isNumber();
  }

  /** Whether a post stands before it, so that a person's name may follow: Giám đốc Bệnh viện … */
  private boolean isTitled(Prose prose, int from) {
    for (int words = 1; words <= 3; words++) {
      if (from - words >= 0 && lexicon.match(Kind.ROLE, prose, from - words) == words) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasProperName(Prose prose, int start, int end) {
    for (int at = start; at < end; at++) {
      if (prose.at(at).capital() || prose.at(at).isNumber()) {
        return true;
      }
    }
    return false;
  }

  private boolean onlyRank(Prose prose, int start, int end) {
    for (int at = start; at < end; at++) {
      if (prose.at(at).capital() || prose.at(at).isNumber()) {
        return false;
      }
      if (!RANKS.contains(prose.at(at).key()) && !prose.isWord(at, "phố")) {
        return false;
      }
    }
    return true;
  }
}
