package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.trian.app.MisbehavingSmtp.Way;
import vn.trian.app.Workplace.Ended;

/** Mail through a real mail server, and through one that misbehaves. */
@Tag("job")
@Tag("postgresql")
class MailTest {
  private static final String MARCH = "2026-03-01T06:00:00";

  @TempDir Path folder;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private Workplace place;

  @BeforeEach
  void start() {
    server.start();
    place =
        new Workplace(folder)
            .with("a.csv", Visits.file(Visits.row(1, "2026-02-10"), Visits.row(2, "2026-02-20")));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aReleaseGoesOnceToEachRecipientOfItsEdition() throws Exception {
    Map<String, String> settings = settings(server.getSmtp().getPort());
    settings.put("trian.editions", "internal,planner");
    settings.put("trian.mail.to", "phong-ke-hoach@example.vn, giam-doc@example.vn");
    settings.put("trian.mail.to.planner", "vien@example.vn");

    Ended run = trian(settings, MARCH, "run");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("Đã gửi 6 thư\n");
    List<String> sent = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      sent.add(
          "%s · %s · %s"
              .formatted(message.getAllRecipients()[0], message.getSubject(), enclosed(message)));
    }
    assertThat(sent)
        .containsExactlyInAnyOrder(
            "phong-ke-hoach@example.vn · Báo cáo thăm, tặng quà tháng 02/2026 (phát hành lần 1) · [visits-2026-02.pdf, visits-2026-02.xlsx]",
            "giam-doc@example.vn · Báo cáo thăm, tặng quà tháng 02/2026 (phát hành lần 1) · [visits-2026-02.pdf, visits-2026-02.xlsx]",
            "vien@example.vn · Báo cáo thăm, tặng quà tháng 02/2026 (phát hành lần 1) · [visits-2026-02-planner.pdf, visits-2026-02-planner.xlsx]",
            "phong-ke-hoach@example.vn · Báo cáo so sánh các lượt thăm theo quận, huyện và năm (phát hành lần 1) · [visits-by-district-and-year.pdf, visits-by-district-and-year.xlsx]",
            "giam-doc@example.vn · Báo cáo so sánh các lượt thăm theo quận, huyện và năm (phát hành lần 1) · [visits-by-district-and-year.pdf, visits-by-district-and-year.xlsx]",
            "vien@example.vn · Báo cáo so sánh các lượt thăm theo quận, huyện và năm (phát hành lần 1) · [visits-by-district-and-year-planner.pdf, visits-by-district-and-year-planner.xlsx]");
    assertThat(ids()).hasSize(6);
    MimeMessage first = server.getReceivedMessages()[0];
    assertThat(text(first))
        .startsWith("Kính gửi Quý cơ quan,")
        .contains(place.outputs().get("years/visits-by-district-and-year.xlsx"))
        .contains(
            "trian verify output/years/visits-by-district-and-year.pdf",
            "01/03/2026; số liệu tạm thời")
        .contains("van-hanh@example.vn");
    assertThat(first.getFrom()[0]).hasToString("bao-cao@example.vn");

    assertThat(trian(settings, MARCH, "run").exit()).isZero();
    assertThat(server.getReceivedMessages()).hasSize(6);
    assertThat(states(settings)).containsOnly("sent 1");

    // Made again from its journal, the ledger knows what was sent.
    assertThat(trian(settings, MARCH, "rebuild").exit()).isZero();
    assertThat(trian(settings, MARCH, "run").exit()).isZero();
    assertThat(server.getReceivedMessages()).hasSize(6);
    assertThat(states(settings)).containsOnly("sent 1");
  }

  @Test
  void whatIsTooLargeIsLinkedInsteadOfAttached() throws Exception {
    Map<String, String> settings = settings(server.getSmtp().getPort());
    settings.put("trian.mail.to", "giam-doc@example.vn");
    settings.put("trian.mail.largest", "0");
    settings.put("trian.mail.link", "https://bao-cao.example.vn/files");

    assertThat(trian(settings, MARCH, "run").exit()).isZero();

    MimeMessage first = server.getReceivedMessages()[0];
    assertThat(enclosed(first)).isEmpty();
    assertThat(text(first))
        .contains("https://bao-cao.example.vn/files/years/visits-by-district-and-year.xlsx");
  }

