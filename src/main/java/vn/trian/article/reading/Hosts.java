package vn.trian.article.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.trian.article.prose.Facility;
import vn.trian.article.prose.Keys;
import vn.trian.article.prose.Lexicon;
import vn.trian.article.prose.Lexicon.Kind;
import vn.trian.article.prose.Person;
import vn.trian.article.prose.Prose;
import vn.trian.article.prose.Stretch;
import vn.trian.text.Fold;
import vn.trian.visit.HostKind;

/** Finds who was visited, in all clauses of an article, each host once. */
final class Hosts {
  /** Before a facility that is only named to tell something of another, or of somebody. */
  private static final Set<String> BESIDE =
      Keys.ofAll("thuộc", "do", "với", "từ", "cùng", "bởi", "như", "nguyên", "theo");

  private static final Set<String> RANKS =
      Keys.ofAll("xã", "phường", "thị trấn", "huyện", "quận", "thị xã");

  private final Lexicon lexicon = Lexicon.load();
  private final HostNames names;
  private final UnnamedHosts unnamed = new UnnamedHosts();

  Hosts(HostNames names) {
    this.names = names;
  }

  List<Visited> find(Reading reading, List<Clause> clauses) {
    List<Visited> found = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause.kind() == Clause.Kind.VISIT) {
        named(reading, clause, clause.object(), found);
        if (!hasAny(reading, clause)) {
          receiving(reading, clause, found);
        }
      }
    }
    boolean told = clauses.stream().anyMatch(of -> of.kind() == Clause.Kind.VISIT);
    if (told) {
      for (Clause clause : clauses) {
        if (clause.kind() == Clause.Kind.GIFT && isByVisitors(reading, clause)) {
          named(reading, clause, clause.object(), found);
        }
      }
      atPlaces(reading, clauses, found);
      if (found.isEmpty()) {
        listed(reading, clauses, found);
      }
      unnamed.find(reading, clauses, found);
    }
    found.replaceAll(host -> whole(reading, host));
    return found;
  }

  static boolean hasAny(Reading reading, Clause clause) {
    return reading.facilitiesIn(clause.object()).stream().anyMatch(Facility::named)
        || reading.peopleIn(clause.object()).stream().anyMatch(Person::medical);
  }

  private boolean isByVisitors(Reading reading, Clause clause) {
    Prose prose = reading.prose();
    boolean official = reading.peopleIn(clause.subject()).stream().anyMatch(p -> !p.medical());
    boolean delegation = false;
    for (int at = clause.subject().from(); at < clause.subject().to(); at++) {
      delegation |= prose.isWord(at, "đoàn") || prose.isWord(at, "lãnh");
    }
    return official || delegation;
  }

  private void named(Reading reading, Clause clause, Stretch in, List<Visited> found) {
    Person last = null;
    for (Person person : reading.peopleIn(in)) {
      boolean joined =
          last != null
              && !person.official()
              && person.all().from() == person.name().from()
              && person.all().from() - last.all().to() <= 1
              && !reading.prose().isMark(last.all().to(), "(");
      if (joined || isHost(reading, person, in)) {
        last = person;
        add(
            reading,
            found,
            new Visited(
                HostKind.PERSON,
                reading.prose().text(person.name()),
                person.name(),
                person,
                1,
                clause));
      }
    }
    boolean first = true;
    for (Facility facility : reading.facilitiesIn(in)) {
      if (facility.named()
          && !inPerson(reading, facility, in)
          && isVisited(reading, facility, first)) {
        add(
            reading,
            found,
            new Visited(HostKind.FACILITY, facility.name(), facility.words(), null, 1, clause));
        first = false;
      }
    }
    found.sort((one, other) -> Integer.compare(order(one), order(other)));
  }

  private static int order(Visited visited) {
    return visited.clause().object().from() * 4096 + visited.words().from();
  }

  private boolean isHost(Reading reading, Person person, Stretch in) {
    Prose prose = reading.prose();
    int before = person.all().from() - 1;
    if (before >= in.from() && BESIDE.contains(prose.at(before).key())) {
      return false;
    }
    boolean learned =
        !person.official()
            && person.before() != null
            && lexicon.has(Kind.DEGREE, prose, person.before());
    return person.medical() || learned;
  }

  private static boolean inPerson(Reading reading, Facility facility, Stretch in) {
    return reading.people().stream()
        .anyMatch(
            person ->
                person.all().meets(facility.words()) && person.all().from() >= in.from() - 12);
  }

  private boolean isVisited(Reading reading, Facility facility, boolean first) {
    Prose prose = reading.prose();
    int before = facility.words().from() - 1;
    if (before < 0) {
      return true;
    }
    if (prose.isMark(before, "(") && reading.facilityAt(before - 1) != null) {
      return false;
    }
    String key = prose.at(before).key();
    if (key.equals(Keys.of("thuộc"))) {
      return first && !lexicon.matches(Kind.WHOLE, prose, facility.words().from());
    }
    boolean post =
        lexicon.match(Kind.ROLE, prose, before - 1) == 2
            || lexicon.match(Kind.ROLE, prose, before) == 1;
    boolean leaders = prose.isWord(before, "đạo");
    for (int at = before; leaders && at > before - 12 && at >= 0; at--) {
      if (prose.isWord(at, "nguyên") || (at > before - 4 && prose.isWord(at, "cùng"))) {
        return false;
      }
    }
    return !BESIDE.contains(key) && (!post || leaders);
  }

  private void add(Reading reading, List<Visited> found, Visited visited) {
    for (int i = 0; i < found.size(); i++) {
      Visited known = found.get(i);
      if (known.kind() == visited.kind() && isSame(known, visited)) {
        if (known.name() != null
            && visited.name() != null
            && (isOpen(known.name()) || isHead(reading, known.clause().sentence()))
            && visited.name().length() > known.name().length()) {
          found.set(
              i,
              new Visited(
                  known.kind(),
                  visited.name(),
                  visited.words(),
                  visited.person(),
                  1,
                  known.clause()));
        }
        return;
      }
    }
    found.add(visited);
  }

  /** Among the first lines one without a full stop: it names as shortly as it can. */
  private static boolean isHead(Reading reading, Stretch sentence) {
    Prose prose = reading.prose();
    List<Stretch> first = prose.sentences().subList(0, Math.min(3, prose.sentences().size()));
    return first.contains(sentence) && !prose.isMark(sentence.to() - 1, ".!?:;");
  }

  /** A name that ends with the word for a commune or a district: which one is said elsewhere. */
  private static boolean isOpen(String name) {
    String key = Fold.key(name);
    return RANKS.stream().anyMatch(rank -> key.endsWith(" " + rank));
  }

  /** A host whose name ends openly, by the whole name that the article has elsewhere. */
  private Visited whole(Reading reading, Visited host) {
    String name = host.name();
    if (name == null || host.kind() != HostKind.FACILITY || !isOpen(name)) {
      return host;
    }
    for (Facility other : reading.facilities()) {
      if (other.named()
          && other.name().length() > name.length()
          && names.same(name, other.name())) {
        return new Visited(
            host.kind(), other.name(), other.words(), null, host.count(), host.clause());
      }
    }
    return host;
  }

  private boolean isSame(Visited known, Visited visited) {
    if (known.name() == null || visited.name() == null) {
      return false;
    }
    if (known.kind() == HostKind.PERSON) {
      String one = Fold.key(known.name());
      String other = Fold.key(visited.name());
      return one.equals(other) || one.endsWith(" " + other) || other.endsWith(" " + one);
    }
    return names.same(known.name(), visited.name());
  }

  /** {@code Bệnh viện A vinh dự đón đoàn … đến thăm}: who received the visitors. */
  private void receiving(Reading reading, Clause clause, List<Visited> found) {
    Prose prose = reading.prose();
    for (int at = clause.subject().from(); at < clause.subject().to(); at++) {
      if (prose.isWord(at, "đón")) {
        named(reading, clause, new Stretch(clause.subject().from(), at), found);
        return;
      }
    }
  }

  /** {@code Tại Trạm Y tế xã A, đồng chí B …}: further places of the same visit. */
  private void atPlaces(Reading reading, List<Clause> clauses, List<Visited> found) {
    Prose prose = reading.prose();
    Clause last = null;
    for (Stretch sentence : prose.sentences()) {
      for (Clause clause : clauses) {
        last =
            clause.sentence().equals(sentence) && clause.kind() == Clause.Kind.VISIT
                ? clause
                : last;
      }
      int at = sentence.from();
      int after = opening(prose, sentence);
      if (last == null || after < 0) {
        continue;
      }
      int end = at;
      while (end < sentence.to()
          && !(prose.isMark(end, ",") && !lexicon.matches(Kind.FACILITY, prose, end + 1))) {
        end++;
      }
      Stretch place = new Stretch(after, Math.max(after, end));
      boolean honoured =
          lexicon.has(Kind.HONOUR, prose, sentence) || lexicon.has(Kind.REPORT, prose, sentence);
      boolean byVisitors =
          reading.peopleIn(new Stretch(end, sentence.to())).stream()
                  .anyMatch(person -> person.official() && !person.medical())
              || hasDelegation(prose, sentence);
      if (honoured && byVisitors && place.size() < 30) {
        Clause here = new Clause(sentence, last.subject(), place, Clause.Kind.VISIT);
        named(reading, here, place, found);
      }
    }
  }

  private static boolean hasDelegation(Prose prose, Stretch sentence) {
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (prose.isWord(at, "đoàn") || (prose.isWord(at, "đồng") && prose.isWord(at + 1, "chí"))) {
        return true;
      }
    }
    return false;
  }

  private static int opening(Prose prose, Stretch sentence) {
    int at = sentence.from();
    for (String word : List.of("tại", "đến", "tới", "về")) {
      if (prose.isWord(at, word) && at + 1 < sentence.to()) {
        return at + 1;
      }
    }
    return -1;
  }

  /** {@code chúc mừng các đơn vị: A; B; C}, of a visit whose own sentence names none. */
  private void listed(Reading reading, List<Clause> clauses, List<Visited> found) {
    Clause visit =
        clauses.stream().filter(of -> of.kind() == Clause.Kind.VISIT).findFirst().orElseThrow();
    Prose prose = reading.prose();
    for (Stretch sentence : prose.sentences()) {
      int wished = lexicon.find(Kind.HONOUR, prose, sentence);
      List<Facility> inSentence =
          wished < 0 ? List.of() : reading.facilitiesIn(new Stretch(wished, sentence.to()));
      if (inSentence.stream().filter(Facility::named).count() > 1
          || (inSentence.size() == 1 && hasDelegation(prose, sentence))) {
        Clause here =
            new Clause(
                sentence, visit.subject(), new Stretch(wished, sentence.to()), Clause.Kind.VISIT);
        named(reading, here, here.object(), found);
        return;
      }
    }
  }
}
