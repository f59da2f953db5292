package vn.trian.app.worker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the broker of messages is.
 *
 * @param url {@code tcp://host:port}, with parameters of the broker's own after a question mark; or
 *     {@code embedded:port}, for a broker within the run on this machine alone
 * @param user empty where the broker asks for none
 */
public record BrokerAddress(String url, String user, String password, String queue) {
  private static final Pattern EMBEDDED = Pattern.compile("embedded:([0-9]{1,5})");
  private static final Pattern EXTERNAL = Pattern.compile("tcp://[^\\s/?#@]+:[0-9]{1,5}(\\?\\S*)?");

  /** Whether a text is the address of a broker. */
  public static boolean isOne(String url) {
    return EMBEDDED.matcher(url).matches() || EXTERNAL.matcher(url).matches();
  }

  /** The port of a broker within the run, or null for another one. */
  @Nullable Integer ownPort() {
    Matcher embedded = EMBEDDED.matcher(url);
    return embedded.matches() ? Integer.valueOf(embedded.group(1)) : null;
  }

  /** What may be said of it: the parameters may hold a password. */
  public String place() {
    return withoutParameters();
  }

  /**
   * What a client connects to. A worker takes one range at a time and none in advance; one that is
   * not heard of for twenty seconds is gone, and its range is given to another.
   */
  String clientUrl() {
    String client =
        withoutParameters()
            + "?consumerWindowSize=0&reconnectAttempts=0"
            + "&connectionTTL=20000&clientFailureCheckPeriod=5000";
    int parameters = url.indexOf('?');
    return parameters < 0 ? client : client + "&" + url.substring(parameters + 1);
  }

  private String withoutParameters() {
    Integer port = ownPort();
    return port == null ? url.split("\\?", 2)[0] : "tcp://127.0.0.1:" + port;
  }

  @Override
  public String toString() {
    return place();
  }
}
