package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.app.MisbehavingSmtp.Way;
import vn.trian.app.Workplace.Ended;

/** What may go wrong around a mail: nobody gets what is not theirs, not whole, or had before. */
@Tag("job")
class MailFaultsTest {
  private static final String HEADER =
      "record_no,visit_date,delegation,host_kind,host_name,host_title,district,province,gift\n";
  private static final String FIRST = "2026-03-01T06:00:00";
  private static final String LATER = "2026-03-01T07:00:00";

  private static final String MONTH = "Báo cáo thăm, tặng quà tháng 02/2026 (phát hành lần 1)";
  private static final String YEARS =
      "Báo cáo so sánh các lượt thăm theo quận, huyện và năm (phát hành lần 1)";

  @TempDir Path folder;
  private MailDesk desk;

  @BeforeEach
  void start() {
    desk =
        new MailDesk(
            new Workplace(folder.resolve("place"))
                .with(
                    "a.csv", file("1,2026-02-10,UBND,person,Lê Thị Thử,Bác sĩ,Hải An,Hải Phòng,")));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private static String file(String... rows) {
    return HEADER + String.join("\n", rows) + "\n";
  }

  @Test
  @Tag("postgresql")
  void whatWaitsGoesOutInItsOwnEditionWhateverIsSetBeforeItDoes() throws Exception {
    String department = "31-so-y-te-thanh-pho-hai-phong-sau-khi-sap-nhap-voi-hai-duong";
    desk.set("trian.editions", "internal,planner");
    desk.set("trian.mail.to", "giam-doc@example.vn");
    desk.set("trian.mail.to.planner", "vien@example.vn");
    desk.set("trian.departments", department);
    desk.set("trian.departments." + department + ".name", "Sở Y tế");
    desk.set("trian.departments." + department + ".provinces", "31");
    desk.set("trian.departments." + department + ".mail", "hai-phong@example.vn");
    try (MisbehavingSmtp bad = new MisbehavingSmtp(Way.CLOSED)) {
      desk.connect(bad);
      assertThat(desk.trian(FIRST, "run").exit()).isEqualTo(4);
      // It is asked once, not once for each of five mails.
      assertThat(bad.sessions()).isEqualTo(1);
    }
    desk.connect();
    desk.set("trian.editions", "planner,internal");
    desk.set("trian.mail.to", "");
    desk.set("trian.departments", "");

    Ended run = desk.trian(LATER, "run", "--no-reports");

    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    for (MimeMessage message : desk.messages()) {
      if (message.getAllRecipients()[0].toString().equals("vien@example.vn")) {
        assertThat(MailDesk.text(message)).contains("-planner.xlsx").contains("chức danh");
      }
    }
    String planner = "visits-2026-02-planner.pdf, visits-2026-02-planner.xlsx";
    assertThat(desk.taken())
        .containsExactly(
            "giam-doc@example.vn · " + YEARS + " · " + years(""),
            "giam-doc@example.vn · " + MONTH + " · visits-2026-02.pdf, visits-2026-02.xlsx",
            "hai-phong@example.vn · Báo cáo thăm, tặng quà tháng 02/2026 – %s (phát hành lần 1) · %s"
                .formatted(department, "visits-2026-02.pdf, visits-2026-02.xlsx"),
            "vien@example.vn · " + YEARS + " · " + years("-planner"),
            "vien@example.vn · " + MONTH + " · " + planner);
  }

  private static String years(String edition) {
    String name = "visits-by-district-and-year" + edition;
    return name + ".pdf, " + name + ".xlsx";
  }

  @Test
  void aReportIsSentWholeOrNotAtAll() throws Exception {
    desk.set("trian.mail.to", "giam-doc@example.vn");
    try (MisbehavingSmtp bad = new MisbehavingSmtp(Way.LATER)) {
      desk.connect(bad);
      desk.trian(FIRST, "run");
    }
    desk.connect();
    Path pdf = desk.place().output().resolve("2026-02/visits-2026-02.pdf");
    byte[] issued = Files.readAllBytes(pdf);
    Files.writeString(pdf, "changed by hand");

    Ended run = desk.trian(LATER, "run");

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out())
        .contains(
            "  Thư 2026-02/visits-2026-02 (phát hành lần 1) gửi giam-doc@example.vn: chưa gửi được,"
                + " thử lại từ 07:05 01/03/2026: các tệp của bản này không có trong thư mục kết quả");
    assertThat(desk.taken()).containsExactly("giam-doc@example.vn · " + YEARS + " · " + years(""));
    Files.write(pdf, issued);
    assertThat(desk.trian("2026-03-01T08:00:00", "run").exit()).isZero();
    assertThat(desk.taken())
        .containsExactly(
            "giam-doc@example.vn · " + MONTH + " · visits-2026-02.pdf, visits-2026-02.xlsx");
  }

