package dev.homeward.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import dev.homeward.withdrawal.Receipts;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails leave by a real mail server, which may be away for a while. */
@SpringBootTest
@WithTestDatabase
class MailSendingTests {

  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private static final BackOff BACK_OFF = BackOff.of(Duration.ofDays(4));

  private final MailRows mails;
  private final Outbox outbox;
  private final Receipts receipts;
  private final JdbcClient jdbc;
  private final SellerId seller = SellerId.next();
  private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  @Autowired
  MailSendingTests(MailRows mails, Outbox outbox, Receipts receipts, JdbcClient jdbc) {
    this.mails = mails;
    this.outbox = outbox;
    this.receipts = receipts;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void start() {
    jdbc.sql("delete from mail").update();
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void sendsTextAndHtmlWithAChineseSubject() throws Exception {
    UUID id = written("您的退货 R-7 已登记", "anna@example.org");

    assertThat(sending(port(), NOON).send(10, BACK_OFF)).isEqualTo(1);

    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("您的退货 R-7 已登记");
    assertThat(received.getMessageID()).isEqualTo("<" + id + "@shop.example>");
    assertThat(received.getFrom()[0].toString()).contains("returns@shop.example");
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    String whole = GreenMailUtil.getWholeMessage(received);
    assertThat(whole).contains("multipart/alternative", "text/plain", "text/html");
    assertThat(state(id)).isEqualTo(MailState.SENT);
  }

  @Test
  void losesNothingWhileTheServerIsAwayAndSendsOnceWhenItIsBack() {
    UUID first = written("first", "anna@example.org");
    UUID second = written("second", "bert@example.org");
    int port = port();
    server.stop();

    assertThat(sending(port, NOON).send(10, BACK_OFF)).isZero();
    assertThat(state(first)).isEqualTo(MailState.WAITING);
    assertThat(state(second)).isEqualTo(MailState.WAITING);
    assertThat(sending(port, NOON.plusSeconds(1)).send(10, BACK_OFF)).as("a pause").isZero();

    GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    back.start();
    try {
      assertThat(sending(port, NOON.plusSeconds(120)).send(10, BACK_OFF)).isEqualTo(2);
      assertThat(sending(port, NOON.plusSeconds(999)).send(10, BACK_OFF)).isZero();
      assertThat(back.getReceivedMessages()).hasSize(2);
    } finally {
      back.stop();
    }
    assertThat(state(first)).isEqualTo(MailState.SENT);
  }

  @Test
  void givesUpAfterDaysAndSaysSo() {
    UUID id = written("never", "anna@example.org");
    int port = port();
    server.stop();

    sending(port, NOON.plus(Duration.ofDays(5))).send(10, BACK_OFF);

    MailView mail = outbox.get(Optional.of(seller), id).mail();
    assertThat(mail.state()).isEqualTo(MailState.FAILED);
    assertThat(mail.problem()).isNotBlank();
    assertThat(outbox.counts().failed()).isEqualTo(1);
  }

  @Test
  void oneThatIsRefusedDoesNotStopTheNext() {
    UUID bad = written("bad", "nobody at all");
    UUID good = written("good", "anna@example.org");

    sending(port(), NOON).send(10, BACK_OFF);

    assertThat(state(bad)).isEqualTo(MailState.WAITING);
    assertThat(state(good)).isEqualTo(MailState.SENT);
  }

  @Test
  void takesNoMailThatSomebodyElseHasTaken() {
    written("one", "anna@example.org");

    assertThat(mails.claim(NOON, NOON.plusSeconds(60), 10)).hasSize(1);
    assertThat(mails.claim(NOON, NOON.plusSeconds(60), 10)).isEmpty();
    assertThat(mails.claim(NOON.plusSeconds(61), NOON.plusSeconds(90), 10)).hasSize(1);
  }

  @Test
  void keepsMailsWithoutAServerForTheOutboxOfTheirSellerOnly() {
    UUID id = written("kept", "anna@example.org");
    MailTransport none = new NotificationConfiguration().mailTransport(new NoSender(), settings());

    new MailSending(mails, none, receipts, Clock.fixed(NOON, ZoneOffset.UTC)).send(10, BACK_OFF);

    assertThat(state(id)).isEqualTo(MailState.CAPTURED);
    assertThat(outbox.page(Optional.of(seller), null, 10)).extracting(MailView::id).contains(id);
    assertThat(outbox.page(Optional.of(SellerId.next()), null, 10)).isEmpty();
    assertThat(outbox.page(Optional.empty(), null, 10)).extracting(MailView::id).contains(id);
    assertThat(outbox.page(Optional.of(seller), id, 10)).isEmpty();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> outbox.get(Optional.of(SellerId.next()), id));
  }

  private int port() {
    return server.getSmtp().getPort();
  }

  private MailSending sending(int port, Instant at) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    return new MailSending(
        mails,
        new SmtpTransport(sender, settings().from()),
        receipts,
        Clock.fixed(at, ZoneOffset.UTC));
  }

  private static MailSettings settings() {
    return new MailSettings("returns@shop.example", Duration.ofDays(4), Duration.ofDays(90));
  }

  private UUID written(String subject, String recipient) {
    CaseNews news =
        new CaseNews(
            TimeOrderedId.next(), seller, ReturnCaseId.next(), NewsKind.REQUESTED, NOON, null);
    MailDraft mail =
        new MailDraft("R-7", "Café Müller", recipient, "zh-CN", subject, "文字", "<p>文字</p>");
    mails.add(news, mail, NOON);
    mails.add(news, mail, NOON);
    List<UUID> ids =
        jdbc.sql("select id from mail where event_id = ?")
            .param(news.eventId())
            .query(UUID.class)
            .list();
    assertThat(ids).as("written twice, kept once").hasSize(1);
    return ids.getFirst();
  }

  private MailState state(UUID id) {
    return outbox.get(Optional.of(seller), id).mail().state();
  }
}
