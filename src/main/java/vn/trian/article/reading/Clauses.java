package vn.trian.article.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trian.article.prose.Facility;
import vn.trian.article.prose.Keys;
import vn.trian.article.prose.Lexicon;
import vn.trian.article.prose.Lexicon.Kind;
import vn.trian.article.prose.Person;
import vn.trian.article.prose.Prose;
import vn.trian.article.prose.Stretch;

/** Finds the words of an article that tell of a visit. */
final class Clauses {
  /** Words of the chain of verbs before who is visited. */
  private static final Set<String> CHAIN =
      Keys.ofAll(
          "thăm", "hỏi", "chúc", "mừng", "tặng", "trao", "hoa", "quà", "lẵng", "và", ",", "động",
          "viên", "tri", "ân", "gửi", "tới", "đến", "cho", "các", "tại", "tết", "những", "phần",
          "lời", "tốt", "đẹp", "nhất", "kết", "hợp", "-", "bó", "tươi", "thắm");

  /** Only where somebody is honoured is somebody visited who is merely come to. */
  private static final Pattern HONOURS =
      AnyCase.of(
          "thầy thuốc|27\\s*[-/]\\s*0?2|chúc mừng|chúc tết|tri ân|giao thừa|điều dưỡng|thương binh|tặng hoa|tặng quà|trao quà|lẵng hoa|động viên|thăm hỏi|phụ nữ việt nam|nhân kỷ niệm");

  private final Lexicon lexicon = Lexicon.load();
  private final VisitVerbs verbs = new VisitVerbs();

  /**
   * A verb of visiting.
   *
   * @param at where it stands
   * @param object behind it and the verbs that go with it
   */
  private record Verb(int at, int object) {}

  List<Clause> find(Reading reading) {
    List<Clause> clauses = new ArrayList<>();
    boolean honours = HONOURS.matcher(reading.article().text()).find();
    for (Stretch sentence : reading.prose().sentences()) {
      if (!receiving(reading, sentence, clauses)) {
        inSentence(reading, sentence, honours, clauses);
      }
    }
    return clauses;
  }

  private void inSentence(
      Reading reading, Stretch sentence, boolean honours, List<Clause> clauses) {
    Prose prose = reading.prose();
    List<Verb> found = new ArrayList<>();
    for (int at = sentence.from(); at < sentence.to(); at++) {
      int words = verbs.words(reading, sentence, at, honours);
      if (words > 0 && !inName(reading, at)) {
        Verb verb = new Verb(at, chainEnd(prose, sentence, at + words));
        found.add(verb);
        at = verb.object() - 1;
      }
    }
    for (int i = 0; i < found.size(); i++) {
      int verb = found.get(i).at();
      int object = found.get(i).object();
      boolean last = i + 1 == found.size();
      int limit = last ? sentence.to() : nextSubject(prose, verb, found.get(i + 1).at());
      int end =
          last && prose.isMark(sentence.to() - 1, ":")
              ? listEnd(prose, sentence.to())
              : objectEnd(reading, object, Math.max(limit, object));
      int from = i == 0 ? sentence.from() : subjectStart(prose, found.get(i - 1).at(), verb);
      clauses.add(
          new Clause(
              sentence,
              new Stretch(from, verb),
              new Stretch(Math.min(object, end), end),
              isPlanned(prose, sentence, verb) ? Clause.Kind.PLAN : Clause.Kind.VISIT));
    }
    if (found.isEmpty()) {
      gift(reading, sentence, clauses);
    }
  }

  /** Behind the lines of a list that begin with a dash, a dot or a number. */
  private static int listEnd(Prose prose, int from) {
    int end = from;
    for (Stretch sentence : prose.sentences()) {
      boolean item =
          sentence.from() == end
              && (prose.isMark(end, "-+•*●▪") || prose.at(end).isNumber())
              && prose.beginsLine(end);
      end = item ? sentence.to() : end;
    }
    return end;
  }

  private static boolean inName(Reading reading, int at) {
    Person person = reading.personAt(at);
    return person != null && person.name().holds(at);
  }

  private static int nextSubject(Prose prose, int verb, int next) {
    for (int at = next; at > verb; at--) {
      if (prose.isMark(at, ";")) {
        return at;
      }
    }
    return next;
  }

  private static int subjectStart(Prose prose, int from, int verb) {
    for (int at = verb - 1; at > from; at--) {
      if (prose.isMark(at, ";")) {
        return at + 1;
      }
    }
    return verb;
  }

  /** {@code Bệnh viện A đón đoàn …}: the host stands first, and behind it who came. */
  private boolean receiving(Reading reading, Stretch sentence, List<Clause> clauses) {
    int at = lexicon.find(Kind.RECEIVE, reading.prose(), sentence);
    if (at < 0) {
      return false;
    }
    int from = Math.min(at + lexicon.match(Kind.RECEIVE, reading.prose(), at), sentence.to());
    Stretch before = new Stretch(sentence.from(), at);
    if (reading.facilitiesIn(before).stream().noneMatch(Facility::named)) {
      Facility title = reading.facilities().isEmpty() ? null : reading.facilities().get(0);
      boolean ours = title != null && title.named() && title.words().to() <= sentence.from();
      if (title == null || !ours || !isOfUs(reading.prose(), before)) {
        return false;
      }
      before = title.words();
    }
    clauses.add(new Clause(sentence, new Stretch(from, sentence.to()), before, Clause.Kind.VISIT));
    return true;
  }

