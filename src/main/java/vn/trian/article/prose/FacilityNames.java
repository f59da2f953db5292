package vn.trian.article.prose;

import java.util.Set;
import vn.trian.article.prose.Lexicon.Kind;

/** How far the name of a facility goes behind its head, and that of a unit behind its type. */
final class FacilityNames {
  private static final Set<String> NOT_NAMES =
      Keys.ofAll(
          "ảnh", "tin", "bài", "video", "clip", "tại", "nhân", "sáng", "chiều", "ngày", "đoàn",
          "cùng", "trong", "sau", "theo", "với", "đây", "các", "những", "qua", "từ", "khi", "nơi",
          "thay", "được", "dịp", "đại", "hiện", "và", "tiếp", "thăm", "đến", "của");

  /** Small words that are never the second half of a name. */
  private static final Set<String> SMALL =
      Keys.ofAll(
          "đã", "và", "cùng", "với", "là", "có", "được", "trong", "tại", "trên", "nhân", "của",
          "cho", "để", "về", "đến", "tới", "do", "khi", "vào", "từ", "sáng", "chiều", "ngày",
          "đang", "sẽ", "năm", "luôn", "trao", "tặng", "thăm", "chúc", "gửi", "ở", "thuộc", "hoặc",
          "như", "mà", "thì", "qua", "theo", "sau", "trước", "bởi", "rồi", "nơi", "này", "vừa",
          "cũng", "còn", "không", "bằng", "thành", "lên", "ra", "sang", "xuống", "nhằm", "hay");

  /** Types of units that may have a number for a name. */
  private static final Set<String> NUMBERED =
      Keys.ofAll("quận", "q", "phường", "p", "khu", "vùng", "xã");

  private final Lexicon lexicon = Lexicon.load();
  private final UnitNames units;

  FacilityNames(UnitNames units) {
    this.units = units;
  }

  /** Where a name that goes on from a place ends. */
  int name(Prose prose, Stretch sentence, int start, boolean titled) {
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
      return prose.at(at - 1).word() && token.key().length() < 4 && !countsSomething(prose, at);
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

  /** {@code Bệnh viện Đa khoa tỉnh 50 thùng mì}: the number is of what follows. */
  private boolean countsSomething(Prose prose, int at) {
    return at + 1 < prose.size()
        && prose.at(at + 1).word()
        && !prose.at(at + 1).capital()
        && !prose.isWord(at, "số")
        && !SMALL.contains(prose.at(at + 1).key())
        && lexicon.match(Kind.UNIT, prose, at + 1) == 0
        && lexicon.match(Kind.REPORT, prose, at + 1) == 0
        && lexicon.match(Kind.HONOUR, prose, at + 1) == 0;
  }

  /** Whether capitals are a person's name rather than that of a unit. */
  boolean isPerson(Prose prose, Stretch sentence, int start) {
    int end = start;
    while (end < sentence.to() && prose.at(end).word() && prose.at(end).capital()) {
      end++;
    }
    boolean unit = units.has(prose.text(start, Math.min(start + 2, end)));
    return !unit || (end - start > 2 && !units.has(prose.text(start, end)));
  }

  static boolean nameFollows(Prose prose, int at) {
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
    if (next.isNumber() && (prose.at(at - 1).isNumber() || prose.isWord(at - 1, "covid"))) {
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
  int unit(Prose prose, Stretch sentence, int at) {
    int type = lexicon.match(Kind.UNIT, prose, at);
    if (type == 0) {
      return at;
    }
    int name = at + type;
    if (prose.isMark(name, ".")) {
      name++;
    }
    boolean shortForm = prose.at(at).key().length() < 3 && !prose.isWord(at, "xã");
    if (name >= sentence.to() || prose.beginsLine(name)) {
      return shortForm ? at : Math.min(at + type, sentence.to());
    }
    if (prose.at(name).isNumber() && NUMBERED.contains(prose.at(at).key())) {
      return name + 1;
    }
    int end = unitName(prose, sentence, name);
    if (end > name) {
      return end;
    }
    return shortForm ? at : at + type;
  }

  /** The longest run of capitals that some unit is called; else the run without a person's name. */
  int unitName(Prose prose, Stretch sentence, int from) {
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
}
