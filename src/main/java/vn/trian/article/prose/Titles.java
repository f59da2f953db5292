package vn.trian.article.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.trian.article.prose.Lexicon.Kind;

/** The titles on both sides of a person's name. */
final class Titles {
  /** Words before which no title of the person behind them stands. */
  private static final Set<String> BREAKS =
      Keys.ofAll(
          "do", "của", "với", "cùng", "là", "có", "gồm", "cho", "và", "bởi", "trong", "khi", "đã",
          "thăm", "mừng", "quà", "hoa", "hỏi", "nhân", "dịp", "tại", "đến", "tới", "theo", "gia",
          "được", "sáng", "chiều", "tối", "đình", "chồng", "tết", "viên", "tặng", "bên", "mặt");

  /** Words with which a title behind a name ends. */
  private static final Set<String> ENDS =
      Keys.ofAll(
          "đã", "đến", "tới", "đi", "làm", "dẫn", "hôm", "phụ", "cùng", "thăm", "trao", "tặng",
          "phát", "chúc", "bày", "ghi", "cho", "thay", "nhân", "được", "vừa", "cũng", "gửi", "biểu",
          "mong", "khẳng", "nhấn", "chia", "đề", "bên", "tại", "chủ trì", "vẫn", "luôn", "cảm",
          "đánh", "chụp", "hiện", "động", "với", "như", "từng", "sinh", "trú", "ở", "ân", "tham",
          "kiểm", "nói", "báo", "ký", "sẽ", "đang", "yêu", "thông", "trực", "xúc", "phấn", "tiếp",
          "trong", "trân", "nhằm", "khi", "hỏi", "về", "trò", "mừng", "dự", "có", "nắm", "bắt",
          "do", "để", "lưu", "đón", "là", "người", "mà", "thì", "của", "theo", "này", "nay");

  /** With these words {@code viên} is part of a title: Ủy viên, điều dưỡng viên. */
  private static final Set<String> BEFORE_VIEN =
      Keys.ofAll("ủy", "đảng", "điều", "dưỡng", "trị", "thành", "giáo");

  private final Lexicon lexicon = Lexicon.load();
  private final UnitNames units;

  Titles(UnitNames units) {
    this.units = units;
  }

  int isAddress(Prose prose, int at) {
    return lexicon.match(Kind.ADDRESS, prose, at);
  }

  private int addressBefore(Prose prose, int from, int to) {
    for (int words = 3; words > 0; words--) {
      if (to - words >= from && isAddress(prose, to - words) == words) {
        return words;
      }
    }
    return 0;
  }

  @Nullable Stretch trimmed(Prose prose, Stretch title) {
    int to = title.to();
    boolean address = true;
    while (address) {
      while (to > title.from() && !prose.at(to - 1).word()) {
        to--;
      }
      int words = addressBefore(prose, title.from(), to);
      address = words > 0;
      to -= words;
    }
    return to > title.from() ? new Stretch(title.from(), to) : null;
  }

  /** Where the titles before a name begin; the name's own place where there are none. */
  int titleStart(Prose prose, int floor, int name, boolean[] inFacility) {
    int start = segmentStart(prose, floor, name, inFacility);
    int first = firstTitle(prose, start, name);
    while (first == start && start - 2 >= floor && prose.isMark(start - 1, ",-/")) {
      int before = segmentStart(prose, floor, start - 1, inFacility);
      int title = firstTitle(prose, before, start - 1);
      if (title != before || title == start - 1 || isAddress(prose, title) > 0) {
        break;
      }
      first = title;
      start = before;
    }
    return first;
  }

  private boolean isTitleLike(Prose prose, int at) {
    return lexicon.matches(Kind.ROLE, prose, at)
        || lexicon.matches(Kind.DEGREE, prose, at)
        || lexicon.matches(Kind.PROFESSION, prose, at);
  }

  private int segmentStart(Prose prose, int floor, int end, boolean[] inFacility) {
    int at = end;
    while (at > floor) {
      Token before = prose.at(at - 1);
      boolean inside = inFacility[at - 1];
      if (!before.word() && !inside) {
        boolean shortForm = before.is(".") && prose.isGlued(at - 1) && at - 2 >= floor;
        if (!shortForm) {
          break;
        }
      } else if (!inside && BREAKS.contains(before.key()) && !isInTitleWord(prose, at - 1)) {
        break;
      }
      at--;
    }
    return at;
  }

  /** {@code viên} ends nothing in {@code Ủy viên}, nor {@code tới} in a name. */
  private static boolean isInTitleWord(Prose prose, int at) {
    if (prose.isWord(at, "viên")) {
      return at > 0 && BEFORE_VIEN.contains(prose.at(at - 1).key());
    }
    return prose.at(at).capital() && at > 0;
  }

