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
  private static final Set<String> NOT_NAMES =
      Keys.ofAll(
          "ảnh", "tin", "bài", "video", "clip", "tại", "nhân", "sáng", "chiều", "ngày", "đoàn",
          "cùng", "trong", "sau", "theo", "với", "đây", "các", "những", "qua", "từ", "khi", "nơi",
          "thay", "được", "dịp", "đại", "hiện", "và", "tiếp", "thăm", "đến", "của");
  private static final Set<String> RANKS =
      Keys.ofAll("tỉnh", "huyện", "quận", "thành", "thị", "xã", "phường", "khu", "tp", "tx");

  private static final Set<String> DISTRICTS = Keys.ofAll("quận", "huyện", "thị", "tx", "q", "h");

  /** Small words that are never the second half of a name. */
  private static final Set<String> SMALL =
      Keys.ofAll(
          "đã", "và", "cùng", "với", "là", "có", "được", "trong", "tại", "trên", "nhân", "của",
          "cho", "để", "về", "đến", "tới", "do", "khi", "vào", "từ", "sáng", "chiều", "ngày",
          "đang", "sẽ", "năm", "luôn", "trao", "tặng", "thăm", "chúc", "gửi", "ở", "thuộc", "hoặc",
          "như", "mà", "thì", "qua", "theo", "sau", "trước", "bởi", "rồi", "nơi", "này", "vừa",
          "cũng", "còn", "không", "bằng", "thành", "lên", "ra", "sang", "xuống", "nhằm", "hay");

  private final Lexicon lexicon = Lexicon.load();
  private final UnitNames units;

  public Facilities(UnitNames units) {
    this.units = units;
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
      int end = enumeration(prose, sentence, new Stretch(from, start), list, found);
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
            && nameFollows(prose, start)
            && isPerson(prose, sentence, start);
    int end = person ? start : name(prose, sentence, start, titled);
    boolean proper = prose.at(from).capital() || hasProperName(prose, start, end);
    boolean named = (end > start && proper) || (whole && !plural);
    if (plural && end > start && onlyRank(prose, start, end)) {
      named = false;
    }
    found.add(new Facility(new Stretch(from, end), prose.text(from, end), named));
    return named ? further(prose, sentence, new Stretch(from, start), end, found) : end;
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

  /** Where a name that goes on from a place ends. */
  private int name(Prose prose, Stretch sentence, int start, boolean titled) {
    int end = start;
    while (end < sentence.to()) {
      int next = step(prose, sentence, start, end, titled);
      if (next == end) {
        break;
      }
      end = next;
    }
    return end;
  }

  private int step(Prose prose, Stretch sentence, int start, int at, boolean titled) {
    Token token = prose.at(at);
    if (!token.word()) {
      return overMark(prose, sentence, start, at, titled);
    }
    int words = lexicon.match(Kind.FACILITY_WORD, prose, at);
    int unit = words > lexicon.match(Kind.UNIT, prose, at) ? at : unit(prose, sentence, at);
    if (unit > at) {
      return unit;
    }
    if (words > 0 && at + words <= sentence.to()) {
      return at + words;
    }
    if (token.is("và")) {
      int after = lexicon.match(Kind.FACILITY_WORD, prose, at + 1);
      boolean head = lexicon.matches(Kind.FACILITY, prose, at + 1);
      return after > 0 && !head && at > start ? at + 1 + after : at;
    }
    return isNameWord(prose, start, at, titled) || isSmallPart(prose, sentence, start, at)
        ? at + 1
        : at;
  }

  /** The small second half of a word whose first has a capital: Suối khoáng, Chấn thương. */
  private boolean isSmallPart(Prose prose, Stretch sentence, int start, int at) {
    if (at == start
        || prose.at(at).capital()
        || prose.at(at).isNumber()
        || !prose.at(at - 1).capital()
        || SMALL.contains(prose.at(at).key())
        || lexicon.matches(Kind.REPORT, prose, at)
        || lexicon.matches(Kind.HONOUR, prose, at)
        || lexicon.matches(Kind.VISIT, prose, at)
        || lexicon.matches(Kind.STAFF, prose, at)) {
      return false;
    }
    int next = at + 1;
    return next < sentence.to()
        && prose.at(next).word()
        && prose.at(next).capital()
        && !lexicon.matches(Kind.FACILITY, prose, next)
        && !lexicon.matches(Kind.ROLE, prose, next)
        && !lexicon.matches(Kind.ADDRESS, prose, next);
  }

  private boolean isNameWord(Prose prose, int start, int at, boolean titled) {
    Token token = prose.at(at);
    if (token.isNumber()) {
      return at == start || prose.at(at - 1).word();
    }
    boolean people = token.is("nhân") && prose.isWord(at + 1, "dân");
    boolean two = at == start && at + 1 < prose.size() && prose.at(at + 1).capital();
    if (!token.capital() || (NOT_NAMES.contains(token.key()) && !people && !two)) {
      return false;
    }
    if (lexicon.matches(Kind.VISIT, prose, at)
        || lexicon.matches(Kind.HONOUR, prose, at)
        || lexicon.matches(Kind.RECEIVE, prose, at)) {
      return false;
    }
    if (lexicon.matches(Kind.ROLE, prose, at)
        || (lexicon.matches(Kind.ADDRESS, prose, at) && at > start)
        || lexicon.matches(Kind.PROFESSION, prose, at)
        || lexicon.matches(Kind.DEGREE, prose, at)) {
      return false;
    }
    if (at > start && lexicon.matches(Kind.FACILITY, prose, at)) {
      return false;
    }
    return !(titled && at > start && Surnames.isOne(token.key()) && nameFollows(prose, at));
  }

  /** Whether capitals are a person's name rather than that of a unit. */
  private boolean isPerson(Prose prose, Stretch sentence, int start) {
    int end = start;
    while (end < sentence.to() && prose.at(end).word() && prose.at(end).capital()) {
      end++;
    }
    boolean unit = units.has(prose.text(start, Math.min(start + 2, end)));
    return !unit || (end - start > 2 && !units.has(prose.text(start, end)));
  }

  private static boolean nameFollows(Prose prose, int at) {
    return at + 1 < prose.size() && prose.at(at + 1).capital() && prose.at(at + 1).word();
  }

  private int overMark(Prose prose, Stretch sentence, int start, int at, boolean titled) {
    if (at + 1 >= sentence.to() || (at == start && !prose.isMark(at, "-"))) {
      return at;
    }
    Token next = prose.at(at + 1);
    if (prose.isMark(at, "/")) {
      boolean glued = prose.isGlued(at) && prose.isGlued(at + 1);
      return glued && next.word() ? at + 2 : at;
    }
    if (prose.isMark(at, ".")) {
      return prose.isGlued(at + 1) && next.capital() && at > start ? at + 2 : at;
    }
    if (!prose.isMark(at, "-") || !next.word()) {
      return at;
    }
    if (prose.at(at - 1).isNumber() && next.isNumber()) {
      return prose.isGlued(at) && prose.isGlued(at + 1) ? at + 2 : at;
    }
    int words = lexicon.match(Kind.FACILITY_WORD, prose, at + 1);
    if (words > 0) {
      return at + 1 + words;
    }
    boolean person = Surnames.isOne(next.key()) && nameFollows(prose, at + 1);
    boolean goesOn = prose.isGlued(at) || !person;
    return goesOn && isNameWord(prose, start, at + 1, titled) ? at + 2 : at;
  }

  /** Behind a unit's type and its name, or behind the type alone; the same place for neither. */
  private int unit(Prose prose, Stretch sentence, int at) {
    int type = lexicon.match(Kind.UNIT, prose, at);
    if (type == 0) {
      return at;
    }
    int name = at + type;
    if (prose.isMark(name, ".")) {
      name++;
    }
    boolean shortForm = prose.at(at).key().length() < 3 && !prose.isWord(at, "xã");
    if (name >= sentence.to()) {
      return shortForm ? at : Math.min(at + type, sentence.to());
    }
    if (prose.at(name).isNumber()) {
      return name + 1;
    }
    int end = unitName(prose, sentence, name);
    if (end > name) {
      return end;
    }
    return shortForm ? at : at + type;
  }

  /** The longest run of capitals that some unit is called; else the run without a person's name. */
  private int unitName(Prose prose, Stretch sentence, int from) {
    int end = from;
    while (end < sentence.to()
        && end - from < 5
        && prose.at(end).word()
        && prose.at(end).capital()
        && !(end > from && prose.beginsLine(end))
        && !(end > from && lexicon.matches(Kind.ROLE, prose, end))) {
      end++;
    }
    for (int to = end; to > from; to--) {
      if (units.has(prose.text(from, to))) {
        return to;
      }
    }
    int name = from + 1;
    while (name < end && !(Surnames.isOne(prose.at(name).key()) && end - name >= 2)) {
      name++;
    }
    return end > from ? name : from;
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

  /** The items of {@code Trạm Y tế các xã: A, B và C} or {@code các bệnh viện: Mắt, Phổi}. */
  private int enumeration(
      Prose prose, Stretch sentence, Stretch head, int from, List<Facility> found) {
    int type = lexicon.match(Kind.UNIT, prose, from);
    String words = prose.text(head) + (type > 0 ? " " + prose.text(from, from + type) : "");
    int at = from + type;
    while (prose.isMark(at, ",") && lexicon.matches(Kind.UNIT, prose, at + 1)) {
      at += 1 + lexicon.match(Kind.UNIT, prose, at + 1);
    }
    if (prose.isMark(at, ":")) {
      at++;
    }
    int end = from;
    while (at < sentence.to()) {
      int own = type > 0 ? lexicon.match(Kind.UNIT, prose, at) : 0;
      int item =
          own > 0
              ? unit(prose, sentence, at)
              : type > 0 ? unitItem(prose, sentence, at) : name(prose, sentence, at, false);
      Token first = prose.at(Math.min(at + own, prose.size() - 1));
      if (item <= at || !(first.capital() || first.isNumber())) {
        break;
      }
      String name = (own > 0 ? prose.text(head) : words) + " " + prose.text(at, item);
      found.add(new Facility(new Stretch(at, item), name, true));
      end = item;
      at = afterSeparator(prose, item);
      if (at < 0 || at >= sentence.to() || lexicon.matches(Kind.FACILITY, prose, at)) {
        break;
      }
    }
    return end;
  }

  private int unitItem(Prose prose, Stretch sentence, int at) {
    if (at < sentence.to() && prose.at(at).isNumber()) {
      return at + 1;
    }
    return unitName(prose, sentence, at);
  }

  /** Items that follow a whole name and share its head: {@code Trạm Y tế xã A, xã B và C}. */
  private int further(Prose prose, Stretch sentence, Stretch head, int end, List<Facility> found) {
    int type = lastUnit(prose, head.to(), end);
    int done = end;
    int at = afterSeparator(prose, done);
    while (at > 0 && at < sentence.to() && !lexicon.matches(Kind.FACILITY, prose, at)) {
      int own = lexicon.match(Kind.UNIT, prose, at);
      int item = at;
      String name = null;
      if (own > 0 && type >= 0 && prose.text(at, at + own).length() > 1) {
        item = unit(prose, sentence, at);
        boolean proper = item > at + own;
        name = proper ? prose.text(head) + " " + prose.text(at, item) : null;
        if (proper && isAbove(prose, type, at)) {
          break;
        }
      } else if (own == 0 && type >= 0) {
        item = unitItem(prose, sentence, at);
        boolean known = item > at && units.has(prose.text(at, item));
        name =
            known
                ? prose.text(head)
                    + " "
                    + prose.text(type, type + lexicon.match(Kind.UNIT, prose, type))
                    + " "
                    + prose.text(at, item)
                : null;
      } else if (own == 0
          && !prose.isWord(at, "bộ")
          && prose.at(at).capital()
          && lexicon.matches(Kind.FACILITY_WORD, prose, at)) {
        item = name(prose, sentence, at, false);
        name = prose.text(head) + " " + prose.text(at, item);
      }
      if (name == null || item <= at) {
        break;
      }
      found.add(new Facility(new Stretch(at, item), name, true));
      done = item;
      at = afterSeparator(prose, done);
    }
    return done;
  }

  /** Whether the unit at a place is one that holds the other: phường 11, quận 3. */
  private boolean isAbove(Prose prose, int type, int at) {
    return rank(prose, at) < rank(prose, type);
  }

  private int rank(Prose prose, int at) {
    if (prose.isWord(at, "tỉnh")) {
      return 0;
    }
    if (prose.isWord(at, "thành") || prose.isWord(at, "tp")) {
      return 1;
    }
    boolean town = prose.isWord(at, "thị") && prose.isWord(at + 1, "trấn");
    return DISTRICTS.contains(prose.at(at).key()) && !town ? 2 : 3;
  }

  /** Where the last word for a unit with a name stands in a facility's name; −1 for none. */
  private int lastUnit(Prose prose, int from, int to) {
    int last = -1;
    for (int at = from; at < to; at++) {
      int type = lexicon.match(Kind.UNIT, prose, at);
      if (type > 0 && at + type < to) {
        last = at;
      }
    }
    return last;
  }

  private static int afterSeparator(Prose prose, int at) {
    if (prose.isMark(at, ",;")) {
      return prose.isWord(at + 1, "và") ? at + 2 : at + 1;
    }
    return prose.isWord(at, "và") ? at + 1 : -1;
  }
}
