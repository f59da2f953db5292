package vn.trian.article.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.trian.article.prose.Keys;
import vn.trian.article.prose.Lexicon;
import vn.trian.article.prose.Lexicon.Kind;
import vn.trian.article.prose.Person;
import vn.trian.article.prose.Prose;
import vn.trian.article.prose.Stretch;

/** Finds the body that a delegation was of. */
final class Delegations {
  private static final Set<String> OF_DELEGATION =
      Keys.ofAll(
          "đại", "biểu", "công", "tác", "lãnh", "đạo", "cán", "bộ", "của", "các", "đồng", "chí",
          "gồm", "diện", ":", "là", "thành", "viên");
  private static final Set<String> ENDS =
      Keys.ofAll(
          "do", "đã", "đến", "tới", "đi", "về", "thăm", "cùng", "tổ", "vừa", "có", "nhân", "sáng",
          "chiều", "sẽ", "lần", "trao", "tặng", "chúc", "làm", "bày", "ghi", "gửi", "dẫn", "thay",
          "tại", "cho", "là", "được", "đang", "ngày", "trong", "ở", "với", "tỏ", "phối", "thực",
          "tiến", "biểu", "động", "ra", "vào", "qua", "theo");

  private final Lexicon lexicon = Lexicon.load();

  /** The body that the words before the verb name, or in whose name something is given. */
  @Nullable Stretch in(Reading reading, Clause clause, @Nullable Person lead) {
    Prose prose = reading.prose();
    Stretch subject = clause.subject();
    for (int at = subject.from(); at < subject.to(); at++) {
      if (lead != null && lead.all().holds(at)) {
        continue;
      }
      if (prose.isWord(at, "đoàn") && !inTitle(reading, at)) {
        Stretch of = delegation(prose, subject, at);
        if (of != null) {
          return of;
        }
      }
    }
    for (int at = subject.from(); at < subject.to(); at++) {
      boolean inTitle = inTitle(reading, at);
      if (!inTitle && prose.isWord(at, "lãnh") && prose.isWord(at + 1, "đạo")) {
        Stretch of = bodies(prose, at + 2, subject.to());
        int rank = lexicon.match(Kind.UNIT, prose, at + 2);
        if (of != null || rank > 0) {
          return of != null ? of : new Stretch(at, Math.min(at + 2 + rank, subject.to()));
        }
      }
    }
    if (lead == null) {
      return leadingBody(reading, subject);
    }
    Stretch given = given(reading, clause);
    int end = Math.max(subject.from(), Math.min(subject.to(), lead.all().from()));
    return given != null ? given : leadingBody(reading, new Stretch(subject.from(), end));
  }

  private static boolean inTitle(Reading reading, int at) {
    return reading.personAt(at) != null;
  }

  /** The bodies behind "đoàn …"; with "đoàn công tác của" itself where its owner is a place. */
  private @Nullable Stretch delegation(Prose prose, Stretch subject, int at) {
    int from = at + 1;
    while (from < subject.to()
        && !prose.at(from).capital()
        && OF_DELEGATION.contains(prose.at(from).key())
        && lexicon.match(Kind.BODY, prose, from) < 2) {
      from++;
    }
    Stretch bodies = bodies(prose, from, subject.to());
    if (bodies != null) {
      boolean place = lexicon.match(Kind.BODY, prose, bodies.from()) == 0;
      return place ? new Stretch(at, bodies.to()) : bodies;
    }
    int end = from;
    int type = lexicon.match(Kind.UNIT, prose, from);
    if (type > 0 || (from < subject.to() && prose.at(from).capital())) {
      while (end < subject.to() && !isEnd(prose, end)) {
        end++;
      }
    }
    return end > from && end - from < 12 && from - at > 1 ? new Stretch(at, end) : null;
  }

  /** One body or several with the place that they are of; null where none begins here. */
  private @Nullable Stretch bodies(Prose prose, int from, int limit) {
    if (!isBody(prose, from)) {
      return null;
    }
    int end = from;
    while (end < limit) {
      boolean joined = prose.isMark(end, ",-") || prose.isWord(end, "và");
      if (joined) {
        int next = prose.isWord(end + 1, "và") ? end + 2 : end + 1;
        if (!isBody(prose, next) || lexicon.match(Kind.BODY, prose, next) == 0) {
          break;
        }
        end = next;
        continue;
      }
      boolean dot = prose.isMark(end, "./") && prose.isGlued(end) && prose.isGlued(end + 1);
      if (!dot && (isEnd(prose, end) || lexicon.match(Kind.ADDRESS, prose, end) > 0)) {
        break;
      }
      end += Math.max(1, lexicon.match(Kind.BODY, prose, end));
    }
    end = Math.min(end, limit);
    return end > from ? new Stretch(from, end) : null;
  }

