package vn.trian.article.reading;

import java.util.List;
import vn.trian.article.Article;
import vn.trian.article.Span;
import vn.trian.article.prose.Facilities;
import vn.trian.article.prose.Facility;
import vn.trian.article.prose.People;
import vn.trian.article.prose.Person;
import vn.trian.article.prose.Prose;
import vn.trian.article.prose.Stretch;

/** An article with what is mentioned in it. */
record Reading(Article article, Prose prose, List<Facility> facilities, List<Person> people) {

  static Reading of(Article article, Facilities facilities, People people) {
    Prose prose = new Prose(article.text());
    List<Facility> found = facilities.find(prose);
    return new Reading(article, prose, found, people.find(prose, found));
  }

  Span span(Stretch words) {
    return new Span(prose.at(words.from()).start(), prose.at(words.to() - 1).end());
  }

  List<Facility> facilitiesIn(Stretch words) {
    return facilities.stream().filter(facility -> words.holds(facility.words())).toList();
  }

  List<Person> peopleIn(Stretch words) {
    return people.stream().filter(person -> words.holds(person.name())).toList();
  }

  /** The sentence that a place is in. */
  Stretch sentenceOf(int place) {
    return prose.sentences().stream()
        .filter(sentence -> sentence.holds(place))
        .findFirst()
        .orElseThrow();
  }
}
