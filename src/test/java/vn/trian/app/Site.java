package vn.trian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The real pages of a workplace, served on a free port, and browsers that look at them. */
final class Site implements AutoCloseable {
  static final String PASSWORD = "mật khẩu của mẫu";

  private final Settings settings;
  private final LedgerDoor door;
  private final HouseVerbs verbs;
  private final Pages pages;

  private Site(Settings settings) {
    Locale.setDefault(Locale.ROOT);
    this.settings = settings;
    OpenLedger.open(settings, "serve").close();
    this.door = new LedgerDoor(settings);
    this.verbs = new HouseVerbs(settings);
    this.pages = Pages.serve(settings, door, verbs);
  }

  /** Served as these settings say, {@code name=value}. */
  static Site of(Workplace place, String... properties) {
    Map<String, Object> told = new HashMap<>(place.database().settings());
    told.put("trian.input", place.input().toString());
    told.put("trian.output", place.output().toString());
    told.put("trian.data", place.data().toString());
    told.put("trian.web.port", "0");
    told.put("trian.intake.min-age", "PT0S");
    told.put("trian.reviewer", "Nguyễn Văn Mẫu");
    for (String property : properties) {
      int sign = property.indexOf('=');
      told.put(property.substring(0, sign), property.substring(sign + 1));
    }
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("options", told));
    return new Site(Settings.of(environment));
  }

  /** The settings of a user of each role, named by it, all with one password. */
  static List<String> users() {
    String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
    List<String> users = new ArrayList<>();
    for (String role : List.of("viewer", "reviewer", "operator")) {
      users.add("trian.users.%s.role=%s".formatted(role, role));
      users.add("trian.users.%s.password=%s".formatted(role, hash));
    }
    return users;
  }

  Settings settings() {
    return settings;
  }

  LedgerDoor door() {
    return door;
  }

  HouseVerbs verbs() {
    return verbs;
  }

  /** The address of a page. */
  String address(String path) {
    return URI.create(pages.address()).resolve(path).toString();
  }

  /** What somebody sees who was never here before. */
  Seen get(String path, String... headers) {
    return browser().get(path, headers);
  }

  Browser browser() {
    return new Browser();
  }

  /** A browser in which a user has logged in. */
  Browser browserOf(String user) {
    Browser browser = browser();
    browser.logIn(user, PASSWORD);
    return browser;
  }

  @Override
  public void close() {
    pages.close();
    door.close();
  }

  /** An answer, its page parsed. */
  record Seen(int status, HttpResponse<byte[]> response) {
    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    Document page() {
      return Jsoup.parse(text(), response.uri().toString());
    }

    /** The main part's words, as they are read. */
    String main() {
      return page().select("main").text();
    }

    String location() {
      return response.headers().firstValue("Location").orElse("");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  /** Keeps cookies, follows nothing by itself. */
  final class Browser {
    private final HttpClient client =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Seen get(String path, String... headers) {
      return send(request(path, headers).GET());
    }

    Seen follow(Seen seen) {
      return seen.location().isEmpty() ? seen : get(seen.location());
    }

    /** Sends a form of a page, with what stands in it and these fields: {@code name=value}. */
    Seen submit(String page, String action, String... fields) {
      Seen seen = get(page);
      Map<String, String> values = fields(seen.page(), action);
      for (String field : fields) {
        int sign = field.indexOf('=');
        values.put(field.substring(0, sign), field.substring(sign + 1));
      }
      return post(action, values);
    }

    Seen post(String action, Map<String, String> values) {
      List<String> pairs = new ArrayList<>();
      values.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
      return send(
          request(action, "Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** Sends a file with the form for uploads, and these fields. */
    Seen upload(String name, byte[] content, String... fields) {
      String boundary = "----------------------------trian";
      StringBuilder head = new StringBuilder();
      Map<String, String> values = fields(get("/operator").page(), "/operator/files");
      values.remove("file");
      for (String field : fields) {
        int sign = field.indexOf('=');
        values.put(field.substring(0, sign), field.substring(sign + 1));
      }
      values.forEach(
          (field, value) ->
              head.append(
                  "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                      .formatted(boundary, field, value)));
      head.append(
          "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
              .formatted(boundary, name));
      byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
      return send(
          request("/operator/files", "Content-Type", "multipart/form-data; boundary=" + boundary)
              .POST(
                  HttpRequest.BodyPublishers.ofByteArrays(
                      List.of(head.toString().getBytes(StandardCharsets.UTF_8), content, end))));
    }

    Seen logIn(String user, String password) {
      return submit("/login", "/login", "username=" + user, "password=" + password);
    }

    private Map<String, String> fields(Document page, String action) {
      Map<String, String> values = new HashMap<>();
      Element form = page.selectFirst("form[action=" + action + "]");
      if (form == null) {
        throw new AssertionError("no form for " + action + " on " + page);
      }
      form.select("input[name], textarea[name]")
          .forEach(
              input -> {
                if (!input.attr("type").equals("checkbox")) {
                  values.put(
                      input.attr("name"),
                      input.normalName().equals("textarea") ? input.wholeText() : input.val());
                }
              });
      return values;
    }

    private HttpRequest.Builder request(String path, String... headers) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(address(path)))
              .header("Accept", "text/html, */*;q=0.8");
      for (int i = 0; i < headers.length; i += 2) {
        request.header(headers[i], headers[i + 1]);
      }
      return request;
    }

    private Seen send(HttpRequest.Builder request) {
      try {
        HttpResponse<byte[]> response =
            client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Seen(response.statusCode(), response);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