  /** Nothing is lost and nobody is told of a success; the same mail goes out when it can. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"REFUSES", "REFUSES_ONE", "TAKES_AND_SLEEPS"})
  @DisplayName("96 mail server down or misbehaving")
  void whatCouldNotBeSentIsTriedAgainUnderTheSameNumber(Way way) throws Exception {
    Map<String, String> settings;
    try (MisbehavingSmtp bad = new MisbehavingSmtp(way)) {
      settings = settings(bad.port());
      settings.put("trian.mail.to", "giam-doc@example.vn");
      settings.put("trian.mail.operator", "");

      Ended run = trian(settings, MARCH, "run");

      assertThat(run.exit()).as(run.err()).isEqualTo(4);
      assertThat(run.lastLine())
          .contains("đã giao 4 tệp", "2 thư chưa gửi được, thử lại từ 06:01 01/03/2026");
      assertThat(run.out()).contains(way.told());
      assertThat(states(settings)).containsExactly("waiting 1", "waiting 1");
      // Not yet: nothing is even tried.
      int before = bad.messages().size();
      assertThat(trian(settings, "2026-03-01T06:00:59", "run").exit()).isZero();
      assertThat(bad.messages()).hasSize(before);
    }
    settings.put("trian.mail.port", String.valueOf(server.getSmtp().getPort()));

    assertThat(trian(settings, "2026-03-01T06:01:00", "run").exit()).isZero();

    assertThat(server.getReceivedMessages()).hasSize(2);
    assertThat(states(settings)).containsExactly("sent 2", "sent 2");
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(statuses(settings, "message_id"));
  }

  @Test
  void whatIsRefusedForGoodIsGivenUp() throws Exception {
    try (MisbehavingSmtp bad = new MisbehavingSmtp(Way.REFUSES)) {
      Map<String, String> settings = settings(bad.port());
      settings.put("trian.mail.to", "da-nghi-huu@example.vn");

      Ended run = trian(settings, MARCH, "run");

      assertThat(run.exit()).isEqualTo(4);
      assertThat(run.lastLine()).contains("2 thư không gửi được (trian status)");
      assertThat(run.out())
          .contains(
              "gửi da-nghi-huu@example.vn: không gửi nữa, từ 06:00 01/03/2026: 550 5.1.1 no such user");
      assertThat(run.err()).contains("Không báo được cho người vận hành qua thư: ");
      assertThat(states(settings)).containsExactly("given-up 1", "given-up 1");
      // It is no news any more, and the run after is as good as any other.
      assertThat(trian(settings, "2026-03-02T06:00:00", "run").exit()).isZero();
    }
  }

  @Test
  void aServerThatAsksWhoItIsIsToldAndAWrongPasswordLosesNothing() throws Exception {
    server.setUser("bao-cao@example.vn", "bao-cao", "dung-mat-khau");
    Map<String, String> settings = settings(server.getSmtp().getPort());
    settings.put("trian.mail.to", "giam-doc@example.vn");
    settings.put("trian.mail.user", "bao-cao");
    settings.put("trian.mail.password", "sai-mat-khau");

    Ended wrong = trian(settings, MARCH, "run");

    assertThat(wrong.exit()).isEqualTo(4);
    assertThat(wrong.out()).contains("535 5.7.8");
    assertThat(wrong.out() + wrong.err()).doesNotContain("mat-khau");
    assertThat(states(settings)).containsExactly("waiting 1", "waiting 1");

    settings.put("trian.mail.password", "dung-mat-khau");
    assertThat(trian(settings, "2026-03-01T06:01:00", "run").exit()).isZero();
    assertThat(states(settings)).containsExactly("sent 2", "sent 2");
    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  /** The certificate of the server in the tests is its own: only who knows it trusts it. */
  @Test
  void aSecuredServerIsTrustedByItsCertificateAlone() throws Exception {
    GreenMail secured = SecuredMail.start();
    String[] settings = {
      "trian.now=" + MARCH,
      "trian.mail.host=localhost",
      "trian.mail.port=" + secured.getSmtps().getPort(),
      "trian.mail.tls=ssl",
      "trian.mail.from=bao-cao@example.vn",
      "trian.mail.to=giam-doc@example.vn"
    };
    try (Child stranger = Child.start(place, "run", settings)) {
      assertThat(stranger.exit()).isEqualTo(4);
      assertThat(stranger.said()).contains("unable to find valid certification path");
    }
    assertThat(secured.getReceivedMessages()).isEmpty();

    List<String> knows = new ArrayList<>(List.of(settings));
    knows.set(0, "trian.now=2026-03-01T06:01:00");
    knows.add("javax.net.ssl.trustStore=" + SecuredMail.certificate());
    knows.add("javax.net.ssl.trustStorePassword=" + SecuredMail.PASSWORD);
    try (Child friend = Child.start(place, "run", knows.toArray(String[]::new))) {
      assertThat(friend.exit()).as(friend.said()).isZero();
    }
    assertThat(secured.getReceivedMessages()).hasSize(2);
    secured.stop();
  }

