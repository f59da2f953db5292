package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import vn.trian.app.Workplace.Ended;

/** A workplace with settings of mail, a clock, and a real mail server that takes everything. */
final class MailDesk implements AutoCloseable {
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final Workplace place;
  private final Map<String, String> settings = new LinkedHashMap<>();

  MailDesk(Workplace place) {
    this.place = place;
    server.start();
    settings.putAll(settings(server.getSmtp().getPort()));
  }

  /** What the program is told of a server that hides nothing and asks for no password. */
  static Map<String, String> settings(int port) {
    return Map.of(
        "trian.mail.host", "127.0.0.1",
        "trian.mail.port", String.valueOf(port),
        "trian.mail.tls", "none",
        "trian.mail.from", "bao-cao@example.vn",
        "trian.mail.operator", "van-hanh@example.vn",
        "trian.mail.timeout", "PT1S");
  }

  Workplace place() {
    return place;
  }

  void set(String name, String value) {
    settings.put(name, value);
  }

  /** To the server that takes everything. */
  void connect() {
    set("trian.mail.port", String.valueOf(server.getSmtp().getPort()));
  }

  void connect(MisbehavingSmtp bad) {
    set("trian.mail.port", String.valueOf(bad.port()));
  }

  /** The settings for a process of its own. */
  String[] properties(String now, String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    settings.forEach((name, value) -> all.add(name + "=" + value));
    all.add("trian.now=" + now);
    return all.toArray(String[]::new);
  }

  Ended trian(String now, String... arguments) {
    return trian(place, now, arguments);
  }

  Ended trian(Workplace elsewhere, String now, String... arguments) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.put("trian.now", now);
    all.forEach(System::setProperty);
    try {
      return elsewhere.trian(arguments);
    } finally {
      all.keySet().forEach(System::clearProperty);
    }
  }

  /** What the server has taken since it was asked last: recipient, subject, names of files. */
  List<String> taken() {
    List<String> taken = new ArrayList<>();
    try {
      for (MimeMessage message : server.getReceivedMessages()) {
        taken.add(line(message));
      }
      server.purgeEmailFromAllMailboxes();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    taken.sort(null);
    return taken;
  }

  /** The messages themselves. */
  List<MimeMessage> messages() {
    return List.of(server.getReceivedMessages());
  }

  static MimeMessage parse(String message) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(message.getBytes(StandardCharsets.US_ASCII)));
  }

  static String line(MimeMessage message) throws MessagingException, IOException {
    MimeMultipart parts = (MimeMultipart) message.getContent();
    List<String> names = new ArrayList<>();
    for (int i = 1; i < parts.getCount(); i++) {
      String name = parts.getBodyPart(i).getFileName();
      String type = name.endsWith(".pdf") ? "application/pdf" : "application/vnd.openxml";
      assertThat(parts.getBodyPart(i).getContentType()).startsWith(type);
      names.add(name);
    }
    names.sort(null);
    return "%s · %s · %s"
        .formatted(message.getAllRecipients()[0], message.getSubject(), String.join(", ", names));
  }

  static String text(MimeMessage message) throws MessagingException, IOException {
    Object text = ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    return text.toString().replace("\r\n", "\n");
  }

  /** What the ledger knows of each mail: recipient, report, release, state and attempts. */
  List<String> ledger(String now) {
    return ledger(place, now);
  }

  List<String> ledger(Workplace elsewhere, String now) {
    Ended status = trian(elsewhere, now, "status", "--json");
    assertThat(status.exit()).as(status.err()).isZero();
    List<String> mails = new ArrayList<>();
    for (JsonNode mail : status.json().get("mails")) {
      mails.add(
          "%s %s/%d %s %d"
              .formatted(
                  mail.get("recipient").asString(),
                  mail.get("report").asString().split("/", 2)[0],
                  mail.get("release").asInt(),
                  mail.get("state").asString(),
                  mail.get("attempts").asInt()));
    }
    mails.sort(null);
    return mails;
  }

  @Override
  public void close() {
    server.stop();
  }
}
