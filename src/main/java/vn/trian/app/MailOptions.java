package vn.trian.app;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import vn.trian.delivery.MailSettings;
import vn.trian.delivery.MailSettings.Security;
import vn.trian.delivery.MailSettings.Server;
import vn.trian.report.Department;
import vn.trian.report.ReportSettings;
import vn.trian.report.content.Edition;

/** Reads the settings of mail: the server, and who gets which report in which edition. */
final class MailOptions {
  private static final String PREFIX = "trian.mail.";

  private final Environment environment;
  private final ReportSettings reports;

  private MailOptions(Environment environment, ReportSettings reports) {
    this.environment = environment;
    this.reports = reports;
  }

  static MailSettings of(Environment environment, ReportSettings reports) {
    return new MailOptions(environment, reports).read();
  }

  private MailSettings read() {
    Map<String, Map<Edition, List<String>>> recipients = new HashMap<>();
    recipients.put("", recipients(PREFIX + "to", reports.editions()));
    for (Department department : reports.departments()) {
      String key = "trian.departments." + department.id() + ".mail";
      recipients.put(department.id(), recipients(key, department.editions()));
    }
    return new MailSettings(
        server(), addresses(PREFIX + "operator"), recipients, largest(), link());
  }

  private Server server() {
    String from = text(environment, "from");
    if (from == null) {
      throw Settings.invalid(PREFIX + "from", "", "bao-cao@soyte.example.vn");
    }
    return new Server(
        String.valueOf(text(environment, "host")),
        Settings.number(environment, PREFIX + "port", 587, 1, 65_535),
        environment.getProperty(PREFIX + "user", ""),
        environment.getProperty(PREFIX + "password", ""),
        security(environment.getProperty(PREFIX + "tls", "starttls")),
        address(PREFIX + "from", from),
        Settings.duration(environment, PREFIX + "timeout", Duration.ofSeconds(30).toString()));
  }

  private static Security security(String id) {
    return Arrays.stream(Security.values())
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(id))
        .findFirst()
        .orElseThrow(() -> Settings.invalid(PREFIX + "tls", id, "starttls, ssl, none"));
  }

  /** Above so much a link is sent; in bytes. */
  private long largest() {
    return (long) Settings.number(environment, PREFIX + "largest", 10, 0, 999) << 20;
  }

  private @Nullable String link() {
    String link = text(environment, "link");
    if (link != null && !link.matches("https?://[^\\s\\p{Cntrl}]+")) {
      throw Settings.invalid(PREFIX + "link", link, "https://bao-cao.soyte.example.vn/");
    }
    return link == null || link.endsWith("/") ? link : link + "/";
  }

  /** An edition that is not made cannot be sent; and nobody gets both of one report. */
  private Map<Edition, List<String>> recipients(String key, List<Edition> made) {
    Map<Edition, List<String>> recipients = new EnumMap<>(Edition.class);
    for (Edition edition : Edition.values()) {
      String of = edition == Edition.INTERNAL ? key : key + "." + edition.id();
      List<String> addresses = addresses(of);
      if (!addresses.isEmpty() && !made.contains(edition)) {
        throw Failure.usage("settings.mail-edition", of, edition.id());
      }
      for (String address : addresses) {
        if (recipients.values().stream().anyMatch(others -> contains(others, address))) {
          throw Failure.usage("settings.mail-twice", key, address);
        }
      }
      recipients.put(edition, addresses);
    }
    return recipients;
  }

  private List<String> addresses(String key) {
    List<String> addresses = new ArrayList<>();
    for (String written : environment.getProperty(key, "").split(",", -1)) {
      if (!written.isBlank()) {
        String address = address(key, written.strip());
        if (!contains(addresses, address)) {
          addresses.add(address);
        }
      }
    }
    return addresses;
  }

  private static boolean contains(List<String> addresses, String address) {
    return addresses.stream().anyMatch(address::equalsIgnoreCase);
  }

  private static String address(String key, String written) {
    try {
      InternetAddress address = new InternetAddress(written, true);
      address.validate();
      if (written.contains("@")) {
        return address.getAddress();
      }
    } catch (AddressException e) {
      // It is named below.
    }
    throw Settings.invalid(key, written, "bao-cao@soyte.example.vn");
  }

  private static @Nullable String text(Environment environment, String name) {
    String text = environment.getProperty(PREFIX + name, "").strip();
    return text.isEmpty() ? null : text;
  }
}
