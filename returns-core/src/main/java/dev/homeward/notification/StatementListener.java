package dev.homeward.notification;

import dev.homeward.withdrawal.Receipt;
import dev.homeward.withdrawal.Receipts;
import dev.homeward.withdrawal.Statement;
import dev.homeward.withdrawal.StatementId;
import dev.homeward.withdrawal.StatementReceived;
import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Sends the receipt of a statement of withdrawal: at once, and to whoever it says. */
@Component
class StatementListener {

  private final Receipts receipts;
  private final MailRows mails;
  private final Clock clock;

  StatementListener(Receipts receipts, MailRows mails, Clock clock) {
    this.receipts = receipts;
    this.mails = mails;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(StatementReceived event) {
    StatementId id = new StatementId(event.statement());
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
}