  @Test
  void aReleaseOfWhichThePdfCouldNotBeMadeIsNotSentAndOperatorsAreTold() throws Exception {
    desk.set("trian.mail.to", "giam-doc@example.vn");
    desk.place()
        .with(
            "b.csv",
            """
            visit_date,delegation,host_kind,host_name,district,province,recommendation
            2026-02-11,UBND,facility,Bệnh viện,Hải An,Hải Phòng,Mua thuốc 漢
            """);

    Ended run = desk.trian(FIRST, "run");

    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    List<MimeMessage> messages = desk.messages();
    assertThat(messages.get(messages.size() - 1).getSubject())
        .startsWith("Tri Ân: có báo cáo thiếu tệp, chưa gửi cho người nhận: ");
    assertThat(MailDesk.text(messages.get(messages.size() - 1))).contains("漢");
    // Whatever was sent has both of its files.
    assertThat(desk.taken().stream().filter(line -> line.startsWith("giam-doc")))
        .allMatch(line -> line.endsWith(".xlsx") && line.contains(".pdf, "));
    assertThat(desk.ledger(FIRST)).noneMatch(mail -> mail.contains("2026-02/1"));
  }

  @Test
  void whatTheServerTookIsSentHoweverTheSessionEnds() throws Exception {
    desk.set("trian.mail.to", "giam-doc@example.vn");
    try (MisbehavingSmtp bad = new MisbehavingSmtp(Way.TAKES_AND_SLEEPS)) {
      desk.connect(bad);

      Ended run = desk.trian(FIRST, "run");

      assertThat(run.exit()).as(run.out()).isZero();
      assertThat(bad.messages()).hasSize(2);
      assertThat(desk.ledger(FIRST))
          .containsExactly(
              "giam-doc@example.vn 2026-02/1 sent 1", "giam-doc@example.vn years/1 sent 1");
    }
  }

  @Test
  void oneRefusalDoesNotKeepTheOthersAndOperatorsAreToldWhatIsTrue() throws Exception {
    desk.set("trian.mail.to", "da-nghi-huu@example.vn, giam-doc@example.vn");
    try (MisbehavingSmtp bad = new MisbehavingSmtp(Way.REFUSES_ONE)) {
      desk.connect(bad);

      assertThat(desk.trian(FIRST, "run").exit()).isEqualTo(4);

      assertThat(desk.ledger(FIRST))
          .containsExactly(
              "da-nghi-huu@example.vn 2026-02/1 given-up 1",
              "da-nghi-huu@example.vn years/1 given-up 1",
              "giam-doc@example.vn 2026-02/1 sent 1",
              "giam-doc@example.vn years/1 sent 1");
      assertThat(bad.messages()).hasSize(3);
      MimeMessage notice = MailDesk.parse(bad.messages().get(2));
      assertThat(notice.getAllRecipients()[0]).hasToString("van-hanh@example.vn");
      assertThat(notice.getSubject())
          .startsWith("Tri Ân: có thư không gửi được: Thư ")
          .contains("da-nghi-huu@example.vn");
      assertThat(MailDesk.text(notice))
          .startsWith("Lần chạy đã xong và báo cáo nằm trong thư mục kết quả")
          .contains("550 5.1.1 no such user");
    }
  }

  @Test
  void afterThreeDaysItIsGivenUp() throws Exception {
    desk.set("trian.mail.to", "giam-doc@example.vn");
    try (MisbehavingSmtp bad = new MisbehavingSmtp(Way.LATER)) {
      desk.connect(bad);
      desk.trian(FIRST, "run");
      desk.trian("2026-03-04T05:59:59", "run");

      Ended run = desk.trian("2026-03-04T06:30:00", "run");

      assertThat(run.exit()).isEqualTo(4);
      assertThat(desk.ledger(FIRST)).hasSize(2).allMatch(mail -> mail.endsWith(" given-up 3"));
    }
  }

