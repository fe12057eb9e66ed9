package dev.homeward.notification;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.withdrawal.Matching;
import dev.homeward.withdrawal.NewStatement;
import dev.homeward.withdrawal.Receipts;
import dev.homeward.withdrawal.SetAside;
import dev.homeward.withdrawal.SettingAside;
import dev.homeward.withdrawal.Statement;
import dev.homeward.withdrawal.StatementReceived;
import dev.homeward.withdrawal.StatementSetAside;
import dev.homeward.withdrawal.Withdrawals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The receipt of a withdrawal leaves as a mail with a document, and that it did is kept. */
@SpringBootTest
@WithTestDatabase
class ReceiptMailTests {

  private static final Actor AGENT = Actor.person(UUID.randomUUID(), "Ada Agent");

  private final Withdrawals withdrawals;
  private final Receipts receipts;
  private final SettingAside aside;
  private final StatementListener listener;
  private final MailRows mails;
  private final JdbcClient jdbc;
  private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  @Autowired
  ReceiptMailTests(
      Withdrawals withdrawals,
      Receipts receipts,
      Matching matching,
      SettingAside aside,
      MailRows mails,
      Clock clock,
      JdbcClient jdbc) {
    this.aside = aside;
    StaticListableBeanFactory words = new StaticListableBeanFactory();
    words.addBean("words", (StatementMailComposer) ReceiptMailTests::noRight);
    ObjectProvider<StatementMailComposer> composer =
        words.getBeanProvider(StatementMailComposer.class);
    this.withdrawals = withdrawals;
    this.receipts = receipts;
    this.mails = mails;
    // Not the bean, which works in a thread of its own.
    this.listener = new StatementListener(receipts, matching, mails, composer, clock);
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
  void leavesOnceWithTheDocumentAndItsDeliveryIsPartOfTheEvidence() throws Exception {
    Statement stated = stated("anna@example.org");
    // Heard of again, as after a crash.
    listener.on(new StatementReceived(stated.id().value()));
    listener.on(new StatementReceived(stated.id().value()));

    sending(server.getSmtp().getPort()).send(10, BackOff.of(Duration.ofDays(4)));

    // Receipts of other tests may be heard of late; those of this statement count.
    assertThat(server.getReceivedMessages())
        .extracting(GreenMailUtil::getWholeMessage)
        .filteredOn(mail -> mail.contains("received " + stated.reference()))
        .singleElement(as(InstanceOfAssertFactories.STRING))
        .contains("application/pdf", stated.reference() + ".pdf");
    assertThat(again(stated).mail().state()).isEqualTo("SENT");
    assertThat(again(stated).mail().at()).isNotNull();
  }

  @Test
  void tellsOnceWhyThereIsNoRightAndLeavesTheProofOfTheReceiptAlone() {
    Statement stated = stated("dora@example.org");
    // The application hears of it by itself; its receipt is not what this is about.
    await()
        .until(() -> count("select count(*) from mail where recipient = 'dora@example.org'") == 1);
    jdbc.sql("delete from mail").update();
    aside.setAside(Optional.empty(), stated.id(), SetAside.NO_RIGHT, "too late", AGENT);
    StatementSetAside event =
        new StatementSetAside(UUID.randomUUID(), stated.id().value(), SetAside.NO_RIGHT);
    listener.on(event);
    listener.on(event);

    sending(server.getSmtp().getPort()).send(10, BackOff.of(Duration.ofDays(4)));

    assertThat(server.getReceivedMessages())
        .filteredOn(mail -> GreenMailUtil.getBody(mail).contains("no right: too late"))
        .hasSize(1);
    assertThat(again(stated).mail().state()).as("the receipt's own").isEqualTo("WAITING");
  }

  @Test
  void saysNothingMoreOfStatementsThatWereRepeatedOrAreNotOurs() {
    for (SetAside why : List.of(SetAside.REPEATED, SetAside.NOT_OURS)) {
      listener.on(
          new StatementSetAside(UUID.randomUUID(), stated("emil@example.org").id().value(), why));
    }

    assertThat(count("select count(*) from mail where kind = 'STATEMENT_SET_ASIDE'")).isZero();
  }

  @Test
  void aServerThatIsAwayIsNotedAndTheStatementStands() {
    Statement stated = stated("bert@example.org");
    listener.on(new StatementReceived(stated.id().value()));
    int port = server.getSmtp().getPort();
    server.stop();

    sending(port).send(10, BackOff.of(Duration.ofDays(4)));

    assertThat(again(stated).mail().state()).isEqualTo("WAITING");
    assertThat(again(stated).mail().problem()).isNotBlank();
  }

  @Test
  void case109TheReceiptStaysAsItWasGiven() {
    Statement stated = stated("carl@example.org");
    var given = receipts.of(stated.id());

    assertThat(receipts.of(stated.id())).isEqualTo(given);
    for (String change :
        List.of(
            "update withdrawal_receipt set text = 'x' where statement_id = ?",
            "delete from withdrawal_receipt where statement_id = ?")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> jdbc.sql(change).param(stated.id().value()).update());
    }
  }

  private static MailDraft noRight(Statement statement) {
    return new MailDraft(
        statement.reference(),
        "Shop",
        statement.evidence().email(),
        "de",
        "no right",
        "no right: " + statement.outcome().note(),
        "<p>no right</p>");
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private MailSending sending(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    Clock later = Clock.fixed(Instant.now(Clock.systemUTC()).plusSeconds(60), ZoneOffset.UTC);
    return new MailSending(
        mails, new SmtpTransport(sender, "returns@shop.example"), receipts, later);
  }

  private Statement again(Statement statement) {
    return withdrawals.get(Optional.empty(), statement.id());
  }

  private Statement stated(String email) {
    return withdrawals.declare(
        new NewStatement(
            UUID.randomUUID(),
            null,
            null,
            null,
            UUID.randomUUID().toString(),
            "Anna Beispiel",
            email,
            "de",
            "Ich widerrufe.",
            null,
            List.of(),
            ZoneOffset.UTC,
            "192.0.2.7",
            null));
  }
}
