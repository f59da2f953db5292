package vn.trian.visit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.calendar.Occasion;
import vn.trian.place.Place;
import vn.trian.place.Unit;
import vn.trian.visit.Amount;
import vn.trian.visit.Hash;
import vn.trian.visit.Host;
import vn.trian.visit.Visit;

/** Writes visits as narrow rows; what repeats goes to the dictionaries first. */
final class VisitTable {
  private static final String INSERT =
      """
      insert into visit (
        id, file_id, line, sheet_id, record_key, content, sender_id, record_no, revised_on,
        withdrawn, visit_date, date_written_id, occasion, anniversary, body_id, lead_id,
        written_host_id, host_id, written_place_id, place_id, gift, gift_quantity_min,
        gift_quantity_max, gift_value_min, gift_value_max, gift_description_id, remarks_id,
        recommendation_id, recommended_to_id, source_id, source_url_id, withdrawal_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?)
      """;

  private final JdbcTemplate jdbc;
  private final Dictionary texts;
  private final Dictionary bodies;
  private final Dictionary leads;
  private final Dictionary writtenHosts;
  private final Dictionary writtenPlaces;
  private final Dictionary places;
  private final Dictionary hosts;
  private long lastId = -1;

  VisitTable(JdbcTemplate jdbc, Dictionary texts) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.bodies = new Dictionary(jdbc, "body", "name");
    this.leads = new Dictionary(jdbc, "lead", "name, title");
    this.writtenHosts = new Dictionary(jdbc, "written_host", "kind, name, title");
    this.writtenPlaces = new Dictionary(jdbc, "written_place", "commune, district, province");
    this.places =
        new Dictionary(jdbc, "place", "kind, province, district, commune, among, evidence, since");
    this.hosts = new Dictionary(jdbc, "host", "place_id, kind, site, who, namesake");
  }

  long nextId() {
    if (lastId < 0) {
      lastId = Counters.last(jdbc, "visit");
    }
    return ++lastId;
  }

  /**
   * Inserts visits.
   *
   * @param withdrawal the withdrawal that makes these versions, or null for rows that are received
   */
  void insert(int fileId, List<NewVisit> visits, @Nullable Integer withdrawal) {
    List<Refs> wanted = new ArrayList<>(visits.size());
    visits.forEach(visit -> wanted.add(want(visit)));
    for (Dictionary d : List.of(texts, bodies, leads, writtenHosts, writtenPlaces, places)) {
      d.settle();
    }
    for (int i = 0; i < visits.size(); i++) {
      UUID host = wanted.get(i).host();
      if (host != null) {
        Host of = visits.get(i).visit().host();
        hosts.want(
            host,
            places.id(wanted.get(i).place()),
            of.kind() == null ? null : of.kind().id(),
            of.site(visits.get(i).visit().place()),
            of.who(),
            of.namesake());
      }
    }
    hosts.settle();
    List<@Nullable Object[]> rows = new ArrayList<>(visits.size());
    for (int i = 0; i < visits.size(); i++) {
      rows.add(row(fileId, visits.get(i), wanted.get(i), withdrawal));
    }
    jdbc.batchUpdate(INSERT, rows);
  }

  /** Keeps the memory flat; to be called while nothing is wanted of the dictionaries. */
  void trim() {
    all().forEach(Dictionary::trim);
  }

  void forget() {
    lastId = -1;
    all().forEach(Dictionary::forget);
  }

  private List<Dictionary> all() {
    return List.of(texts, bodies, leads, writtenHosts, writtenPlaces, places, hosts);
  }

  /** The contents that one visit refers to. */
  private record Refs(
      @Nullable UUID sheet,
      @Nullable UUID sender,
      UUID dateWritten,
      UUID body,
      @Nullable UUID lead,
      UUID writtenHost,
      @Nullable UUID host,
      UUID writtenPlace,
      UUID place,
      @Nullable UUID giftDescription,
      @Nullable UUID remarks,
      @Nullable UUID recommendation,
      @Nullable UUID recommendedTo,
      @Nullable UUID source,
      @Nullable UUID sourceUrl) {}

  private Refs want(NewVisit stored) {
    Visit v = stored.visit();
    Host host = v.host();
    UUID place = wantPlace(v.place());
    UUID who = host.who();
    boolean led = v.leadName() != null || v.leadTitle() != null;
    return new Refs(
        texts.wantIfPresent(stored.at().sheet()),
        texts.wantIfPresent(v.sender()),
        texts.want(v.dateWritten()),
        bodies.want(v.delegation()),
        led ? leads.want(v.leadName(), v.leadTitle()) : null,
        writtenHosts.want(host.kind() == null ? null : host.kind().id(), host.name(), host.title()),
        who == null ? null : Hash.of(who, place),
        writtenPlaces.want(v.written().commune(), v.written().district(), v.written().province()),
        place,
        texts.wantIfPresent(v.giftDescription()),
        texts.wantIfPresent(v.remarks()),
        texts.wantIfPresent(v.recommendation()),
        texts.wantIfPresent(v.recommendedTo()),
        texts.wantIfPresent(v.source()),
        texts.wantIfPresent(v.sourceUrl()));
  }

  private UUID wantPlace(Place place) {
    return places.want(
        place.kind().id(),
        key(place.province()),
        key(place.district()),
        key(place.commune()),
        Places.keys(place.among()),
        place.evidence().id(),
        place.since());
  }

  private static @Nullable String key(@Nullable Unit unit) {
    return unit == null ? null : unit.key().toString();
  }

  private @Nullable Object[] row(
      int fileId, NewVisit stored, Refs refs, @Nullable Integer withdrawal) {
    Visit v = stored.visit();
    Occasion occasion = v.occasion();
    Amount quantity = v.giftQuantity();
    Amount value = v.giftValue();
    return new @Nullable Object[] {
      stored.id(),
      fileId,
      stored.at().line(),
      texts.idOrNull(refs.sheet()),
      v.key(),
      v.content(),
      texts.idOrNull(refs.sender()),
      v.recordNo(),
      v.revisedOn(),
      v.withdrawn(),
      v.date(),
      texts.id(refs.dateWritten()),
      occasion == null ? null : occasion.code(),
      v.anniversary(),
      bodies.id(refs.body()),
      leads.idOrNull(refs.lead()),
      writtenHosts.id(refs.writtenHost()),
      hosts.idOrNull(refs.host()),
      writtenPlaces.id(refs.writtenPlace()),
      places.id(refs.place()),
      v.gift(),
      quantity == null ? null : quantity.min(),
      quantity == null ? null : quantity.max(),
      value == null ? null : value.min(),
      value == null ? null : value.max(),
      texts.idOrNull(refs.giftDescription()),
      texts.idOrNull(refs.remarks()),
      texts.idOrNull(refs.recommendation()),
      texts.idOrNull(refs.recommendedTo()),
      texts.idOrNull(refs.source()),
      texts.idOrNull(refs.sourceUrl()),
      withdrawal
    };
  }
}
