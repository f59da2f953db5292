package vn.trian.web.planner;

import vn.trian.calendar.Occasion;
import vn.trian.calendar.Occasions;
import vn.trian.report.PlannerEdition;
import vn.trian.summary.Counted;
import vn.trian.summary.Lines;
import vn.trian.text.Language;
import vn.trian.text.Messages;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;
import vn.trian.visit.ledger.VisitLine;
import vn.trian.web.PageWords;

/**
 * A visit as planners see it, without the name of an individual person.
 *
 * @param elsewhere whether other records of its facility tell where it is
 * @param at the line of the file
 */
record VisitRow(
    String day,
    String host,
    String kind,
    String unit,
    boolean elsewhere,
    String occasion,
    String gift,
    String file,
    String at) {
  static VisitRow of(VisitLine visit, Lines places, Occasions occasions, Language language) {
    Messages words = PageWords.of(language);
    Host host = PlannerEdition.alone(visit.host());
    Counted counted = places.of(visit);
    HostKind kind = host.kind();
    String told = host.name() == null ? host.title() : host.name();
    Boolean gift = visit.gift();
    String sheet = visit.at().sheet();
    return new VisitRow(
        PageWords.day(visit.date()),
        told == null ? words.get("host.role-unknown") : told,
        words.get("host." + (kind == null ? "unknown" : kind.id())),
        counted.line().unit() + ", " + counted.line().province(),
        counted.byAddress(),
        visit.occasion() == null ? "–" : name(occasions.get(visit.occasion()), language),
        words.get("gift." + (gift == null ? "unknown" : gift ? "yes" : "no")),
        visit.at().file(),
        sheet == null
            ? words.get("visits.line", visit.at().line())
            : words.get("visits.sheet-line", sheet, visit.at().line()));
  }

  static String name(Occasion occasion, Language language) {
    return language == Language.EN ? occasion.englishName() : occasion.vietnameseName();
  }
}
