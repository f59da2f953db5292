package vn.trian.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.report.content.ReportKey;
import vn.trian.text.Language;
import vn.trian.text.Messages;

/** Writes the message of a release, and that of a failure. */
final class Letter {
  private final Session session;
  private final MailSettings settings;
  private final MailSettings.Server server;
  private final Messages words;

  Letter(Session session, MailSettings settings, MailSettings.Server server, Language language) {
    this.session = session;
    this.settings = settings;
    this.server = server;
    this.words = Messages.of("/vn/trian/delivery/mail/words", language);
  }

  /** The sentences of mails, in the language of the reports. */
  Messages words() {
    return words;
  }

  /** A file of a release. */
  record Enclosed(String path, Path file, String sha256) {}

  MimeMessage of(Mail mail, List<Enclosed> files, Instant now)
      throws MessagingException, IOException {
    ReportKey key = ReportKey.parse(mail.report());
    long bytes = 0;
    for (Enclosed file : files) {
      bytes += Files.size(file.file());
    }
    boolean attached = bytes <= settings.largest();
    List<String> lines = new ArrayList<>();
    lines.add(words.get("greeting"));
    lines.add("");
    lines.add(words.get(mail.release() == 1 ? "first" : "later", title(key), mail.release()));
    lines.add("");
    for (Enclosed file : files) {
      String place = attached ? name(file) : place(file);
      lines.add(words.get("file", place, file.sha256()));
    }
    lines.add("");
    lines.add(words.get("verify", files.isEmpty() ? "" : files.get(0).path()));
    if (!settings.operators().isEmpty()) {
      lines.add(words.get("ask", String.join(", ", settings.operators())));
    }
    lines.add("");
    lines.add(words.get("edition." + mail.edition()));
    MimeMultipart parts = new MimeMultipart();
    MimeBodyPart text = new MimeBodyPart();
    text.setText(String.join("\n", lines) + "\n", StandardCharsets.UTF_8.name());
    parts.addBodyPart(text);
    if (attached) {
      for (Enclosed file : files) {
        MimeBodyPart part = new MimeBodyPart();
        part.attachFile(file.file().toFile());
        part.setFileName(name(file));
        parts.addBodyPart(part);
      }
    }
    MimeMessage message = message(mail.messageId(), List.of(mail.recipient()), now);
    message.setSubject(
        words.get("subject", title(key), mail.release()), StandardCharsets.UTF_8.name());
    message.setContent(parts);
    message.saveChanges();
    return message;
  }

  /** What an operator is told of a run that failed. */
  MimeMessage ofFailure(String id, String what, Instant now) throws MessagingException {
    MimeMessage message = message(id, settings.operators(), now);
    message.setSubject(words.get("failed.subject"), StandardCharsets.UTF_8.name());
    message.setText(words.get("failed.text", what) + "\n", StandardCharsets.UTF_8.name());
    message.saveChanges();
    return message;
  }

  private MimeMessage message(String id, List<String> to, Instant now) throws MessagingException {
    MimeMessage message = new WithId(session, id);
    message.setFrom(new InternetAddress(server.from()));
    for (String address : to) {
      message.addRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(address));
    }
    message.setSentDate(Date.from(now));
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  private String title(ReportKey key) {
    if (key instanceof ReportKey.Month month) {
      String when = "%02d/%d".formatted(month.month().getMonthValue(), month.month().getYear());
      String calendar =
          key.calendar() == ReportingCalendar.ADMINISTRATIVE ? words.get("administrative") : "";
      return words.get("title.month", when) + calendar;
    }
    return words.get("title.years");
  }

  private static String name(Enclosed file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }

  private String place(Enclosed file) {
    return settings.link() == null ? file.path() : settings.link() + file.path();
  }

  /** A message whose number is ours, at every attempt the same. */
  private static final class WithId extends MimeMessage {
    private final String id;

    WithId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