  @Test
  @Tag("postgresql")
  void anOldReleaseIsNotSentAfterANewOneAndNobodyIsAlarmed() throws Exception {
    desk.set("trian.mail.to", "giam-doc@example.vn, truong-phong@example.vn");
    try (MisbehavingSmtp bad = new MisbehavingSmtp(Way.LATER)) {
      desk.connect(bad);
      desk.trian(FIRST, "run");
    }
    desk.connect();
    desk.set("trian.mail.to", "giam-doc@example.vn");
    desk.place().with("b.csv", file("2,2026-02-11,UBND,facility,Bệnh viện,,Hải An,Hải Phòng,"));

    Ended run = desk.trian(LATER, "run");

    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(desk.ledger(LATER))
        .containsExactly(
            "giam-doc@example.vn 2026-02/1 given-up 2",
            "giam-doc@example.vn 2026-02/2 sent 1",
            "giam-doc@example.vn years/1 given-up 2",
            "giam-doc@example.vn years/2 sent 1",
            "truong-phong@example.vn 2026-02/1 sent 2",
            "truong-phong@example.vn years/1 sent 2");
    // Who gets no newer one gets what was issued for them, from where it lies by now.
    MimeMessage old =
        desk.messages().stream()
            .filter(message -> recipient(message).equals("truong-phong@example.vn"))
            .findFirst()
            .orElseThrow();
    assertThat(MailDesk.text(old)).contains("/earlier/1/visits-");
    assertThat(desk.taken()).hasSize(4);
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Tag("postgresql")
  void killedBetweenTheServersAnswerAndTheLedgerItGoesOutOnceMoreUnderTheSameNumber()
      throws Exception {
    desk.set("trian.mail.to", "giam-doc@example.vn");
    try (Child child =
        Child.start(
            desk.place(),
            "run",
            desk.properties(
                FIRST,
                "trian.fault.point=between a mail that was taken and its line in the ledger"))) {
      assertThat(child.exit()).as(child.said()).isEqualTo(137);
    }
    assertThat(desk.messages()).hasSize(1);

    assertThat(desk.trian(FIRST, "run").exit()).isZero();

    assertThat(desk.messages()).hasSize(3);
    TreeSet<String> numbers = new TreeSet<>();
    for (MimeMessage message : desk.messages()) {
      numbers.add(message.getMessageID());
    }
    assertThat(numbers).hasSize(2);
    assertThat(desk.trian(FIRST, "run").exit()).isZero();
    assertThat(desk.messages()).hasSize(3);
  }

  @Test
  void whoTellsARunToStopIsNotToldThatItFailed() {
    try (Child child =
        Child.start(
            desk.place(),
            "run",
            desk.properties(
                FIRST, "trian.fault.point=before the first step", "trian.fault.signal=TERM"))) {
      assertThat(child.exit()).as(child.said()).isEqualTo(143);
    }
    assertThat(desk.messages()).isEmpty();
  }

  @Test
  void nothingIsSentInTheClearUnlessThatIsSet() {
    desk.set("trian.mail.to", "giam-doc@example.vn");
    desk.set("trian.mail.tls", "starttls");

    Ended run = desk.trian(FIRST, "run");

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out()).contains("STARTTLS is required but host does not support STARTTLS");
    assertThat(desk.messages()).isEmpty();
  }

  @Test
  void aServerThatCannotProveWhoItIsGetsNothing() {
    GreenMail unknown = SecuredMail.start();
    try {
      desk.set("trian.mail.to", "giam-doc@example.vn");
      desk.set("trian.mail.tls", "ssl");
      desk.set("trian.mail.port", String.valueOf(unknown.getSmtps().getPort()));

      Ended run = desk.trian(FIRST, "run");

      assertThat(run.exit()).isEqualTo(4);
      assertThat(run.out()).contains("PKIX path building failed");
      assertThat(unknown.getReceivedMessages()).isEmpty();
    } finally {
      unknown.stop();
    }
  }

  @Test
  @Tag("postgresql")
  void aRestoredOutboxSendsWhatWaitedAndNothingThatWasSent() throws Exception {
    desk.set("trian.mail.to", "giam-doc@example.vn");
    assertThat(desk.trian(FIRST, "run").exit()).isZero();
    assertThat(desk.taken()).hasSize(2);
    desk.place().with("b.csv", file("2,2026-03-11,UBND,facility,Bệnh viện,,Hải An,Hải Phòng,"));
    try (MisbehavingSmtp bad = new MisbehavingSmtp(Way.LATER)) {
      desk.connect(bad);
      assertThat(desk.trian("2026-03-12T06:00:00", "run").exit()).isEqualTo(4);
    }
    desk.connect();
    Path backup = folder.resolve("backup.zip");
    String then = "2026-03-12T07:00:00";
    assertThat(desk.trian(then, "backup", backup.toString()).exit()).isZero();
    List<String> sentOnly = List.of("2026-02/1 sent 1", "years/1 sent 1");
    assertThat(desk.ledger(then)).hasSize(4).anyMatch(mail -> mail.endsWith("2026-03/1 waiting 1"));

    assertThat(desk.trian(then, "restore", "--replace", backup.toString()).exit()).isZero();

    assertThat(desk.messages()).isEmpty();
    assertThat(desk.ledger(then))
        .contains(
            "giam-doc@example.vn " + sentOnly.get(0), "giam-doc@example.vn " + sentOnly.get(1))
        .contains(
            "giam-doc@example.vn 2026-03/1 waiting 0", "giam-doc@example.vn years/2 waiting 0");
    assertThat(desk.trian(then, "run").exit()).isZero();
    assertThat(desk.taken()).hasSize(2).noneMatch(mail -> mail.contains("02/2026"));
  }

