package vn.trian.article.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.trian.article.prose.Facility;
import vn.trian.article.prose.Keys;
import vn.trian.article.prose.Person;
import vn.trian.article.prose.Prose;
import vn.trian.article.prose.Stretch;
import vn.trian.article.prose.UnitMention;
import vn.trian.article.prose.UnitMentions;
import vn.trian.article.prose.UnitNames;
import vn.trian.place.Level;
import vn.trian.text.Fold;
import vn.trian.visit.Field;
import vn.trian.visit.HostKind;

/**
 * Finds where a host is: by its own name and what stands beside it, then the ground of those who
 * came, then what the article as a whole is about.
 */
final class Places {
  private static final Map<Level, Field> FIELDS =
      new EnumMap<>(
          Map.of(
              Level.PROVINCE, Field.PROVINCE,
              Level.DISTRICT, Field.DISTRICT,
              Level.COMMUNE, Field.COMMUNE));

  /** As many words behind a host may stand before the place in which it is. */
  private static final int BEHIND = 24;

  private static final Set<String> AT = Keys.ofAll("ở", "tại", "thuộc", "bàn", "trú");
  private static final Set<String> RANKS =
      Keys.ofAll("phường", "xã", "thị", "trấn", "huyện", "quận");

  private final UnitMentions finder;
  private final HostNames names;

  Places(UnitNames units, HostNames names) {
    this.finder = new UnitMentions(units);
    this.names = names;
  }

  List<UnitMention> find(Prose prose) {
    return finder.find(prose);
  }

  /** The units that are told of a host, by level. */
  Map<Level, UnitMention> of(
      Reading reading, List<UnitMention> units, Visited host, Sender sender) {
    Map<Level, UnitMention> own = own(reading, units, host);
    Map<Level, UnitMention> ground = ground(units, sender);
    Map<Level, UnitMention> around = around(reading, units, host.clause());
    Map<Level, UnitMention> place = new EnumMap<>(own);
    boolean placed = own.containsKey(Level.COMMUNE) || own.containsKey(Level.DISTRICT);
    boolean ofProvince = !placed && own.containsKey(Level.PROVINCE);
    if (!placed && !ofProvince) {
      put(place, Level.COMMUNE, around);
      put(place, Level.COMMUNE, ground);
    }
    if (!ofProvince) {
      put(place, Level.DISTRICT, around);
      put(place, Level.DISTRICT, ground);
    }
    put(place, Level.PROVINCE, ground);
    put(place, Level.PROVINCE, around);
    UnitMention commune = only(units, Level.COMMUNE);
    if (!placed && commune != null && isOfCommune(host)) {
      place.putIfAbsent(Level.COMMUNE, commune);
    }
    UnitMention district = only(units, Level.DISTRICT);
    if (place.containsKey(Level.COMMUNE) && district != null) {
      place.putIfAbsent(Level.DISTRICT, district);
    }
    UnitMention province = only(units, Level.PROVINCE);
    if (province != null) {
      place.putIfAbsent(Level.PROVINCE, province);
    }
    UnitMention first = first(units, Level.PROVINCE);
    if (first != null && ground.isEmpty()) {
      place.putIfAbsent(Level.PROVINCE, first);
    }
    return place;
  }

  /** {@code Trạm Y tế phường}: of the one commune that the article is about. */
  private static boolean isOfCommune(Visited host) {
    String key = host.name() == null ? "" : Fold.key(host.name());
    return List.of("xã", "phường", "thị trấn").stream()
        .anyMatch(rank -> key.endsWith(" " + Fold.key(rank)));
  }

  private static void put(
      Map<Level, UnitMention> place, Level level, Map<Level, UnitMention> more) {
    UnitMention unit = more.get(level);
    if (unit != null) {
      place.putIfAbsent(level, unit);
    }
  }

  private Map<Level, UnitMention> own(Reading reading, List<UnitMention> units, Visited host) {
    Map<Level, UnitMention> own = new EnumMap<>(Level.class);
    Stretch words = host.person() == null ? host.words() : host.person().all();
    for (UnitMention unit : units) {
      if (words.meets(unit.words()) || isBeside(reading, host, words, unit)) {
        own.putIfAbsent(unit.level(), unit);
      }
    }
    if (host.kind() == HostKind.FACILITY && host.name() != null) {
      for (UnitMention unit : finder.find(new Prose(host.name()))) {
        own.putIfAbsent(
            unit.level(), new UnitMention(host.words(), unit.level(), unit.city(), unit.name()));
      }
    }
    for (UnitMention unit : units) {
      if (host.kind() == HostKind.FACILITY && isOtherMention(reading, host, unit)) {
        own.putIfAbsent(unit.level(), unit);
      }
    }
    return own;
  }

