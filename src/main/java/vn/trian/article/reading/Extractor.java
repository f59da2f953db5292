package vn.trian.article.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Aliases;
import vn.trian.article.Article;
import vn.trian.article.Extraction;
import vn.trian.article.Proposal;
import vn.trian.article.Span;
import vn.trian.article.Verdict;
import vn.trian.article.prose.Cities;
import vn.trian.article.prose.Facilities;
import vn.trian.article.prose.People;
import vn.trian.article.prose.Person;
import vn.trian.article.prose.Stretch;
import vn.trian.article.prose.UnitMention;
import vn.trian.article.prose.UnitNames;
import vn.trian.calendar.LunarYears;
import vn.trian.calendar.Occasions;
import vn.trian.place.Level;
import vn.trian.place.Register;
import vn.trian.visit.Field;
import vn.trian.visit.HostKind;

/**
 * Reads articles by rules and the register: whether they tell of a visit, and one proposed record
 * for each host visited. Immutable and safe for use by many threads.
 */
public final class Extractor {
  private final Facilities facilities;
  private final People people;
  private final Clauses clauses = new Clauses();
  private final Delegations delegations = new Delegations();
  private final Senders senders = new Senders(delegations);
  private final Hosts hosts;
  private final Places places;
  private final Inference inference;
  private final Dates dates = new Dates(LunarYears.load());
  private final OccasionFinder occasions;
  private final Verdicts verdicts = new Verdicts();
  private final Particulars particulars = new Particulars();

  public Extractor(Register register, Occasions occasions) {
    UnitNames units = new UnitNames(register);
    this.facilities = new Facilities(units);
    this.people = new People(units);
    HostNames names = new HostNames(units);
    this.hosts = new Hosts(names);
    this.places = new Places(units, names);
    this.inference = new Inference(register);
    this.occasions = new OccasionFinder(occasions);
  }

  /** Reads an article without anything that people said that words mean. */
  public Extraction extract(Article article) {
    return extract(article, Aliases.NONE);
  }

  public Extraction extract(Article article, Aliases aliases) {
    Reading reading = new Reading(article, facilities, people);
    List<Clause> told = clauses.find(reading);
    List<Visited> visited = hosts.find(reading, told);
    Map<Clause, Sender> known = new HashMap<>();
    Function<Clause, Sender> inClause =
        clause -> known.computeIfAbsent(clause, of -> senders.of(reading, of));
    List<Sender> came = new ArrayList<>();
    for (Visited host : visited) {
      came.add(sender(reading, told, host, inClause));
    }
    Verdict verdict = verdicts.of(reading, told, visited, came);
    if (verdict != Verdict.VISIT) {
      return Extraction.not(verdict);
    }
    Publication publication = Publication.of(article, dates);
    Dating dating = new Dating(dates, reading, publication, told);
    List<UnitMention> units = places.find(reading.prose());
    List<Proposal> proposals = new ArrayList<>();
    for (int i = 0; i < visited.size(); i++) {
      Fields fields = new Fields(reading);
      Visited host = visited.get(i);
      Dated dated = dating.of(host.clause());
      occasion(reading, host, fields);
      if (dated != null) {
        fields.put(
            Field.VISIT_DATE,
            dated.day().toString(),
            dated.span(),
            Dating.isSaid(dated) ? null : dated.basis());
      }
      sender(reading, came.get(i), fields);
      host(reading, host, fields);
      LocalDate on = dated != null ? dated.day() : publication.day();
      place(reading, units, host, came.get(i), on, fields);
      inference.complete(reading, publication, on, host, fields);
      particulars.add(reading, visited, host, fields);
      if (publication.address() != null) {
        fields.source(publication.address());
      }
      proposals.add(aliases.applied(new Proposal(fields.all(), host.count()), article.text()));
    }
    return new Extraction(Verdict.VISIT, proposals);
  }

