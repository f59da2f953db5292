package vn.trian.article.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trian.article.prose.Facility;
import vn.trian.place.Level;
import vn.trian.place.Place;
import vn.trian.place.PlaceClues;
import vn.trian.place.Register;
import vn.trian.place.Unit;
import vn.trian.place.UnitHistory;
import vn.trian.place.WrittenPlace;
import vn.trian.text.Fold;
import vn.trian.visit.Field;
import vn.trian.visit.HostKind;

/**
 * Completes the place of a host by the register on the visit's day, by the line that an article is
 * dated with, and by the address that it was published at.
 */
final class Inference {
  private static final Pattern DATELINE =
      Pattern.compile("\\(?\\b(\\p{Lu}[\\p{Lu}\\p{Ll}]{1,5})\\b\\)?\\s*[-–]");
  private static final Map<String, String> DATELINES =
      Map.ofEntries(
          Map.entry("HPĐT", "Thành phố Hải Phòng"),
          Map.entry("LĐTĐ", "Thành phố Hà Nội"),
          Map.entry("HNM", "Thành phố Hà Nội"),
          Map.entry("HNMO", "Thành phố Hà Nội"),
          Map.entry("KTĐT", "Thành phố Hà Nội"),
          Map.entry("GLO", "Tỉnh Gia Lai"),
          Map.entry("NTO", "Tỉnh Ninh Thuận"),
          Map.entry("QBĐT", "Tỉnh Quảng Bình"),
          Map.entry("QTO", "Tỉnh Quảng Trị"),
          Map.entry("QNO", "Tỉnh Quảng Nam"),
          Map.entry("BGĐT", "Tỉnh Bắc Giang"),
          Map.entry("BNĐT", "Tỉnh Bắc Ninh"),
          Map.entry("HBĐT", "Tỉnh Hòa Bình"),
          Map.entry("LCĐT", "Tỉnh Lào Cai"),
          Map.entry("YBĐT", "Tỉnh Yên Bái"),
          Map.entry("TQĐT", "Tỉnh Tuyên Quang"),
          Map.entry("THO", "Tỉnh Thanh Hóa"),
          Map.entry("BNA", "Tỉnh Nghệ An"),
          Map.entry("BTO", "Tỉnh Bình Thuận"),
          Map.entry("BPO", "Tỉnh Bình Phước"),
          Map.entry("AGO", "Tỉnh An Giang"),
          Map.entry("PYO", "Tỉnh Phú Yên"));

  private final Register register;
  private final Map<String, Unit> provincesByHost = new HashMap<>();
  private final Map<LocalDate, Map<String, Unit>> provincesOn = new ConcurrentHashMap<>();

  Inference(Register register) {
    this.register = register;
    for (LocalDate day : List.of(LocalDate.of(2025, 7, 1), LocalDate.of(2018, 2, 27))) {
      for (Unit province : register.listInForceOn(Level.PROVINCE, day)) {
        provincesByHost.put(Fold.bare(province.name()).replace(" ", ""), province);
      }
    }
  }

  void complete(
      Reading reading,
      Publication publication,
      @Nullable LocalDate day,
      Visited host,
      Fields fields) {
    LocalDate on = day == null ? LocalDate.of(2024, 1, 1) : day;
    byFacility(reading, on, host, fields);
    boolean placed = fields.value(Field.DISTRICT) != null || fields.value(Field.COMMUNE) != null;
    if (fields.value(Field.PROVINCE) == null && !placed) {
      byOthers(reading, on, fields);
    }
    if (fields.value(Field.PROVINCE) == null) {
      province(reading.article().text(), publication, on, fields);
    }
    if (fields.value(Field.PROVINCE) != null) {
      district(publication, on, fields);
      named(reading, on, host, fields);
    }
  }

  /** A province's name without its type at the end of a facility's: Sở Y tế Thái Bình. */
  private void byFacility(Reading reading, LocalDate on, Visited host, Fields fields) {
    if (host.kind() != HostKind.FACILITY || host.name() == null) {
      return;
    }
    if (fields.value(Field.PROVINCE) != null) {
      return;
    }
    Unit own = endOf(host.name(), on);
    Set<Unit> possible = provincesOf(fields, on);
    if (own != null && (possible.isEmpty() || possible.contains(own))) {
      fields.put(Field.PROVINCE, own.fullName(), reading.span(host.words()), null);
    }
  }

  /** The province whose name, without its type, is the last of a name. */
  private @Nullable Unit endOf(String name, LocalDate on) {
    Map<String, Unit> provinces = provincesOn.computeIfAbsent(on, this::provinces);
    String key = Fold.key(name);
    for (int space = key.indexOf(' '); space > 0; space = key.indexOf(' ', space + 1)) {
      Unit province = provinces.get(key.substring(space + 1));
      if (province != null) {
        return province;
      }
    }
    return null;
  }

  private Map<String, Unit> provinces(LocalDate on) {
    Map<String, Unit> provinces = new HashMap<>();
    for (Unit province : register.listInForceOn(Level.PROVINCE, on)) {
      provinces.put(Fold.key(province.name()), province);
    }
    return provinces;
  }

  /** The one province that facilities of the article are called by. */
  private void byOthers(Reading reading, LocalDate on, Fields fields) {
    Unit found = null;
    Facility where = null;
    for (Facility facility : reading.facilities()) {
      Unit province = endOf(facility.name(), on);
      if (province != null && found != null && !province.equals(found)) {
        return;
      }
      if (province != null && where == null) {
        found = province;
        where = facility;
      }
    }
    if (found != null && where != null) {
      fields.put(Field.PROVINCE, found.fullName(), reading.span(where.words()), null);
    }
  }

