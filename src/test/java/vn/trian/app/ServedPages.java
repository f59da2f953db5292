package vn.trian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The pages of a workplace, served by the real program in this process until they are closed. */
public final class ServedPages implements AutoCloseable {
  private final LedgerDoor door;
  private final Pages pages;
  private final HttpClient browser = HttpClient.newHttpClient();

  public ServedPages(Workplace place) {
    Map<String, Object> told = new TreeMap<>(place.database().settings());
    told.put("trian.input", place.input().toString());
    told.put("trian.output", place.output().toString());
    told.put("trian.data", place.data().toString());
    told.put("trian.web.port", "0");
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", told));
    Settings settings = Settings.of(environment);
    OpenLedger.open(settings, "serve").close();
    door = new LedgerDoor(settings);
    pages = Pages.serve(settings, door, new HouseVerbs(settings));
  }

  /** The address of a page. */
  public String address(String path) {
    return pages.address().replaceFirst("/$", "") + path;
  }

  /**
   * Asks for a page.
   *
   * @param headers names and values in turn
   */
  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
    request.header("Accept", "text/html");
    for (int at = 0; at < headers.length; at += 2) {
      request.header(headers[at], headers[at + 1]);
    }
    try {
      return browser.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    pages.close();
    door.close();
  }
}
