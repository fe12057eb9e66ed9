package dev.homeward.notification;

import dev.homeward.notification.MailTransport.Delivery;
import dev.homeward.withdrawal.Receipts;
import dev.homeward.withdrawal.StatementId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Sends what is written, outside any transaction. A mail server that does not answer is left alone
 * for a while; nothing is lost, and nobody waits for it.
 */
@Service
class MailSending {

  private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);

  /** After this, somebody who took mails has died; longer than a batch can take. */
  private static final Duration LEASE = Duration.ofMinutes(30);

  private final MailRows mails;
  private final MailTransport transport;
  private final Receipts receipts;
  private final Clock clock;

  MailSending(MailRows mails, MailTransport transport, Receipts receipts, Clock clock) {
    this.mails = mails;
    this.transport = transport;
    this.receipts = receipts;
    this.clock = clock;
  }

  /** Sends up to so many mails, and says how many left. */
  int send(int most, BackOff backOff) {
    Instant now = clock.instant();
    List<MailRows.Claimed> claimed = mails.claim(now, now.plus(LEASE), most);
    for (int i = 0; i < claimed.size(); i++) {
      MailRows.Claimed mail = claimed.get(i);
      switch (transport.deliver(mail.letter())) {
        case Delivery.Sent _ -> settle(mail, MailState.SENT, null);
        case Delivery.Captured _ -> settle(mail, MailState.CAPTURED, null);
        case Delivery.Refused refused -> later(mail, refused.problem(), backOff);
        case Delivery.Unreachable down -> {
          LOG.warn("the mail server cannot be reached: {}", down.problem());
          claimed.subList(i, claimed.size()).forEach(rest -> later(rest, down.problem(), backOff));
          return i;
        }
      }
    }
    return claimed.size();
  }

  private void later(MailRows.Claimed mail, String problem, BackOff backOff) {
    Instant again = backOff.next(mail.attempts(), mail.createdAt(), clock.instant());
    if (again == null) {
      LOG.error("mail {} is given up: {}", mail.letter().id(), problem);
      settle(mail, MailState.FAILED, problem);
    } else {
      mails.postpone(mail.letter().id(), problem, again);
      prove(mail, MailState.WAITING, problem, clock.instant());
    }
  }

  private void settle(MailRows.Claimed mail, MailState state, @Nullable String problem) {
    Instant now = clock.instant();
    mails.settle(mail.letter().id(), state, problem, now);
    prove(mail, state, problem, now);
  }

  /**
   * Mails are forgotten some day; that a receipt left, or could not, is kept with its statement.
   */
  private void prove(MailRows.Claimed mail, MailState state, @Nullable String why, Instant at) {
    StatementId statement = mail.receiptOf();
    if (statement != null) {
      receipts.mailed(statement, state.name(), why, at);
    }
  }
}
