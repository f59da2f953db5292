package vn.trian.article.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.article.prose.Lexicon;
import vn.trian.article.prose.Lexicon.Kind;
import vn.trian.article.prose.Prose;
import vn.trian.article.prose.Stretch;
import vn.trian.visit.HostKind;

/** Finds hosts that an article counts and does not name. */
final class UnnamedHosts {
  private final Lexicon lexicon = Lexicon.load();

  /** Hosts without names: with a number beside named ones, or where no host has a name. */
  void find(Reading reading, List<Clause> clauses, List<Visited> found) {
    Visited best = null;
    for (Clause clause : clauses) {
      Stretch health =
          clause.kind() == Clause.Kind.VISIT ? healthIn(reading, clause.object()) : null;
      if (health == null) {
        continue;
      }
      boolean facility = isFacility(reading, clause.object());
      int count = facility ? count(reading.prose(), clause.object()) : 1;
      Visited some = people(reading, clause);
      if (some != null) {
        found.add(some);
        return;
      }
      some = new Visited(facility ? HostKind.FACILITY : null, null, health, null, count, clause);
      if (best == null || (facility && count > best.count())) {
        best = some;
      }
    }
    int named = (int) found.stream().filter(of -> of.kind() == HostKind.FACILITY).count();
    if (best == null) {
      return;
    }
    if (found.isEmpty()) {
      found.add(best);
    } else if (best.count() > Math.max(1, named)
        && named > 0
        && !Hosts.hasAny(reading, best.clause())
        && hasGeneric(reading, best.clause())) {
      int more = best.count() - named;
      found.add(new Visited(HostKind.FACILITY, null, best.words(), null, more, best.clause()));
    }
  }

  /** {@code 9 bác sĩ hưu trí}: so many people without names. */
  private @Nullable Visited people(Reading reading, Clause clause) {
    Prose prose = reading.prose();
    for (int at = clause.object().from(); at + 1 < clause.object().to(); at++) {
      boolean number = prose.at(at).key().matches("\\d{1,3}");
      boolean workers =
          lexicon.matches(Kind.PROFESSION, prose, at + 1)
              || (prose.isWord(at + 1, "cán") && prose.isWord(at + 3, "hưu"));
      if (number && workers) {
        int count = Math.max(1, Integer.parseInt(prose.at(at).key()));
        return new Visited(HostKind.PERSON, null, new Stretch(at, at + 2), null, count, clause);
      }
    }
    return null;
  }

  private static boolean hasGeneric(Reading reading, Clause clause) {
    return reading.facilitiesIn(clause.object()).stream().anyMatch(of -> !of.named());
  }

  private boolean isFacility(Reading reading, Stretch object) {
    return lexicon.has(Kind.UNIT_OF_HEALTH, reading.prose(), object)
        || !reading.facilitiesIn(object).isEmpty();
  }

  /** The words for health workers, patients or facilities in general; null for none. */
  private @Nullable Stretch healthIn(Reading reading, Stretch object) {
    for (Kind kind : List.of(Kind.UNIT_OF_HEALTH, Kind.STAFF)) {
      int at = lexicon.find(kind, reading.prose(), object);
      if (at >= 0) {
        return new Stretch(at, at + lexicon.match(kind, reading.prose(), at));
      }
    }
    return null;
  }

  private static int count(Prose prose, Stretch object) {
    for (int at = object.from(); at < object.to(); at++) {
      String written = prose.at(at).key();
      if (written.matches("\\d{1,3}") && at + 1 < object.to() && prose.at(at + 1).word()) {
        return Math.max(1, Integer.parseInt(written));
      }
    }
    return 1;
  }
}
