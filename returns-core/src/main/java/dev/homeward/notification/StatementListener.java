package dev.homeward.notification;

import dev.homeward.withdrawal.Matching;
import dev.homeward.withdrawal.Receipt;
import dev.homeward.withdrawal.Receipts;
import dev.homeward.withdrawal.SetAside;
import dev.homeward.withdrawal.Statement;
import dev.homeward.withdrawal.StatementId;
import dev.homeward.withdrawal.StatementReceived;
import dev.homeward.withdrawal.StatementSetAside;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes to whoever stated a withdrawal: the receipt at once, and later why there is no right. */
@Component
class StatementListener {

  private static final Logger LOG = LoggerFactory.getLogger(StatementListener.class);

  private final Receipts receipts;
  private final Matching matching;
  private final MailRows mails;
  private final ObjectProvider<StatementMailComposer> composer;
  private final Clock clock;

  StatementListener(
      Receipts receipts,
      Matching matching,
      MailRows mails,
      ObjectProvider<StatementMailComposer> composer,
      Clock clock) {
    this.receipts = receipts;
    this.matching = matching;
    this.mails = mails;
    this.composer = composer;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(StatementReceived event) {
    StatementId id = new StatementId(event.statement());
    match(id);
    Statement statement = receipts.statement(id);
    Receipt receipt = receipts.of(id);
    if (statement.evidence().email().isEmpty()) {
      receipts.mailed(id, MailState.FAILED.name(), "no address", clock.instant());
      return;
    }
    MailDraft mail =
        new MailDraft(
            statement.reference(),
            receipt.sender(),
            statement.evidence().email(),
            statement.evidence().locale(),
            receipt.subject(),
            receipt.text(),
            receipt.html(),
            new MailDraft.Attachment(statement.reference() + ".pdf", receipt.pdf()));
    mails.addReceipt(id, statement.outcome().seller(), mail, clock.instant());
  }

  /** First, so that one mail tells of both: the receipt, and the return that follows. */
  private void match(StatementId id) {
    try {
      matching.attempt(id);
    } catch (RuntimeException failure) {
      LOG.warn("the receipt of {} leaves before its order is looked for", id, failure);
    }
  }

  @ApplicationModuleListener
  void on(StatementSetAside event) {
    StatementMailComposer words = composer.getIfAvailable();
    Statement statement = receipts.statement(new StatementId(event.statement()));
    if (event.why() != SetAside.NO_RIGHT
        || words == null
        || statement.evidence().email().isEmpty()) {
      return;
    }
    mails.addAbout(event.event(), statement, words.noRight(statement), clock.instant());
  }
}