  /** {@code tập thể bệnh viện chúng tôi}: the facility that the article's head names. */
  private static boolean isOfUs(Prose prose, Stretch words) {
    for (int at = words.from(); at < words.to(); at++) {
      if (prose.isWord(at, "viện") || prose.isWord(at, "trung") || prose.isWord(at, "trạm")) {
        return true;
      }
    }
    return false;
  }

  private int chainEnd(Prose prose, Stretch sentence, int from) {
    int at = from;
    while (at < sentence.to()
        && CHAIN.contains(prose.at(at).key())
        && !(prose.at(at).capital() && prose.at(at).word() && !prose.isWord(at, "tết"))) {
      at++;
    }
    return at;
  }

  private int objectEnd(Reading reading, int from, int limit) {
    Prose prose = reading.prose();
    for (int at = from; at < limit; at++) {
      if (isInside(reading, at)) {
        continue;
      }
      if (lexicon.matches(Kind.ALONG, prose, at)) {
        return at;
      }
      if (lexicon.matches(Kind.REPORT, prose, at) && at > from) {
        return at;
      }
      if (at == from && lexicon.matches(Kind.REPORT, prose, at)) {
        int place = placeBehind(prose, at, limit);
        if (place < 0) {
          return at;
        }
        at = place;
      }
      Person person = officialAt(reading, at);
      if (person != null && !person.medical() && speaks(reading, person, limit)) {
        return at;
      }
    }
    return limit;
  }

  /** {@code thăm và kiểm tra công tác trực Tết tại …}: where "tại" stands; −1 for none. */
  private static int placeBehind(Prose prose, int from, int limit) {
    boolean inspects =
        prose.isWord(from, "kiểm") || prose.isWord(from, "làm") || prose.isWord(from, "khảo");
    for (int at = from; inspects && at < Math.min(limit, from + 16); at++) {
      if (prose.isWord(at, "tại")) {
        return at;
      }
    }
    return -1;
  }

  /** A mention is whole: a word of it ends nothing. */
  private static boolean isInside(Reading reading, int at) {
    Facility facility = reading.facilityAt(at);
    Person person = reading.personAt(at);
    return (facility != null && facility.words().from() < at)
        || (person != null && person.all().from() < at);
  }

  private static @Nullable Person officialAt(Reading reading, int at) {
    Person person = reading.personAt(at);
    return person != null && person.official() && person.all().from() == at ? person : null;
  }

  /** Whether somebody named behind the verb is who does something, and not who is visited. */
  private boolean speaks(Reading reading, Person person, int limit) {
    Prose prose = reading.prose();
    int to = Math.min(limit, person.all().to() + 6);
    for (int at = person.all().to(); at < to; at++) {
      if (lexicon.matches(Kind.REPORT, prose, at)
          || lexicon.matches(Kind.LEAD, prose, at)
          || prose.isWord(at, "đã")
          || prose.isWord(at, "cùng")) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlanned(Prose prose, Stretch sentence, int verb) {
    Stretch before = new Stretch(Math.max(sentence.from(), verb - 6), verb);
    return lexicon.has(Kind.PLAN, prose, before);
  }

  /** Gifts and wishes given by somebody with a post or by a delegation. */
  private void gift(Reading reading, Stretch sentence, List<Clause> clauses) {
    Prose prose = reading.prose();
    for (int at = sentence.from() + 1; at < sentence.to(); at++) {
      int words = lexicon.match(Kind.HONOUR, prose, at);
      if (words == 0 || isInside(reading, at) || isReceived(prose, sentence, at)) {
        continue;
      }
      int object = chainEnd(prose, sentence, at + words);
      int end = objectEnd(reading, object, sentence.to());
      clauses.add(
          new Clause(
              sentence,
              new Stretch(sentence.from(), at),
              new Stretch(Math.min(object, end), end),
              isPlanned(prose, sentence, at)
                  ? Clause.Kind.PLAN
                  : isThere(prose, sentence, at) ? Clause.Kind.VISIT : Clause.Kind.GIFT));
      return;
    }
  }

  /** Whether a delegation, or somebody in person, gave something where the hosts are. */
  private boolean isThere(Prose prose, Stretch sentence, int verb) {
    if (lexicon.has(Kind.CEREMONY, prose, sentence)) {
      return false;
    }
    for (int at = sentence.from(); at < verb; at++) {
      boolean union =
          prose.isWord(at - 1, "công")
              || prose.isWord(at - 1, "liên")
              || prose.isWord(at + 1, "viên");
      if ((prose.isWord(at, "đoàn") && !union)
          || (prose.isWord(at, "trực") && prose.isWord(at + 1, "tiếp"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReceived(Prose prose, Stretch sentence, int at) {
    for (int before = Math.max(sentence.from(), at - 3); before < at; before++) {
      if (prose.isWord(before, "được")
          || prose.isWord(before, "thư")
          || prose.isWord(before, "gửi")
          || prose.isWord(before, "lời")) {
        return true;
      }
    }
    return false;
  }
}
