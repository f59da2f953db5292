package vn.trian.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import vn.trian.place.Level;
import vn.trian.place.Register;
import vn.trian.report.Department;
import vn.trian.report.ReportSettings;
import vn.trian.report.content.Edition;
import vn.trian.report.content.Issuer;
import vn.trian.report.workbook.WorkbookWriter;
import vn.trian.summary.ExpectedSenders;

/** Reads the settings of reports: who issues them, for which departments, in which editions. */
final class ReportOptions {
  private static final String ISSUER = "trian.issuer.";
  private static final String DEPARTMENTS = "trian.departments";
  private static final String EDITIONS = "trian.editions";

  private final Environment environment;
  private final Map<String, String> told = new TreeMap<>();

  private ReportOptions(Environment environment) {
    this.environment = environment;
  }

  static ReportSettings of(Environment environment) {
    return new ReportOptions(environment).read();
  }

  private ReportSettings read() {
    ExpectedSenders expected = expectedSenders(environment);
    told.put("trian.lang", Settings.language(environment).tag());
    told.put("trian.map", Settings.map(environment).id());
    expected
        .byProvince()
        .forEach((code, senders) -> told.put("trian.senders." + code, String.join(",", senders)));
    List<Edition> editions = editions(EDITIONS, "internal");
    List<Department> departments = new ArrayList<>();
    for (String id : new TreeSet<>(list(DEPARTMENTS, ","))) {
      departments.add(department(id, editions));
    }
    Issuer issuer = text(ISSUER + "name") == null ? null : issuer(ISSUER);
    return new ReportSettings(
        Settings.language(environment),
        Settings.calendar(environment),
        Settings.map(environment),
        issuer,
        departments,
        editions,
        mostRows(),
        !expected.byProvince().isEmpty(),
        told);
  }

  private long mostRows() {
    String written = text(ReportSettings.MOST_ROWS);
    if (written == null) {
      return WorkbookWriter.MOST_ROWS;
    }
    if (!written.matches("[1-9][0-9]{0,5}")) {
      throw Settings.invalid(ReportSettings.MOST_ROWS, written, "100000");
    }
    return Long.parseLong(written);
  }

  private Department department(String id, List<Edition> usual) {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.matches("[0-9]+")) {
      throw Settings.invalid(DEPARTMENTS, id, "31-hai-phong, 01-ha-noi");
    }
    String prefix = DEPARTMENTS + "." + id + ".";
    if (text(prefix + "name") == null) {
      throw Settings.invalid(prefix + "name", "", "Sở Y tế");
    }
    Set<String> provinces = new TreeSet<>(list(prefix + "provinces", ","));
    if (provinces.isEmpty() || !provinces.stream().allMatch(code -> code.matches("[0-9]{2}"))) {
      throw Settings.invalid(prefix + "provinces", String.join(",", provinces), "31, 30");
    }
    String area = text(prefix + "area");
    if (area != null && !area.equals("former") && !area.equals("current")) {
      throw Settings.invalid(prefix + "area", area, "current, former");
    }
    String own = text(prefix + "editions");
    return new Department(
        id,
        provinces,
        "former".equals(area),
        issuer(prefix),
        own == null ? usual : editions(prefix + "editions", "internal"));
  }

  /** Each province must be one, now or before the mergers, and of one department only. */
  static void requireProvinces(ReportSettings settings, Register register) {
    Map<String, String> taken = new HashMap<>();
    for (Department department : settings.departments()) {
      String area = department.former() ? " former" : "";
      for (String province : department.provinces()) {
        boolean known =
            register.listInForceOn(Level.PROVINCE, Register.LAST_DAY_OF_DISTRICTS).stream()
                    .anyMatch(unit -> unit.code().equals(province))
                || register
                    .listInForceOn(Level.PROVINCE, Register.LAST_DAY_OF_DISTRICTS.plusDays(1))
                    .stream()
                    .anyMatch(unit -> unit.code().equals(province));
        String other = taken.put(province + area, department.id());
        if (!known || other != null) {
          String key = DEPARTMENTS + "." + department.id() + ".provinces";
          throw Settings.invalid(key, province, "31, 30");
        }
      }
    }
  }

  private Issuer issuer(String prefix) {
    return new Issuer(
        text(prefix + "superior"),
        String.valueOf(text(prefix + "name")),
        text(prefix + "sign"),
        text(prefix + "place"),
        text(prefix + "authority"),
        text(prefix + "post"),
        text(prefix + "signer"),
        list(prefix + "to", ";"),
        list(prefix + "recipients", ";"));
  }

  private List<Edition> editions(String key, String otherwise) {
    String written = environment.getProperty(key, otherwise);
    told.put(key, written);
    List<Edition> editions = new ArrayList<>();
    for (String id : split(written, ",")) {
      Edition edition =
          Arrays.stream(Edition.values())
              .filter(known -> known.id().equals(id))
              .findFirst()
              .orElseThrow(() -> Settings.invalid(key, written, "internal, planner"));
      if (!editions.contains(edition)) {
        editions.add(edition);
      }
    }
    if (editions.isEmpty()) {
      throw Settings.invalid(key, written, "internal, planner");
    }
    return editions;
  }

  private List<String> list(String key, String separator) {
    String text = text(key);
    return text == null ? List.of() : split(text, separator);
  }

  private static List<String> split(String text, String separator) {
    return Arrays.stream(text.split(separator, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private @Nullable String text(String key) {
    String text = environment.getProperty(key, "").strip();
    if (text.isEmpty()) {
      return null;
    }
    told.put(key, text);
    return text;
  }

  /** The settings {@code trian.senders.31=so-y-te-hai-phong, …}, by the code of a province. */
  static ExpectedSenders expectedSenders(Environment environment) {
    Map<String, List<String>> byProvince = new HashMap<>();
    for (int code = 1; code <= 99; code++) {
      String province = String.format(Locale.ROOT, "%02d", code);
      String senders = environment.getProperty("trian.senders." + province, "");
      List<String> named =
          Arrays.stream(senders.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
      if (!named.isEmpty()) {
        byProvince.put(province, named);
      }
    }
    return new ExpectedSenders(byProvince);
  }
}