  private void province(String text, Publication publication, LocalDate on, Fields fields) {
    Set<Unit> possible = provincesOf(fields, on);
    Matcher line = DATELINE.matcher(text.substring(0, Math.min(1200, text.length())));
    while (line.find()) {
      String province = DATELINES.get(line.group(1).toUpperCase(Locale.ROOT));
      if (province != null) {
        fields.infer(Field.PROVINCE, province, "dateline:" + line.group(1));
        return;
      }
    }
    String address = publication.address();
    Unit byAddress = address == null ? null : provinceIn(hostOf(address));
    if (address != null
        && byAddress != null
        && (possible.isEmpty() || possible.contains(byAddress))) {
      fields.infer(Field.PROVINCE, byAddress.fullName(), "address:" + hostOf(address));
      return;
    }
    if (possible.size() == 1) {
      Unit only = possible.iterator().next();
      fields.infer(Field.PROVINCE, only.fullName(), "register:" + only.fullName());
    }
  }

  /** The provinces in which a district or a commune of the name told is on that day. */
  private Set<Unit> provincesOf(Fields fields, LocalDate on) {
    String district = fields.value(Field.DISTRICT);
    String commune = fields.value(Field.COMMUNE);
    Set<Unit> provinces = new LinkedHashSet<>();
    for (Unit unit : unitsOf(district, Level.DISTRICT, on)) {
      register.provinceOn(unit, on).ifPresent(provinces::add);
    }
    if (commune != null && (district == null || provinces.size() > 1)) {
      Set<Unit> ofCommune = new LinkedHashSet<>();
      for (Unit unit : unitsOf(commune, Level.COMMUNE, on)) {
        register.provinceOn(unit, on).ifPresent(ofCommune::add);
      }
      if (provinces.isEmpty()) {
        return ofCommune;
      }
      provinces.retainAll(ofCommune);
    }
    return provinces;
  }

  private List<Unit> unitsOf(@Nullable String name, Level level, LocalDate on) {
    if (name == null) {
      return List.of();
    }
    List<Unit> units = new ArrayList<>();
    for (UnitHistory history : register.history(name, on, null)) {
      if (history.unit().level() == level && history.unit().inForceOn(on)) {
        units.add(history.unit());
      }
    }
    return units;
  }

  /** The district of a commune, where the province has one commune of that name. */
  private void district(Publication publication, LocalDate on, Fields fields) {
    String province = fields.value(Field.PROVINCE);
    String commune = fields.value(Field.COMMUNE);
    if (fields.value(Field.DISTRICT) != null || on.isAfter(Register.LAST_DAY_OF_DISTRICTS)) {
      return;
    }
    String address = publication.address();
    if (address != null && province != null) {
      Unit byAddress = districtIn(hostOf(address), province, on);
      if (byAddress != null) {
        fields.infer(Field.DISTRICT, byAddress.fullName(), "address:" + hostOf(address));
        return;
      }
    }
    if (commune == null || province == null) {
      return;
    }
    Place place = register.resolve(new WrittenPlace(commune, null, province), on).place();
    if (place != null && place.district() != null) {
      fields.infer(
          Field.DISTRICT, place.district().fullName(), "register:" + place.district().fullName());
    }
  }

  /** The unit that a facility's name tells without its type: Trung tâm Y tế Kiến Thụy. */
  private void named(Reading reading, LocalDate on, Visited host, Fields fields) {
    String province = fields.value(Field.PROVINCE);
    boolean placed = fields.value(Field.DISTRICT) != null || fields.value(Field.COMMUNE) != null;
    if (placed || host.kind() != HostKind.FACILITY || host.name() == null || province == null) {
      return;
    }
    Place place =
        register
            .resolve(new PlaceClues(new WrittenPlace(null, null, province), host.name(), null), on)
            .place();
    if (place == null) {
      return;
    }
    if (place.district() != null) {
      fields.put(Field.DISTRICT, place.district().fullName(), reading.span(host.words()), null);
    }
    if (place.commune() != null) {
      fields.put(Field.COMMUNE, place.commune().fullName(), reading.span(host.words()), null);
    }
  }

  private static String hostOf(String address) {
    return address
        .replaceFirst("^https?://(www\\.|m\\.)?", "")
        .replaceFirst("[/?#].*$", "")
        .toLowerCase(Locale.ROOT);
  }

  private @Nullable Unit provinceIn(String host) {
    if (host.contains("hcm") || host.contains("hochiminh")) {
      return provincesByHost.get("hochiminh");
    }
    Unit found = null;
    String letters = host.replace(".", " ").replace("-", "");
    for (Map.Entry<String, Unit> entry : provincesByHost.entrySet()) {
      if (letters.contains(entry.getKey())
          && (found == null || Fold.bare(found.name()).length() < entry.getKey().length())) {
        found = entry.getValue();
      }
    }
    return found;
  }

  private @Nullable Unit districtIn(String host, String province, LocalDate on) {
    String first = host.contains(".") ? host.substring(0, host.indexOf('.')) : host;
    for (Unit unit : register.listInForceOn(Level.DISTRICT, on)) {
      String name = Fold.bare(unit.name()).replace(" ", "");
      boolean number = Character.isDigit(name.charAt(0));
      String label = number ? Fold.bare(unit.fullName()).replace(" ", "") : name;
      if (first.equals(label)
          && register.provinceOn(unit, on).map(of -> isNamed(of, province)).orElse(false)) {
        return unit;
      }
    }
    return null;
  }

  private static boolean isNamed(Unit unit, String written) {
    return Fold.key(written).endsWith(Fold.key(unit.name()));
  }
}
