package vn.trian.article.reading;

import vn.trian.article.prose.Facility;
import vn.trian.article.prose.Lexicon;
import vn.trian.article.prose.Lexicon.Kind;
import vn.trian.article.prose.Person;
import vn.trian.article.prose.Prose;
import vn.trian.article.prose.Stretch;

/** Verbs that say that somebody was visited, or come to where somebody is honoured. */
final class VisitVerbs {
  /** A verb of coming and one of honouring that are so near are one: đã đến chúc mừng. */
  private static final int NEAR = 5;

  private final Lexicon lexicon = Lexicon.load();

  /** How many words of a verb of visiting stand at a place. */
  int words(Reading reading, Stretch sentence, int at, boolean honours) {
    Prose prose = reading.prose();
    if (lexicon.matches(Kind.NOT_VISIT, prose, at)
        || (at > sentence.from() && lexicon.match(Kind.NOT_VISIT, prose, at - 1) > 1)) {
      return 0;
    }
    int visit = lexicon.match(Kind.VISIT, prose, at);
    if (visit > 0) {
      boolean noun = prose.isWord(at - 1, "chuyến") || prose.isWord(at - 1, "buổi");
      int place = noun && at > sentence.from() ? placeWithin(reading, sentence, at + visit) : 0;
      return place < 0 ? 0 : visit;
    }
    int stop = lexicon.match(Kind.STOP, prose, at);
    if (stop > 0) {
      return untilIs(prose, sentence, at, stop);
    }
    int come = lexicon.match(Kind.COME, prose, at);
    boolean along = at > sentence.from() && prose.isWord(at - 1, "cùng");
    if (come == 0 || along || prose.at(at).capital()) {
      return 0;
    }
    int place = honours ? placeWithin(reading, sentence, at + come) : -1;
    if (place >= 0 && isByVisitors(reading, new Stretch(sentence.from(), at))) {
      return place - at;
    }
    for (int next = at + come; next < Math.min(sentence.to(), at + come + NEAR); next++) {
      if (lexicon.matches(Kind.HONOUR, prose, next) && !isSent(prose, sentence, at)) {
        return next - at + lexicon.match(Kind.HONOUR, prose, next);
      }
      if (!prose.at(next).word()
          || prose.isWord(next, "dự")
          || lexicon.matches(Kind.STAFF, prose, next)) {
        return 0;
      }
    }
    return 0;
  }

  /** Where a facility with a name stands so near behind a verb that it is where somebody came. */
  private static int placeWithin(Reading reading, Stretch sentence, int from) {
    Prose prose = reading.prose();
    int near = Math.min(from + NEAR + 3, sentence.to());
    for (int at = from; at < near; at++) {
      Facility facility = reading.facilityAt(at);
      if (facility != null && facility.named() && facility.words().from() == at) {
        boolean titled = reading.personAt(at) != null;
        for (int between = from; between < at; between++) {
          titled |= !prose.at(between).word() && !prose.isMark(between, ":");
        }
        return titled ? -1 : at;
      }
    }
    return -1;
  }

  private boolean isByVisitors(Reading reading, Stretch subject) {
    Prose prose = reading.prose();
    for (int at = subject.from(); at < subject.to(); at++) {
      if (prose.isWord(at, "đoàn") || prose.isWord(at, "lãnh") || prose.isWord(at, "ông")) {
        return true;
      }
    }
    return reading.peopleIn(subject).stream().anyMatch(Person::official)
        || lexicon.has(Kind.ROLE, prose, subject);
  }

  /** {@code Điểm cuối là Trung tâm Y tế …}: how many words up to and with "là"; 0 for none. */
  private static int untilIs(Prose prose, Stretch sentence, int at, int words) {
    for (int next = at + words; next < Math.min(sentence.to(), at + words + NEAR); next++) {
      if (prose.isWord(next, "là")) {
        return next + 1 - at;
      }
    }
    return 0;
  }

  /** What is sent comes by nobody: gửi lời chúc tới … */
  private static boolean isSent(Prose prose, Stretch sentence, int at) {
    for (int before = Math.max(sentence.from(), at - 8); before < at; before++) {
      if (prose.isWord(before, "gửi")
          || prose.isWord(before, "gởi")
          || prose.isWord(before, "lời")) {
        return true;
      }
    }
    return false;
  }
}