  private boolean isBody(Prose prose, int at) {
    int unit = lexicon.match(Kind.UNIT, prose, at);
    int body = lexicon.match(Kind.BODY, prose, at);
    boolean post = lexicon.match(Kind.ROLE, prose, at) > body;
    return (body > 0 && !post)
        || (unit > 0 && at + unit < prose.size() && prose.at(at + unit).capital());
  }

  private static boolean isEnd(Prose prose, int at) {
    boolean endWord = ENDS.contains(prose.at(at).key()) && !prose.at(at).capital();
    boolean founds = prose.isWord(at, "thành") && prose.isWord(at + 1, "lập");
    return endWord || founds || prose.isMark(at, ",;:().–-");
  }

  /** A body that the sentence begins with: LĐLĐ Quận 10 đến thăm. */
  private @Nullable Stretch leadingBody(Reading reading, Stretch subject) {
    Prose prose = reading.prose();
    for (int at = subject.from(); at < subject.to(); at++) {
      boolean opens =
          at == subject.from()
              || (prose.isMark(at - 1, ",.:-)")
                  && !(prose.isMark(at - 1, ".") && prose.isGlued(at)))
              || prose.isWord(at - 1, "của")
              || prose.isWord(at - 1, "mặt");
      if (opens
          && isBody(prose, at)
          && (prose.at(at).capital() || lexicon.matches(Kind.UNIT, prose, at))) {
        Stretch of = bodies(prose, at, subject.to());
        if (of != null) {
          return of;
        }
      }
    }
    return null;
  }

  /** {@code quà tặng của Thành ủy, HĐND}: in whose name something is given. */
  private @Nullable Stretch given(Reading reading, Clause clause) {
    Prose prose = reading.prose();
    for (int at = clause.subject().to(); at + 1 < clause.sentence().to(); at++) {
      if (prose.isWord(at, "của")
          && at > 0
          && (prose.isWord(at - 1, "tặng") || prose.isWord(at - 1, "quà"))) {
        return bodies(prose, at + 1, clause.sentence().to());
      }
    }
    return null;
  }

  /** The body that the last post of a title is of: Phó Bí thư Thành ủy TP HCM → Thành ủy TP HCM. */
  @Nullable Stretch bodyOf(Reading reading, Person person) {
    Stretch title =
        person.after() != null && lexicon.has(Kind.ROLE, reading.prose(), person.after())
            ? person.after()
            : person.before();
    if (title == null) {
      return null;
    }
    Prose prose = reading.prose();
    int from = title.from();
    for (int at = title.from(); at < title.to(); at++) {
      if (prose.isMark(at, ",/-;") && lexicon.matches(Kind.ROLE, prose, at + 1)) {
        from = at + 1;
      }
    }
    while (from < title.to()) {
      int role = lexicon.match(Kind.ROLE, prose, from);
      int body = lexicon.match(Kind.BODY, prose, from);
      if (role == 0 || (body > 1 && body >= role)) {
        break;
      }
      int longBody = lexicon.match(Kind.BODY, prose, from + role - 1);
      if (role > 1 && longBody > 2) {
        from += role - 1;
        break;
      }
      from += role;
    }
    return from < title.to() && lexicon.matches(Kind.BODY, prose, from)
        ? new Stretch(from, title.to())
        : from < title.to() && prose.at(from).capital() ? new Stretch(from, title.to()) : null;
  }

  /** Whether a delegation is told by a body or by the name of a place: not "đoàn của tỉnh". */
  boolean isNamed(Reading reading, Stretch delegation) {
    Prose prose = reading.prose();
    for (int at = delegation.from(); at < delegation.to(); at++) {
      boolean owner =
          at > delegation.from()
              && prose.at(at).capital()
              && lexicon.match(Kind.UNIT, prose, at) == 0;
      if (owner || lexicon.match(Kind.BODY, prose, at) > 0) {
        return true;
      }
    }
    return false;
  }
}
