package vn.trian.delivery.mail;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.delivery.Mail;
import vn.trian.delivery.MailSettings;
import vn.trian.delivery.mail.Letter.Enclosed;
import vn.trian.report.Releases.Release;
import vn.trian.report.ReportSettings;
import vn.trian.report.content.Issuer;
import vn.trian.report.content.ReportKey;
import vn.trian.text.Messages;
import vn.trian.text.OneLine;

/** Writes the mail of a release. */
final class LetterWriter {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final MailSettings settings;
  private final ReportSettings reports;
  private final Messages words;

  LetterWriter(MailSettings settings, ReportSettings reports) {
    this.settings = settings;
    this.reports = reports;
    this.words = words(reports.language());
  }

  /** The sentences of mails. */
  static Messages words(vn.trian.text.Language language) {
    return Messages.of("/vn/trian/delivery/mail/words", language);
  }

  /**
   * The mail of a release.
   *
   * @param files all of its document
   * @param bytes how large they are together
   */
  Letter of(Mail mail, Release release, List<Enclosed> files, long bytes, ZonedDateTime now) {
    String title = title(ReportKey.parse(mail.report()));
    boolean attached = bytes <= settings.largest();
    List<String> lines = new ArrayList<>();
    lines.add(words.get("greeting"));
    lines.add("");
    lines.add(words.get(mail.release() == 1 ? "first" : "later", title, mail.release()));
    lines.add(
        words.get(
            "issue",
            mail.release(),
            day(release.issuedAt().toLocalDate()),
            words.get("standing." + release.standing().id())));
    lines.add("");
    for (Enclosed file : files) {
      lines.add(words.get("file", attached ? file.name() : place(file), file.sha256()));
    }
    lines.add("");
    lines.add(words.get("verify", files.get(0).name(), files.get(0).path()));
    if (!settings.operators().isEmpty()) {
      lines.add(words.get("ask", String.join(", ", settings.operators())));
    }
    lines.add("");
    lines.add(words.get("edition." + mail.edition()));
    return new Letter(
        mail.messageId(),
        List.of(mail.recipient()),
        now,
        OneLine.of(words.get("subject", title, mail.release())),
        String.join("\n", lines) + "\n",
        attached ? files : List.of());
  }

  private String title(ReportKey key) {
    if (key instanceof ReportKey.Month month) {
      String when = "%02d/%d".formatted(month.month().getMonthValue(), month.month().getYear());
      String calendar =
          key.calendar() == ReportingCalendar.ADMINISTRATIVE ? words.get("administrative") : "";
      String title = words.get("title.month", when) + calendar;
      return month.department().isEmpty()
          ? title
          : words.get("title.department", title, department(month.department()));
    }
    return words.get("title.years");
  }

  /** As the settings name it now; one that is not set any more by its identifier. */
  private String department(String id) {
    return reports.departments().stream()
        .filter(department -> department.id().equals(id))
        .findFirst()
        .map(department -> name(department.issuer(), id))
        .orElse(id);
  }

  private static String name(Issuer issuer, String id) {
    return OneLine.of(
        issuer.superior() == null
            ? issuer.name() + " (" + id + ")"
            : issuer.name() + ", " + issuer.superior());
  }

  private String place(Enclosed file) {
    return settings.link() == null ? file.path() : settings.link() + file.path();
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