  /** Who came: told in the host's own clause, else in the clauses before it, else in any. */
  private Sender sender(
      Reading reading, List<Clause> told, Visited host, Function<Clause, Sender> inClause) {
    Sender own = inClause.apply(host.clause());
    Person lead = own.lead();
    Stretch delegation = named(reading, own);
    int at = told.indexOf(host.clause());
    List<Clause> others = new ArrayList<>();
    for (int i = (at < 0 ? told.size() : at) - 1; i >= 0; i--) {
      others.add(told.get(i));
    }
    others.addAll(told.subList(Math.max(0, at + 1), told.size()));
    for (Clause clause : others) {
      if (lead != null && delegation != null) {
        break;
      }
      Sender other = inClause.apply(clause);
      boolean same = lead == null || (delegation == null && isSame(reading, lead, other.lead()));
      if (same) {
        lead = lead == null ? other.lead() : lead;
        delegation = delegation == null ? named(reading, other) : delegation;
      }
    }
    if (lead == null) {
      lead = senders.elsewhere(reading, told);
    }
    if (lead != null) {
      Person titled = senders.knownTitle(reading, lead);
      lead = titled == null ? lead : titled;
    }
    if (delegation == null && lead != null) {
      delegation = delegations.bodyOf(reading, lead);
    }
    if (delegation == null) {
      delegation = own.delegation();
    }
    return new Sender(lead, delegation);
  }

  private @Nullable Stretch named(Reading reading, Sender sender) {
    Stretch delegation = sender.delegation();
    return delegation != null && delegations.isNamed(reading, delegation) ? delegation : null;
  }

  private static boolean isSame(Reading reading, Person one, @Nullable Person other) {
    return other == null
        || reading.prose().text(one.name()).equals(reading.prose().text(other.name()));
  }

  private void sender(Reading reading, Sender sender, Fields fields) {
    Person lead = sender.lead();
    Stretch delegation = sender.delegation();
    if (delegation != null) {
      fields.put(
          Field.DELEGATION, reading.prose().text(delegation), reading.span(delegation), null);
    }
    if (lead != null) {
      fields.put(
          Field.LEAD_NAME, reading.prose().text(lead.name()), reading.span(lead.name()), null);
      String title = Senders.title(reading, lead);
      if (title != null) {
        fields.put(Field.LEAD_TITLE, title, reading.span(titles(lead)), null);
      }
    }
  }

  private static Stretch titles(Person person) {
    Stretch before = person.before();
    Stretch after = person.after();
    if (before != null && after != null) {
      return new Stretch(before.from(), after.to());
    }
    return before != null ? before : after != null ? after : person.name();
  }

  private void host(Reading reading, Visited host, Fields fields) {
    Span span = reading.span(host.words());
    if (host.kind() != null) {
      fields.put(Field.HOST_KIND, host.kind().id(), span, null);
    }
    if (host.name() != null) {
      fields.put(Field.HOST_NAME, host.name(), span, null);
    }
    if (host.kind() == HostKind.PERSON && host.person() != null) {
      Person person = Senders.fullest(reading, host.person());
      String title = Senders.title(reading, person);
      if (title != null) {
        fields.put(Field.HOST_TITLE, title, reading.span(titles(person)), null);
      }
    }
  }

  private void place(
      Reading reading,
      List<UnitMention> units,
      Visited host,
      Sender sender,
      @Nullable LocalDate on,
      Fields fields) {
    Map<Level, UnitMention> place = new EnumMap<>(Level.class);
    place.putAll(places.of(reading, units, host, sender));
    UnitMention district = place.get(Level.DISTRICT);
    if (district != null && on != null && Cities.isProvince(district, on)) {
      place.remove(Level.DISTRICT);
      place.put(Level.PROVINCE, district);
    }
    place.forEach(
        (level, unit) ->
            fields.put(Places.field(level), unit.name(), reading.span(unit.words()), null));
  }

  private void occasion(Reading reading, Visited host, Fields fields) {
    String text = reading.article().text();
    Span sentence = reading.span(host.clause().sentence());
    Span all = new Span(0, text.length());
    Optional<OccasionFinder.Named> named =
        occasions.find(text, sentence).or(() -> occasions.find(text, all));
    if (named.isEmpty()) {
      return;
    }
    OccasionFinder.Named found = named.get();
    fields.put(Field.OCCASION, found.occasion().code(), found.span(), null);
    if (found.number() == null) {
      found = occasions.anniversary(text, found.occasion()).orElse(found);
    }
    if (found.number() != null && found.anniversary() != null) {
      fields.put(Field.ANNIVERSARY, String.valueOf(found.number()), found.anniversary(), null);
    }
  }
}
