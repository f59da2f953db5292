package vn.trian.article.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Article;
import vn.trian.article.Span;
import vn.trian.article.prose.Facilities;
import vn.trian.article.prose.Facility;
import vn.trian.article.prose.People;
import vn.trian.article.prose.Person;
import vn.trian.article.prose.Prose;
import vn.trian.article.prose.Stretch;
import vn.trian.text.Fold;

/** An article with what is mentioned in it. */
final class Reading {
  private final Article article;
  private final Prose prose;
  private final List<Facility> facilities;
  private final List<Person> people;
  private final Map<Integer, Facility> facilityAt = new HashMap<>();
  private final Map<Integer, Person> personAt = new HashMap<>();
  private final Map<String, List<Person>> byName = new HashMap<>();

  Reading(Article article, Facilities facilities, People people) {
    this.article = article;
    this.prose = new Prose(article.text());
    this.facilities = facilities.find(prose);
    this.people = people.find(prose, this.facilities);
    for (Facility facility : this.facilities) {
      for (int at = facility.words().from(); at < facility.words().to(); at++) {
        facilityAt.putIfAbsent(at, facility);
      }
    }
    for (Person person : this.people) {
      for (int at = person.all().from(); at < person.all().to(); at++) {
        personAt.putIfAbsent(at, person);
      }
      byName.computeIfAbsent(key(person), name -> new ArrayList<>(2)).add(person);
    }
  }

  Article article() {
    return article;
  }

  Prose prose() {
    return prose;
  }

  /** All facilities in the order of the text. */
  List<Facility> facilities() {
    return facilities;
  }

  /** All people in the order of the text. */
  List<Person> people() {
    return people;
  }

  Span span(Stretch words) {
    return new Span(prose.at(words.from()).start(), prose.at(words.to() - 1).end());
  }

  /** The facility that the word at a place is part of; null for none. */
  @Nullable Facility facilityAt(int place) {
    return facilityAt.get(place);
  }

  /** The person of whose name or titles the word at a place is part; null for none. */
  @Nullable Person personAt(int place) {
    return personAt.get(place);
  }

  List<Facility> facilitiesIn(Stretch words) {
    List<Facility> in = new ArrayList<>();
    for (int at = words.from(); at < words.to(); at++) {
      Facility facility = facilityAt.get(at);
      if (facility != null && facility.words().from() == at && words.holds(facility.words())) {
        in.add(facility);
      }
    }
    return in;
  }

  List<Person> peopleIn(Stretch words) {
    List<Person> in = new ArrayList<>();
    for (int at = words.from(); at < words.to(); at++) {
      Person person = personAt.get(at);
      if (person != null && person.name().from() == at && words.holds(person.name())) {
        in.add(person);
      }
    }
    return in;
  }

  /** All mentions of a person, by the whole name, in the order of the text. */
  List<Person> mentions(Person person) {
    return byName.getOrDefault(key(person), List.of());
  }

  private String key(Person person) {
    return Fold.key(prose.text(person.name()));
  }
}
