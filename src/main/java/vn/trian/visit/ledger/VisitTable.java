package vn.trian.visit.ledger;

import java.time.LocalDate;
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
import vn.trian.visit.ledger.Dictionary.Entry;

/** Writes visits as narrow rows; what repeats goes to the dictionaries first. */
final class VisitTable {
  private static final String COLUMNS =
      """
      id, file_id, line, record_key, content, sender_id, record_no, withdrawn, visit_date,
        visit_month, date_written_id, occasion, body_id, lead_id, written_host_id, host_id,
        written_place_id, place_id, gift, gift_value_min, gift_value_max, particulars_id,
        withdrawal_id
      """;

  private final JdbcTemplate jdbc;
  private final FreshVisits fresh;
  private final BulkInsert insert;
  private final BulkInsert recommended;
  private final Dictionary texts;
  private final Dictionary bodies;
  private final Dictionary leads;
  private final Dictionary writtenHosts;
  private final Dictionary writtenPlaces;
  private final Dictionary places;
  private final Dictionary hosts;
  private final Dictionary particulars;
  private long lastId = -1;

  VisitTable(JdbcTemplate jdbc, Dictionary texts, FreshVisits fresh) {
    this.jdbc = jdbc;
    this.fresh = fresh;
    this.insert = new BulkInsert(jdbc, "visit", COLUMNS);
    this.recommended = new BulkInsert(jdbc, "recommended", "visit_id");
    this.texts = texts;
    this.bodies = new Dictionary(jdbc, "body", "name");
    this.leads = new Dictionary(jdbc, "lead", "name, title");
    this.writtenHosts = new Dictionary(jdbc, "written_host", "kind, name, title");
    this.writtenPlaces = new Dictionary(jdbc, "written_place", "commune, district, province");
    this.places =
        new Dictionary(jdbc, "place", "kind, province, district, commune, among, evidence, since");
    this.hosts = new Dictionary(jdbc, "host", "place_id, kind, site, who, namesake");
    this.particulars =
        new Dictionary(
            jdbc,
            "particulars",
            """
            sheet, revised_on, anniversary, gift_quantity_min, gift_quantity_max, gift_description,
              remarks, recommendation, recommended_to, source, source_url
            """);
  }

  long nextId() {
    if (lastId < 0) {
      lastId = Counters.last(jdbc, "visit");
    }
    return ++lastId;
  }

  /** Whether no visit was ever stored. */
  boolean isEmpty() {
    return Counters.last(jdbc, "visit") == 0;
  }

  /**
   * Inserts visits.
   *
   * @param withdrawal the withdrawal that makes these versions, or null for rows that are received
   */
  void insert(int fileId, List<NewVisit> visits, @Nullable Integer withdrawal) {
    List<Refs> wanted = new ArrayList<>(visits.size());
    visits.forEach(visit -> wanted.add(want(visit)));
    for (Dictionary d :
        List.of(texts, bodies, leads, writtenHosts, writtenPlaces, places, particulars)) {
      d.settle();
    }
    List<@Nullable Entry> hostOf = new ArrayList<>(visits.size());
    for (int i = 0; i < visits.size(); i++) {
      hostOf.add(wantHost(visits.get(i).visit(), places.id(wanted.get(i).place())));
    }
    hosts.settle();
    List<@Nullable Object[]> rows = new ArrayList<>(visits.size());
    List<@Nullable Object[]> recommending = new ArrayList<>();
    for (int i = 0; i < visits.size(); i++) {
      NewVisit visit = visits.get(i);
      rows.add(row(fileId, visit, wanted.get(i), hostOf.get(i), withdrawal));
      if (visit.visit().recommendation() != null) {
        recommending.add(new Object[] {visit.id()});
      }
    }
    insert.insert(rows);
    recommended.insert(recommending);
    for (int i = 0; i < visits.size(); i++) {
      Refs refs = wanted.get(i);
      fresh.add(
          visits.get(i),
          new FreshVisits.Numbers(
              fileId,
              places.id(refs.place()),
              hosts.idOrNull(hostOf.get(i)),
              bodies.id(refs.body()),
              texts.idOrNull(refs.sender())),
          withdrawal != null);
    }
  }

