package vn.trian.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Edition;
import vn.trian.report.content.ReportKey;

/**
 * How mail is sent, and to whom.
 *
 * @param server null where no mail is sent
 * @param operators who is told of failures
 * @param recipients by the department of a report, {@code ""} for those of the whole country
 * @param largest how many bytes are attached at most; above that a link is sent
 * @param link the address under which the output folder is to be reached, with {@code /} at its
 *     end; null for none
 */
public record MailSettings(
    @Nullable Server server,
    List<String> operators,
    Map<String, Map<Edition, List<String>>> recipients,
    long largest,
    @Nullable String link) {
  public static final MailSettings NONE = new MailSettings(null, List.of(), Map.of(), 0, null);

  /** How the connection is secured. */
  public enum Security {
    NONE,
    STARTTLS,
    SSL
  }

  /**
   * The server that takes mail.
   *
   * @param user empty where it asks for nobody
   * @param from whose mail it is
   * @param timeout how long an answer is waited for
   */
  public record Server(
      String host,
      int port,
      String user,
      String password,
      Security security,
      String from,
      Duration timeout) {
    /** The domain whose mail it is. */
    public String domain() {
      return from.substring(from.indexOf('@') + 1);
    }
  }

  /** Who gets a report in an edition. */
  List<String> recipients(ReportKey key, Edition edition) {
    String department = key instanceof ReportKey.Month month ? month.department() : "";
    return recipients.getOrDefault(department, Map.of()).getOrDefault(edition, List.of());
  }
}
