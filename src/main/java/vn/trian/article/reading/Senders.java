package vn.trian.article.reading;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.trian.article.prose.Lexicon;
import vn.trian.article.prose.Lexicon.Kind;
import vn.trian.article.prose.Person;
import vn.trian.article.prose.Prose;
import vn.trian.article.prose.Stretch;
import vn.trian.text.Fold;

/** Finds who came: who led the delegation, and which body it was of. */
final class Senders {
  private static final List<String> OFFICES =
      Stream.of("sở y tế", "bộ y tế", "phòng y tế", "bộ trưởng", "ubnd", "ủy ban", "bí thư")
          .map(Fold::key)
          .toList();

  private final Lexicon lexicon = Lexicon.load();
  private final Delegations delegations;

  Senders(Delegations delegations) {
    this.delegations = delegations;
  }

  /** Who came in a clause; whoever is not told there is null. */
  Sender of(Reading reading, Clause clause) {
    Person lead = leadIn(reading, clause);
    return new Sender(lead, delegations.in(reading, clause, lead));
  }

  /** The first person with a post before the verb who is not only along. */
  private @Nullable Person leadIn(Reading reading, Clause clause) {
    Stretch subject = clause.subject();
    for (Person person : reading.peopleIn(subject)) {
      if (isLed(reading, person) || (person.official() && !isAlong(reading, subject, person))) {
        return person;
      }
    }
    for (Person person : reading.peopleIn(subject)) {
      if (knownTitle(reading, person) != null && !person.medical()) {
        return person;
      }
    }
    for (Person person : reading.peopleIn(subject)) {
      if (isComrade(reading, person) && !isAlong(reading, subject, person)) {
        return person;
      }
    }
    // "… thăm A; đoàn do B dẫn đầu": who leads may stand behind the verb.
    for (Person person : reading.peopleIn(clause.sentence())) {
      if (person.name().from() >= subject.to() && isLed(reading, person)) {
        return person;
      }
    }
    return null;
  }

  private boolean isLed(Reading reading, Person person) {
    int at = person.all().to();
    while (at < reading.prose().size() && reading.prose().isMark(at, ",")) {
      at++;
    }
    return lexicon.matches(Kind.LEAD, reading.prose(), at);
  }

  /** Whether somebody is spoken of as officials are: đồng chí. */
  static boolean isComrade(Reading reading, Person person) {
    Prose prose = reading.prose();
    int at = person.all().from();
    return !person.medical()
        && at < person.name().from()
        && (prose.isWord(at, "đồng") || prose.isWord(at, "đ"));
  }

  private boolean isNamedLead(Reading reading, Person person) {
    return Fold.key(String.valueOf(title(reading, person))).startsWith(Fold.key("trưởng đoàn"));
  }

  private boolean isAlong(Reading reading, Stretch subject, Person person) {
    return lexicon.has(
        Kind.ALONG, reading.prose(), new Stretch(subject.from(), person.all().from()));
  }

  /** The mention of a person that tells the most titles. */
  static Person fullest(Reading reading, Person person) {
    Person best = person;
    for (Person other : reading.mentions(person)) {
      if (String.valueOf(title(reading, other)).length()
          > String.valueOf(title(reading, best)).length() + 4) {
        best = other;
      }
    }
    return best;
  }

  /** The mention of a person, perhaps another, that has most posts beside the name. */
  @Nullable Person knownTitle(Reading reading, Person person) {
    Person best = person.official() ? person : null;
    for (Person other : reading.mentions(person)) {
      if (other.official() && (best == null || posts(reading, other) > posts(reading, best))) {
        best = other;
      }
    }
    return best;
  }

  private static long posts(Reading reading, Person person) {
    String title = String.valueOf(title(reading, person));
    return title.chars().filter(c -> c == ',' || c == '/').count();
  }

  /** Somebody with a post who speaks for the delegation elsewhere in the text. */
  @Nullable Person elsewhere(Reading reading, List<Clause> clauses) {
    for (Person person : reading.people()) {
      if (person.official() && (isLed(reading, person) || isNamedLead(reading, person))) {
        return person;
      }
    }
    for (Person person : reading.people()) {
      Stretch sentence = reading.prose().sentenceOf(person.name().from());
      boolean host = clauses.stream().anyMatch(clause -> clause.object().holds(person.name()));
      boolean speaks =
          lexicon.has(Kind.REPORT, reading.prose(), new Stretch(person.all().to(), sentence.to()));
      if (person.official()
          && (!person.medical() || isOfOffice(reading, person))
          && !host
          && speaks
          && !isAlong(reading, sentence, person)) {
        return person;
      }
    }
    return opening(reading, clauses);
  }

  /** Somebody with a post in the first sentences, who is not visited and not only along. */
  private @Nullable Person opening(Reading reading, List<Clause> clauses) {
    List<Stretch> sentences = reading.prose().sentences();
    for (Stretch sentence : sentences.subList(0, Math.min(3, sentences.size()))) {
      for (Person person : reading.peopleIn(sentence)) {
        boolean host = clauses.stream().anyMatch(of -> of.object().holds(person.name()));
        if (person.official()
            && !person.medical()
            && !host
            && !isAlong(reading, sentence, person)) {
          return person;
        }
      }
    }
    return null;
  }

  /** Whether a post is in the administration of health and not in a hospital. */
  static boolean isOfOffice(Reading reading, Person person) {
    String titles = Fold.key(String.valueOf(title(reading, person)));
    return OFFICES.stream().anyMatch(titles::contains);
  }

  /** The titles of a person as one text: those before the name, then those behind it. */
  static @Nullable String title(Reading reading, Person person) {
    String before = person.before() == null ? null : reading.prose().text(person.before());
    String after = person.after() == null ? null : reading.prose().text(person.after());
    String title = before == null ? after : after == null ? before : before + ", " + after;
    return title == null ? null : title.replaceAll("\\s+[-–]\\s+", ", ");
  }
}