  /** Keeps the memory flat; to be called while nothing is wanted of the dictionaries. */
  void trim() {
    all().forEach(Dictionary::trim);
  }

  void forget() {
    lastId = -1;
    fresh.forget();
    all().forEach(Dictionary::forget);
  }

  private List<Dictionary> all() {
    return List.of(texts, bodies, leads, writtenHosts, writtenPlaces, places, hosts, particulars);
  }

  /** The contents that one visit refers to. */
  private record Refs(
      @Nullable Entry sender,
      Entry dateWritten,
      Entry body,
      @Nullable Entry lead,
      Entry writtenHost,
      Entry writtenPlace,
      Entry place,
      Entry particulars) {}

  private Refs want(NewVisit stored) {
    Visit v = stored.visit();
    Host host = v.host();
    Amount quantity = v.giftQuantity();
    boolean led = v.leadName() != null || v.leadTitle() != null;
    return new Refs(
        texts.wantIfPresent(v.sender()),
        texts.want(v.dateWritten()),
        bodies.want(v.delegation()),
        led ? leads.want(v.leadName(), v.leadTitle()) : null,
        writtenHosts.want(host.kind() == null ? null : host.kind().id(), host.name(), host.title()),
        writtenPlaces.want(v.written().commune(), v.written().district(), v.written().province()),
        wantPlace(v.place()),
        particulars.want(
            stored.at().sheet(),
            v.revisedOn(),
            v.anniversary(),
            quantity == null ? null : quantity.min(),
            quantity == null ? null : quantity.max(),
            v.giftDescription(),
            v.remarks(),
            v.recommendation(),
            v.recommendedTo(),
            v.source(),
            v.sourceUrl()));
  }

  private Entry wantPlace(Place place) {
    Entry known = places.find(place);
    if (known != null) {
      return known;
    }
    @Nullable Object[] values = {
      place.kind().id(),
      key(place.province()),
      key(place.district()),
      key(place.commune()),
      Places.keys(place.among()),
      place.evidence().id(),
      place.since()
    };
    return places.want(place, Hash.of(values), values);
  }

  private record HostThere(Host host, int placeId) {}

  private @Nullable Entry wantHost(Visit visit, int placeId) {
    Host host = visit.host();
    HostThere there = new HostThere(host, placeId);
    Entry known = hosts.find(there);
    if (known != null) {
      return known;
    }
    UUID who = host.who();
    return who == null
        ? null
        : hosts.want(
            there,
            Hash.of(who, placeId),
            placeId,
            host.kind() == null ? null : host.kind().id(),
            host.site(visit.place()),
            who,
            host.namesake());
  }

  private static @Nullable String key(@Nullable Unit unit) {
    return unit == null ? null : unit.key().toString();
  }

  private @Nullable Object[] row(
      int fileId, NewVisit stored, Refs refs, @Nullable Entry host, @Nullable Integer withdrawal) {
    Visit v = stored.visit();
    Occasion occasion = v.occasion();
    Amount value = v.giftValue();
    String recordNo = v.recordNo();
    return new @Nullable Object[] {
      stored.id(),
      fileId,
      stored.at().line(),
      v.key(),
      v.content(),
      texts.idOrNull(refs.sender()),
      recordNo,
      v.withdrawn(),
      v.date(),
      monthOf(v.date()),
      texts.id(refs.dateWritten()),
      occasion == null ? null : occasion.code(),
      bodies.id(refs.body()),
      leads.idOrNull(refs.lead()),
      writtenHosts.id(refs.writtenHost()),
      hosts.idOrNull(host),
      writtenPlaces.id(refs.writtenPlace()),
      places.id(refs.place()),
      v.gift(),
      value == null ? null : value.min(),
      value == null ? null : value.max(),
      particulars.id(refs.particulars()),
      withdrawal
    };
  }

  /** As the column {@code visit_month} has it: {@code yyyymm}. */
  static int monthOf(LocalDate day) {
    return day.getYear() * 100 + day.getMonthValue();
  }
}