  @Test
  void whatWasGivenUpIsSentAgainWhenAnOperatorSaysSo() throws Exception {
    try (MisbehavingSmtp bad = new MisbehavingSmtp(Way.REFUSES)) {
      Map<String, String> settings = settings(bad.port());
      settings.put("trian.mail.to", "giam-doc@example.vn");
      trian(settings, MARCH, "run");
    }
    Map<String, String> settings = settings(server.getSmtp().getPort());
    settings.put("trian.mail.to", "giam-doc@example.vn");
    String late = "2026-03-09T06:00:00";
    assertThat(trian(settings, late, "rebuild").exit()).isZero();
    assertThat(states(settings)).containsExactly("given-up 1", "given-up 1");

    Ended again = trian(settings, late, "report", "--month=2026-02", "--mail-again");

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.out())
        .contains("Số thư đã thôi không gửi, nay gửi lại: 1\n", "Đã gửi 1 thư\n");
    assertThat(states(settings)).containsExactly("sent 1", "given-up 1");
    assertThat(ids()).hasSize(1).isSubsetOf(statuses(settings, "message_id"));
    assertThat(trian(settings, late, "rebuild").exit()).isZero();
    assertThat(states(settings)).containsExactly("sent 1", "given-up 1");
    assertThat(trian(settings, late, "report", "--month=2026-02", "--mail-again").out())
        .contains("nay gửi lại: 0\n");
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aRunThatFailsTellsItsOperatorsAndSendsNobodyAReport() throws Exception {
    Map<String, String> settings = settings(server.getSmtp().getPort());
    settings.put("trian.mail.to", "giam-doc@example.vn");
    Files.writeString(place.output(), "no folder");

    Ended run = trian(settings, MARCH, "run");

    assertThat(run.exit()).isEqualTo(4);
    MimeMessage[] messages = server.getReceivedMessages();
    assertThat(messages).hasSize(1);
    assertThat(messages[0].getAllRecipients()[0]).hasToString("van-hanh@example.vn");
    assertThat(messages[0].getSubject())
        .isEqualTo(
            "Tri Ân: lần chạy không thành công: " + run.err().lines().findFirst().orElse(""));
    assertThat(text(messages[0])).contains(run.err().strip()).contains("trian run", "trian status");
  }

