package vn.trian.delivery.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import vn.trian.delivery.MailSettings;
import vn.trian.delivery.Reply;
import vn.trian.delivery.Reply.Kind;
import vn.trian.delivery.mail.Letter.Enclosed;

/**
 * Brings mails to the server, each in a session of its own. The only class that knows the mail
 * library: where no mail is sent, nothing of it is loaded.
 */
final class Smtp {
  private final MailSettings.Server server;
  private final List<String> replyTo;
  private final Session session;

  /**
   * A way to a server.
   *
   * @param replyTo who reads what is answered; empty for whose mail it is
   */
  Smtp(MailSettings.Server server, List<String> replyTo) {
    this.server = server;
    this.replyTo = replyTo;
    this.session = session(server);
  }

  private static Session session(MailSettings.Server server) {
    String millis = String.valueOf(server.timeout().toMillis());
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", server.host());
    properties.setProperty("mail.smtp.port", String.valueOf(server.port()));
    properties.setProperty("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.from", server.from());
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    // The machine's own name would be looked up, which takes its time where there is no name
    // service; and a name without a domain is refused by some.
    properties.setProperty("mail.smtp.localhost", server.domain());
    // Whether it says good-bye does not matter.
    properties.setProperty("mail.smtp.quitwait", "false");
    switch (server.security()) {
      case NONE -> {}
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case SSL -> properties.setProperty("mail.smtp.ssl.enable", "true");
    }
    return Session.getInstance(properties);
  }

  Reply send(Letter letter) {
    MimeMessage message;
    Transport transport;
    try {
      message = message(letter);
      transport = session.getTransport("smtp");
    } catch (MessagingException | IOException e) {
      return new Reply(Kind.LATER, why(e));
    }
    try {
      if (server.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(server.user(), server.password());
      }
    } catch (MessagingException e) {
      return new Reply(Kind.AWAY, why(e));
    }
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return Reply.TAKEN;
    } catch (MessagingException e) {
      return new Reply(kind(e), why(e));
    } finally {
      leave(transport);
    }
  }

  /** What the server has taken stays taken, however the session ends. */
  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      // Nothing is left to say to it.
    }
  }

  private MimeMessage message(Letter letter) throws MessagingException, IOException {
    MimeMessage message = new WithId(session, letter.id());
    message.setFrom(new InternetAddress(server.from()));
    for (String address : letter.to()) {
      message.addRecipient(RecipientType.TO, new InternetAddress(address));
    }
    if (!replyTo.isEmpty()) {
      message.setReplyTo(InternetAddress.parse(String.join(",", replyTo)));
    }
    message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(letter.at()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    MimeMultipart parts = new MimeMultipart();
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), StandardCharsets.UTF_8.name());
    parts.addBodyPart(text);
    for (Enclosed file : letter.attached()) {
      MimeBodyPart part = new MimeBodyPart();
      part.attachFile(file.file().toFile(), file.type(), "base64");
      part.setFileName(file.name());
      parts.addBodyPart(part);
    }
    message.setContent(parts);
    message.saveChanges();
    return message;
  }

  /**
   * What an error means for the mail. A refusal of the sender is of the settings, not of this mail:
   * somebody can mend it.
   */
  private static Kind kind(MessagingException e) {
    Kind kind = Kind.SILENT;
    for (Exception cause = e; cause != null; cause = next(cause)) {
      if (cause instanceof SMTPAddressFailedException of) {
        return kind(of.getReturnCode());
      }
      if (cause instanceof SMTPSendFailedException of && of.getReturnCode() > 0) {
        boolean sender = String.valueOf(of.getCommand()).startsWith("MAIL");
        kind = sender ? Kind.LATER : kind(of.getReturnCode());
      }
    }
    return kind;
  }

  private static Kind kind(int code) {
    return code / 100 == 5 ? Kind.REFUSED : Kind.LATER;
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException of ? of.getNextException() : null;
  }

  /** What the server answered, or why there was no answer. */
  private static String why(Exception e) {
    Exception told = e;
    for (Exception cause = e; cause != null; cause = next(cause)) {
      if (!(cause instanceof SendFailedException)
          || cause instanceof SMTPAddressFailedException
          || cause instanceof SMTPSendFailedException) {
        told = cause;
      }
    }
    return (told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage())
        .strip()
        .replaceAll("\\s+", " ");
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