  @Test
  @DisplayName("74 line ends and Bcc: in a mail subject")
  void aNameWithLineEndsIsOneLineOfTheSubject() throws Exception {
    desk.set("trian.departments", "31-hai-phong");
    desk.set(
        "trian.departments.31-hai-phong.name",
        "Sở Y tế\r\nBcc: ke-gian@example.vn\r\n\r\nxin chào");
    desk.set("trian.departments.31-hai-phong.superior", "UBND thành phố");
    desk.set("trian.departments.31-hai-phong.provinces", "31");
    desk.set("trian.departments.31-hai-phong.mail", "hai-phong@example.vn");

    Ended run = desk.trian(FIRST, "run");

    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    assertThat(desk.messages()).hasSize(1);
    assertThat(desk.messages().get(0).getHeader("Bcc")).isNull();
    assertThat(desk.messages().get(0).getHeader("Date"))
        .containsExactly("Sun, 1 Mar 2026 06:00:00 +0700");
    assertThat(desk.taken())
        .containsExactly(
            "hai-phong@example.vn · Báo cáo thăm, tặng quà tháng 02/2026 – Sở Y tế Bcc:"
                + " ke-gian@example.vn xin chào, UBND thành phố (phát hành lần 1) ·"
                + " visits-2026-02.pdf, visits-2026-02.xlsx");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "giam-doc@example.vn\r\nBcc: ke-gian@example.vn",
        "giam-doc@example.vn ke-gian@example.vn",
        "giam-doc",
        "giam-doc@",
        "@example.vn",
        "giam-doc@example.vn;ke-gian@example.vn",
        "<giam-doc@example.vn>, ke gian@example.vn"
      })
  @DisplayName("74 addresses that are none")
  void anAddressThatIsNoneIsNamed(String written) {
    desk.set("trian.mail.to", written);

    Ended run = desk.trian(FIRST, "run");

    assertThat(run.exit()).as(written).isEqualTo(3);
    assertThat(run.err()).startsWith("Cài đặt trian.mail.to không nhận giá trị “");
    assertThat(desk.place().data()).doesNotExist();
  }

  @Test
  void whoGetsThePlannersEditionIsNotToGetTheInternalOne() {
    desk.set("trian.editions", "internal,planner");
    desk.set("trian.mail.to", "giam-doc@example.vn, Vien@example.vn");
    desk.set("trian.mail.to.planner", "vien@example.vn");

    Ended run = desk.trian(FIRST, "run");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(
            "Địa chỉ vien@example.vn đứng ở cả trian.mail.to lẫn trian.mail.to.planner: người nhận"
                + " bản cho cơ quan kế hoạch không được nhận bản nội bộ. Hãy bỏ địa chỉ khỏi một"
                + " trong hai cài đặt.\n");
  }

  /** The sample is run as most people run it: a start must not pay for what it does not use. */
  @Test
  void whereNoMailIsSentNothingOfItsLibraryIsLoaded() throws Exception {
    ProcessBuilder program = desk.place().process("run");
    Path loaded = folder.resolve("loaded.txt");
    program.command().add(program.command().indexOf("-cp"), "-Xlog:class+load:file=" + loaded);
    Process process = program.start();
    try (InputStream out = process.getInputStream()) {
      String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
    }
    assertThat(classes(loaded)).contains("vn.trian.delivery.Outbox");
    assertThat(classes(loaded))
        .filteredOn(
            name -> name.startsWith("jakarta.mail.") || name.startsWith("org.eclipse.angus.mail."))
        .isEmpty();
  }

  private static List<String> classes(Path loaded) throws IOException {
    return Files.readAllLines(loaded).stream()
        .filter(line -> line.contains("source:"))
        .map(line -> line.substring(line.lastIndexOf(']') + 1).strip().split(" ", 2)[0])
        .toList();
  }
}