  private int firstTitle(Prose prose, int from, int to) {
    for (int at = from; at < to; at++) {
      int address = isAddress(prose, at);
      if ((address > 0 && at + address <= to) || isTitleLike(prose, at)) {
        return at;
      }
    }
    return to;
  }

  @Nullable Stretch titleAfter(Prose prose, Stretch sentence, int end, boolean[] inFacility) {
    int at = end;
    int from = -1;
    int to = -1;
    while (at < sentence.to() && (prose.isMark(at, ",-/(:") || prose.isMark(at, "."))) {
      int next = at + 1;
      if (prose.isMark(at, ".") || next >= sentence.to() || !opensTitle(prose, next)) {
        break;
      }
      int stop = segmentEnd(prose, sentence, next, inFacility);
      if (stop == next || !isNameless(prose, new Stretch(next, stop), inFacility)) {
        break;
      }
      from = from < 0 ? next : from;
      to = stop;
      at = stop;
    }
    return from < 0 ? null : new Stretch(from, to);
  }

  private boolean opensTitle(Prose prose, int at) {
    return isTitleLike(prose, at) || (prose.isWord(at, "hiện") && isTitleLike(prose, at + 2));
  }

  private int segmentEnd(Prose prose, Stretch sentence, int from, boolean[] inFacility) {
    int at = from;
    while (at < sentence.to()) {
      Token token = prose.at(at);
      if (inFacility[at]) {
        at++;
        continue;
      }
      if (at > from
          && lexicon.matches(Kind.LEAD, prose, at)
          && lexicon.match(Kind.ROLE, prose, at) < 2) {
        break;
      }
      int role = Math.max(titleWords(prose, at), lexicon.match(Kind.BODY, prose, at));
      if (role > 0) {
        at = Math.min(at + role, sentence.to());
        continue;
      }
      if (token.is("và")) {
        boolean more =
            at + 1 < sentence.to()
                && (isTitleLike(prose, at + 1) || prose.at(at + 1).capital())
                && isNameless(prose, toMark(prose, sentence, at + 1), inFacility);
        if (!more) {
          break;
        }
      } else if (!token.word()) {
        boolean shortForm =
            token.is(".") && prose.isGlued(at) && at + 1 < sentence.to() && prose.at(at + 1).word();
        if (!shortForm) {
          break;
        }
      } else if (!token.capital() && ENDS.contains(token.key()) && !isInBody(prose, at)) {
        break;
      } else if (token.capital() && isAddress(prose, at) > 0 && !token.is("bà")) {
        break;
      }
      at++;
    }
    return at;
  }

  /** {@code nhân} ends nothing in {@code Ủy ban nhân dân}. */
  private static boolean isInBody(Prose prose, int at) {
    return prose.isWord(at, "nhân")
        && !prose.isWord(at + 1, "dịp")
        && !prose.isWord(at + 1, "ngày")
        && !prose.isWord(at + 1, "kỷ");
  }

  private static Stretch toMark(Prose prose, Stretch sentence, int from) {
    int at = from;
    while (at < sentence.to() && prose.at(at).word()) {
      at++;
    }
    return new Stretch(from, at);
  }

  private int titleWords(Prose prose, int at) {
    return Math.max(
        lexicon.match(Kind.ROLE, prose, at),
        Math.max(lexicon.match(Kind.DEGREE, prose, at), lexicon.match(Kind.PROFESSION, prose, at)));
  }

  /** Whether words are posts alone, and not the titles before the next person's name. */
  private boolean isNameless(Prose prose, Stretch words, boolean[] inFacility) {
    int at = words.from();
    while (at + 1 < words.to()) {
      int skipped = Math.max(titleWords(prose, at), lexicon.match(Kind.BODY, prose, at));
      skipped = Math.max(skipped, unitWords(prose, at, words.to()));
      if (skipped > 0 || inFacility[at]) {
        at += Math.max(1, skipped);
        continue;
      }
      boolean name =
          People.isNamePart(prose, at)
              && People.isNamePart(prose, at + 1)
              && Surnames.isOne(prose.at(at).key())
              && !units.has(prose.text(at, at + 2));
      if (name) {
        return false;
      }
      at++;
    }
    return true;
  }

  private int unitWords(Prose prose, int at, int limit) {
    for (int to = Math.min(at + 4, limit); to > at + 1; to--) {
      if (People.isNamePart(prose, at)
          && People.isNamePart(prose, to - 1)
          && units.has(prose.text(at, to))) {
        return to - at;
      }
    }
    return 0;
  }
}
