package vn.trian.article.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.trian.article.prose.Lexicon.Kind;

/** Finds the people whom a text names, and the titles that stand beside their names. */
public final class People {
  private static final int LONGEST = 5;

  /** Y is a name's first part among peoples of the highlands, unless it is medicine. */
  private static final Set<String> NOT_BEHIND_Y =
      Keys.ofAll("tế", "sĩ", "bác", "khoa", "học", "dược", "đức", "tá", "lý", "sỹ");

  private final Lexicon lexicon = Lexicon.load();
  private final UnitNames units;
  private final Titles titles;

  public People(UnitNames units) {
    this.units = units;
    this.titles = new Titles(units);
  }

  /** All people in the order of the text. */
  public List<Person> find(Prose prose, List<Facility> facilities) {
    boolean[] inFacility = new boolean[prose.size()];
    for (Facility facility : facilities) {
      for (int at = facility.words().from(); at < facility.words().to(); at++) {
        inFacility[at] = true;
      }
    }
    List<Person> people = new ArrayList<>();
    for (Stretch sentence : prose.sentences()) {
      int at = sentence.from();
      while (at < sentence.to()) {
        Stretch name = inFacility[at] ? null : nameIn(prose, sentence, at, inFacility);
        if (name == null) {
          at = Math.max(at + 1, unitEnd(prose, sentence, at));
          continue;
        }
        Person last = people.isEmpty() ? null : people.get(people.size() - 1);
        Person person = person(prose, sentence, name, last, inFacility);
        people.add(person);
        at = person.all().to();
      }
    }
    return people;
  }

  /** The name that begins with the word at a place; null where none does. */
  private @Nullable Stretch nameIn(Prose prose, Stretch sentence, int at, boolean[] inFacility) {
    boolean ofHighlands =
        prose.isWord(at, "y")
            && prose.at(at).capital()
            && isNamePart(prose, at + 1)
            && !NOT_BEHIND_Y.contains(prose.at(at + 1).key());
    if (!isNamePart(prose, at) || !(ofHighlands || Surnames.isOne(prose.at(at).key()))) {
      return null;
    }
    int end = at + 1;
    while (end < sentence.to()
        && end - at < LONGEST
        && !inFacility[end]
        && isNamePart(prose, end)
        && !lexicon.matches(Kind.ROLE, prose, end)) {
      end++;
    }
    if (end - at < 2 || startsOther(prose, at)) {
      return null;
    }
    boolean addressed = isAddressed(prose, at);
    if (!addressed && isUnit(prose, sentence, at, end)) {
      return null;
    }
    return new Stretch(at, end);
  }

  static boolean isNamePart(Prose prose, int at) {
    if (at >= prose.size()) {
      return false;
    }
    Token token = prose.at(at);
    if (!token.word() || !token.capital() || token.isNumber()) {
      return false;
    }
    String written = prose.text(at, at + 1);
    return written.length() == 1 || !written.equals(written.toUpperCase(Locale.ROOT));
  }

  /** Whether a body, a post or a facility begins here that begins like a name: Đoàn Đại biểu. */
  private boolean startsOther(Prose prose, int at) {
    return lexicon.match(Kind.BODY, prose, at) > 1
        || lexicon.match(Kind.ROLE, prose, at) > 1
        || lexicon.match(Kind.FACILITY, prose, at) > 0
        || lexicon.match(Kind.PROFESSION, prose, at) > 1
        || (prose.isWord(at, "đoàn") && !isAddressed(prose, at));
  }

  private boolean isAddressed(Prose prose, int at) {
    return endsBefore(Kind.ADDRESS, prose, at)
        || endsBefore(Kind.PROFESSION, prose, at)
        || endsBefore(Kind.DEGREE, prose, at);
  }

  private boolean endsBefore(Kind kind, Prose prose, int at) {
    int end = prose.isMark(at - 1, ".") ? at - 1 : at;
    for (int words = 1; words <= 5; words++) {
      if (end - words >= 0 && lexicon.match(kind, prose, end - words) == words) {
        return true;
      }
    }
    return false;
  }

  /** A name of a place, behind a word for a unit or a body, or all of a run of capitals. */
  private boolean isUnit(Prose prose, Stretch sentence, int at, int end) {
    for (int to = end; to > at; to--) {
      if (!units.has(prose.text(at, to))) {
        continue;
      }
      boolean typed = at > sentence.from() && endsBefore(Kind.UNIT, prose, at);
      boolean rest = to < end && to - at > 1 && end - to >= 2 && Surnames.isOne(prose.at(to).key());
      if (rest) {
        return true;
      }
      if (to == end
          && (typed
              || !isTitleBefore(prose, at)
              || (end - at == 2 && endsBefore(Kind.BODY, prose, at)))) {
        return true;
      }
    }
    return false;
  }

  /** Behind the name of a unit that a person's name follows; the same place for none. */
  private int unitEnd(Prose prose, Stretch sentence, int at) {
    if (!isNamePart(prose, at) || isAddressed(prose, at)) {
      return at;
    }
    boolean typed = endsBefore(Kind.UNIT, prose, at);
    for (int to = Math.min(at + 4, sentence.to()); typed && to > at + 1; to--) {
      if (isNamePart(prose, to - 1) && units.has(prose.text(at, to))) {
        return to;
      }
    }
    for (int to = Math.min(at + 3, sentence.to() - 2); to > at + 1; to--) {
      if (isNamePart(prose, to - 1)
          && isNamePart(prose, to)
          && Surnames.isOne(prose.at(to).key())
          && isNamePart(prose, to + 1)
          && units.has(prose.text(at, to))) {
        return to;
      }
    }
    return at;
  }

  private boolean isTitleBefore(Prose prose, int at) {
    return endsBefore(Kind.ROLE, prose, at)
        || endsBefore(Kind.BODY, prose, at)
        || endsBefore(Kind.UNIT, prose, at);
  }

  private Person person(
      Prose prose, Stretch sentence, Stretch name, @Nullable Person last, boolean[] inFacility) {
    int floor = last == null ? sentence.from() : Math.max(sentence.from(), last.all().to());
    int start = titles.titleStart(prose, floor, name.from(), inFacility);
    int own = start;
    while (own < name.from() && titles.isAddress(prose, own) > 0) {
      own += titles.isAddress(prose, own);
    }
    Stretch before =
        own < name.from() ? titles.trimmed(prose, new Stretch(own, name.from())) : null;
    Stretch after = titles.titleAfter(prose, sentence, name.to(), inFacility);
    Stretch all = new Stretch(start, after == null ? name.to() : after.to());
    return new Person(
        name,
        all,
        before,
        after,
        isOfficial(prose, before) || isOfficial(prose, after),
        isMedical(prose, before) || isMedical(prose, after));
  }

  private boolean isOfficial(Prose prose, @Nullable Stretch title) {
    return title != null && lexicon.has(Kind.ROLE, prose, title);
  }

  private boolean isMedical(Prose prose, @Nullable Stretch title) {
    return title != null
        && (lexicon.has(Kind.PROFESSION, prose, title) || lexicon.has(Kind.FACILITY, prose, title));
  }
}
