package vn.trian.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.UnitMap;
import vn.trian.report.content.Edition;
import vn.trian.report.content.Issuer;
import vn.trian.report.content.ReportKey;
import vn.trian.report.evidence.Area;
import vn.trian.text.Language;

/**
 * How reports are made.
 *
 * @param yearsMap the map that years are compared on
 * @param issuer who issues what covers the whole country; null for plain titles
 * @param departments each gets its own report of a month, in the order of their identifiers
 * @param editions in which each document is made; the first one has the plain file name
 * @param mostRows the most single records that a sheet holds
 * @param expectsSenders whether records are expected from somebody
 * @param told the settings by which a document could be made again, by their names, with their
 *     values
 */
public record ReportSettings(
    Language language,
    ReportingCalendar calendar,
    UnitMap yearsMap,
    @Nullable Issuer issuer,
    List<Department> departments,
    List<Edition> editions,
    long mostRows,
    boolean expectsSenders,
    Map<String, String> told) {
  private static final String DEPARTMENTS = "trian.departments.";

  /** The setting of how many rows a sheet holds; told only where it is not the usual number. */
  public static final String MOST_ROWS = "trian.report.rows";

  private static final Set<String> GENERAL = Set.of("trian.lang", "trian.map");

  public ReportSettings {
    departments = List.copyOf(departments);
    editions = List.copyOf(editions);
    told = new TreeMap<>(told);
  }

  /** The same for another calendar. */
  public ReportSettings in(ReportingCalendar other) {
    return new ReportSettings(
        language, other, yearsMap, issuer, departments, editions, mostRows, expectsSenders, told);
  }

  /**
   * The month that is due on a day, the last that has ended: where somebody is expected to send
   * records, or to receive a report, silence is reported too.
   */
  Optional<YearMonth> due(LocalDate today) {
    boolean awaited = expectsSenders || !departments.isEmpty();
    return awaited ? Optional.of(calendar.monthOf(today).minusMonths(1)) : Optional.empty();
  }

  /** The reports of a month: the whole country's, and each department's. */
  public List<ReportKey> reportsOf(YearMonth month) {
    return reportsOf(month, calendar);
  }

  List<ReportKey> reportsOf(YearMonth month, ReportingCalendar of) {
    List<ReportKey> reports = new ArrayList<>();
    reports.add(new ReportKey.Month(month, of));
    departments.forEach(one -> reports.add(new ReportKey.Month(month, of, one.id())));
    return reports;
  }

  Area area(ReportKey.Month key) {
    return departmentOf(key).map(Department::area).orElse(Area.COUNTRY);
  }

  /** In which editions a report is made. */
  public List<Edition> editionsOf(ReportKey key) {
    return editions(key);
  }

  /** The name in the output folder of a document, without its ending. */
  public String document(ReportKey key, Edition edition) {
    return key.folder() + "/" + VisitFiles.fileName(key, edition, editions(key));
  }

  List<Edition> editions(ReportKey key) {
    return departmentOf(key).map(Department::editions).orElse(editions);
  }

  /** The settings, by their names, that shape a document. */
  public Map<String, String> told(ReportKey key) {
    String own = departmentOf(key).map(of -> DEPARTMENTS + of.id() + ".").orElse("trian.issuer.");
    String ownEditions = own + "editions";
    String editionsOf = told.containsKey(ownEditions) ? ownEditions : "trian.editions";
    Map<String, String> shaping = new TreeMap<>();
    told.forEach(
        (name, value) -> {
          boolean general = GENERAL.contains(name) || name.startsWith("trian.senders.");
          if (general
              || name.equals(MOST_ROWS)
              || name.startsWith(own)
              || name.equals(editionsOf)) {
            shaping.put(name, value);
          }
        });
    return shaping;
  }

  /** Those of the settings that decide which row a visit is counted in. */
  Map<String, String> placing(Map<String, String> shaping) {
    Map<String, String> placing = new TreeMap<>(shaping);
    placing
        .keySet()
        .removeIf(
            name ->
                !GENERAL.contains(name) && !name.endsWith(".provinces") && !name.endsWith(".area"));
    return placing;
  }

  @Nullable Issuer issuer(ReportKey key) {
    Optional<Department> department = departmentOf(key);
    return department.isPresent() ? department.get().issuer() : issuer;
  }

  private Optional<Department> departmentOf(ReportKey key) {
    return key instanceof ReportKey.Month month && !month.department().isEmpty()
        ? Optional.of(department(month.department()))
        : Optional.empty();
  }

  private Department department(String id) {
    return departments.stream()
        .filter(department -> department.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no department is set as " + id));
  }
}