  /** In brackets behind the host, or behind a word for "in", before anything else is named. */
  private static boolean isBeside(Reading reading, Visited host, Stretch words, UnitMention unit) {
    Prose prose = reading.prose();
    int from = words.to();
    int at = unit.words().from();
    if (at < from || at - from > BEHIND || !host.clause().sentence().holds(at)) {
      return false;
    }
    for (int between = from; between < at; between++) {
      Facility facility = reading.facilityAt(between);
      Person person = reading.personAt(between);
      boolean named = facility != null && facility.named() && facility.words().from() == between;
      if (named || (person != null && person.name().from() == between)) {
        return false;
      }
    }
    int open = -1;
    for (int i = from; i < at; i++) {
      open = prose.isMark(i, "(") ? i : prose.isMark(i, ")") ? -1 : open;
    }
    boolean joined = at == from || (at == from + 1 && prose.isMark(from, ",-"));
    boolean in = at > from && AT.contains(prose.at(at - 1).key()) && at - from < 8;
    return open >= 0 || joined || in || isListed(prose, from, at);
  }

  /** {@code A, phường 1, quận 3}: only units and commas stand between. */
  private static boolean isListed(Prose prose, int from, int at) {
    for (int i = from; i < at; i++) {
      boolean unit =
          prose.at(i).capital() || prose.at(i).isNumber() || RANKS.contains(prose.at(i).key());
      if (!prose.isMark(i, ",-") && !unit) {
        return false;
      }
    }
    return prose.isMark(from, ",");
  }

  /** The same facility named elsewhere, with the place that it is in. */
  private boolean isOtherMention(Reading reading, Visited host, UnitMention unit) {
    Facility other = reading.facilityAt(unit.words().from());
    return host.name() != null
        && other != null
        && other.named()
        && names.same(other.name(), host.name());
  }

  private static Map<Level, UnitMention> ground(List<UnitMention> units, Sender sender) {
    Map<Level, UnitMention> ground = new EnumMap<>(Level.class);
    Person lead = sender.lead();
    Stretch delegation = sender.delegation();
    for (UnitMention unit : units) {
      boolean ofDelegation = delegation != null && delegation.meets(unit.words());
      boolean ofLead = lead != null && lead.all().meets(unit.words());
      if (ofDelegation || ofLead) {
        ground.putIfAbsent(unit.level(), unit);
      }
    }
    return ground;
  }

  /** What a sentence is about: trên địa bàn huyện A. */
  private static Map<Level, UnitMention> around(
      Reading reading, List<UnitMention> units, Clause clause) {
    Map<Level, UnitMention> around = new EnumMap<>(Level.class);
    for (UnitMention unit : units) {
      int at = unit.words().from();
      if (clause.sentence().holds(at)
          && at > clause.sentence().from() + 1
          && (reading.prose().isWord(at - 1, "bàn")
              || reading.prose().isWord(at - 2, "bàn")
              || (clause.subject().holds(at) && reading.prose().isWord(at - 1, "tại")))) {
        around.putIfAbsent(unit.level(), unit);
      }
    }
    return around;
  }

  /** The one unit of a level that the article names at all. */
  private static @Nullable UnitMention only(List<UnitMention> units, Level level) {
    Set<String> named =
        units.stream()
            .filter(unit -> unit.level() == level)
            .map(unit -> Fold.key(unit.name()))
            .collect(Collectors.toSet());
    return named.size() == 1 ? first(units, level) : null;
  }

  private static @Nullable UnitMention first(List<UnitMention> units, Level level) {
    return units.stream().filter(unit -> unit.level() == level).findFirst().orElse(null);
  }

  static Field field(Level level) {
    Field field = FIELDS.get(level);
    if (field == null) {
      throw new IllegalArgumentException("no field holds units of level " + level);
    }
    return field;
  }
}
