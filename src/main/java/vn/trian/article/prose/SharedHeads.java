package vn.trian.article.prose;

import java.util.List;
import java.util.Set;
import vn.trian.article.prose.Lexicon.Kind;

/** Facilities of an enumeration that says their head once: {@code Trạm Y tế các xã A, B và C}. */
final class SharedHeads {
  private static final Set<String> DISTRICTS = Keys.ofAll("quận", "huyện", "thị", "tx", "q", "h");

  private final Lexicon lexicon = Lexicon.load();
  private final UnitNames units;
  private final FacilityNames names;

  SharedHeads(UnitNames units, FacilityNames names) {
    this.units = units;
    this.names = names;
  }

  /** The items of {@code Trạm Y tế các xã: A, B và C} or {@code các bệnh viện: Mắt, Phổi}. */
  int enumeration(Prose prose, Stretch sentence, Stretch head, int from, List<Facility> found) {
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
              ? names.unit(prose, sentence, at)
              : type > 0 ? unitItem(prose, sentence, at) : names.name(prose, sentence, at, false);
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
    return names.unitName(prose, sentence, at);
  }

  /** Items that follow a whole name and share its head: {@code Trạm Y tế xã A, xã B và C}. */
  int further(Prose prose, Stretch sentence, Stretch head, int end, List<Facility> found) {
    int type = lastUnit(prose, head.to(), end);
    int done = end;
    int at = afterSeparator(prose, done);
    while (at > 0 && at < sentence.to() && !lexicon.matches(Kind.FACILITY, prose, at)) {
      int own = lexicon.match(Kind.UNIT, prose, at);
      int item = at;
      String name = null;
      if (own > 0 && type >= 0 && prose.text(at, at + own).length() > 1) {
        item = names.unit(prose, sentence, at);
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
        item = names.name(prose, sentence, at, false);
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
