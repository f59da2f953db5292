package vn.trian.article.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Span;
import vn.trian.article.prose.Stretch;

/** On which day the visits of one article took place. */
final class Dating {
  private final Dates dates;
  private final Reading reading;
  private final Publication publication;
  private final List<Clause> clauses;
  private final String text;

  /** The year that the article is about. */
  private final @Nullable Integer year;

  Dating(Dates dates, Reading reading, Publication publication, List<Clause> clauses) {
    this.dates = dates;
    this.reading = reading;
    this.publication = publication;
    this.clauses = clauses;
    this.text = reading.article().text();
    this.year = year(dates, publication, text);
  }

  /** Whether the text or its published line says the day; else it was worked out. */
  static boolean isSaid(Dated dated) {
    return !dated.basis().equals("lunar");
  }

  /** The day told in a clause's sentence, else before it, else anywhere; null for none. */
  @Nullable Dated of(Clause clause) {
    Dated own = in(clause.sentence());
    if (own != null) {
      return own;
    }
    Dated before = null;
    for (Clause other : clauses) {
      if (other.kind() == Clause.Kind.VISIT && other.sentence().from() < clause.sentence().from()) {
        Dated told = in(other.sentence());
        before = told == null ? before : told;
      }
    }
    if (before != null) {
      return before;
    }
    for (Clause other : clauses) {
      Dated told = in(other.sentence());
      if (told != null) {
        return told;
      }
    }
    for (Stretch sentence : reading.prose().sentences()) {
      Dated told = in(sentence);
      if (told != null) {
        return told;
      }
    }
    return null;
  }

  private boolean isOfVisit(Stretch sentence) {
    return clauses.stream()
        .anyMatch(of -> of.kind() == Clause.Kind.VISIT && of.sentence().equals(sentence));
  }

  private @Nullable Dated in(Stretch sentence) {
    Span span = reading.span(sentence);
    List<Dates.Named> told =
        dates.find(text, span).stream().filter(named -> !isOfPublication(named)).toList();
    for (Dates.Named named : told) {
      Dated dated = named.when() ? dated(named) : null;
      if (dated != null) {
        return dated;
      }
    }
    for (Dates.Named named : told) {
      if (named.year() != null && isOfVisit(sentence)) {
        return dated(named);
      }
    }
    LocalDate published = publication.day();
    if (published != null) {
      Optional<Dated> relative = dates.relative(text, span, published);
      if (relative.isPresent()) {
        return relative.get();
      }
    }
    return dates.lunar(text, span, year).orElse(null);
  }

  private boolean isOfPublication(Dates.Named named) {
    return publication.daySpan() != null && publication.daySpan().meets(named.span());
  }

  private @Nullable Dated dated(Dates.Named named) {
    if (named.year() != null) {
      LocalDate day = named.in(named.year());
      return day == null ? null : new Dated(day, named.span(), "");
    }
    LocalDate published = publication.day();
    if (published != null) {
      LocalDate day = named.in(published.getYear());
      if (day != null && day.isAfter(published.plusDays(31))) {
        day = named.in(published.getYear() - 1);
      }
      return day == null ? null : new Dated(day, named.span(), "year-published");
    }
    LocalDate day = year == null ? null : named.in(year);
    return day == null ? null : new Dated(day, named.span(), "year");
  }

  /** The year by an anniversary, by a lunar year's name or by when an article was published. */
  private static @Nullable Integer year(Dates dates, Publication publication, String text) {
    Optional<Integer> year = dates.anniversaryYear(text);
    if (year.isEmpty()) {
      year = dates.yearName(text);
    }
    if (year.isPresent()) {
      return year.get();
    }
    if (publication.day() != null) {
      return publication.day().getYear();
    }
    if (publication.year() != null) {
      return publication.year();
    }
    return OccasionFinder.yearOfAnniversary(text).orElse(null);
  }
}