  @Test
  void aRevisionOfAFinalMonthWaitsForItsConfirmation() throws Exception {
    Map<String, String> settings = settings(server.getSmtp().getPort());
    settings.put("trian.mail.to", "giam-doc@example.vn");
    trian(settings, MARCH, "run");
    trian(settings, MARCH, "report", "--month", "2026-02", "--final", "--reason", "xong");
    int before = server.getReceivedMessages().length;
    place.with("b.csv", Visits.file(Visits.row(3, "2026-02-21")));

    assertThat(trian(settings, "2026-03-02T06:00:00", "run").exit()).isZero();

    assertThat(subjects(before))
        .containsExactly("Báo cáo so sánh các lượt thăm theo quận, huyện và năm (phát hành lần 2)");
    int years = server.getReceivedMessages().length;

    Ended confirmed =
        trian(settings, "2026-03-02T07:00:00", "report", "--month", "2026-02", "--confirm");

    assertThat(confirmed.exit()).as(confirmed.err()).isZero();
    assertThat(subjects(years))
        .containsExactly("Báo cáo thăm, tặng quà tháng 02/2026 (phát hành lần 3)");
  }

  @Test
  void settingsThatCannotBeAreNamed() {
    Map<String, String> settings = settings(25);
    settings.put("trian.mail.to", "không phải địa chỉ");
    Ended wrong = trian(settings, MARCH, "run");
    assertThat(wrong.exit()).isEqualTo(3);
    assertThat(wrong.err()).contains("trian.mail.to", "không phải địa chỉ");

    settings.put("trian.mail.to", "");
    settings.put("trian.mail.to.planner", "vien@example.vn");
    Ended edition = trian(settings, MARCH, "run");
    assertThat(edition.exit()).isEqualTo(3);
    assertThat(edition.err())
        .isEqualTo(
            "Cài đặt trian.mail.to.planner có người nhận bản “planner”, nhưng bản ấy không được lập. Thêm “planner” vào trian.editions (hoặc editions của đơn vị), hoặc bỏ người nhận.\n");
    assertThat(Files.exists(place.data())).isFalse();
  }

  private static Map<String, String> settings(int port) {
    return new LinkedHashMap<>(MailDesk.settings(port));
  }

  private Ended trian(Map<String, String> settings, String now, String... arguments) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.put("trian.now", now);
    all.forEach(System::setProperty);
    try {
      return place.trian(arguments);
    } finally {
      all.keySet().forEach(System::clearProperty);
    }
  }

  private List<String> states(Map<String, String> settings) {
    List<String> states = new ArrayList<>();
    for (JsonNode mail : trian(settings, MARCH, "status", "--json").json().get("mails")) {
      states.add(mail.get("state").asString() + " " + mail.get("attempts").asInt());
    }
    return states;
  }

  private List<String> statuses(Map<String, String> settings, String field) {
    List<String> values = new ArrayList<>();
    for (JsonNode mail : trian(settings, MARCH, "status", "--json").json().get("mails")) {
      values.add(mail.get(field).asString());
    }
    return values;
  }

  private List<String> ids() throws Exception {
    TreeSet<String> ids = new TreeSet<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      ids.add(message.getMessageID());
    }
    return List.copyOf(ids);
  }

  private List<String> subjects(int from) throws Exception {
    List<String> subjects = new ArrayList<>();
    MimeMessage[] all = server.getReceivedMessages();
    for (MimeMessage message : Arrays.copyOfRange(all, from, all.length)) {
      subjects.add(message.getSubject());
    }
    return subjects;
  }

  private static String text(MimeMessage message) throws Exception {
    Object text = ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    return text.toString().replace("\r\n", "\n");
  }

  private static List<String> enclosed(MimeMessage message) throws Exception {
    TreeSet<String> names = new TreeSet<>();
    MimeMultipart parts = (MimeMultipart) message.getContent();
    for (int i = 1; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      names.add(part.getFileName());
      requireWhole(part);
    }
    return List.copyOf(names);
  }

  private static void requireWhole(BodyPart part)
      throws IOException, jakarta.mail.MessagingException {
    byte[] bytes = part.getInputStream().readAllBytes();
    String begin = new String(bytes, 0, 2, java.nio.charset.StandardCharsets.US_ASCII);
    assertThat(begin).isEqualTo(part.getFileName().endsWith(".pdf") ? "%P" : "PK");
  }
}
