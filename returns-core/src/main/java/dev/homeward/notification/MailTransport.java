package dev.homeward.notification;

import java.util.UUID;

/** Takes mails out of the house. */
public interface MailTransport {

  /** Hands a mail over, once; never throws for what a mail server does. */
  Delivery deliver(Letter letter);

  /**
   * A mail as it leaves.
   *
   * @param id makes its Message-ID, so that a mail that leaves twice can be told
   */
  record Letter(UUID id, MailDraft content) {}

  /** What became of it. */
  sealed interface Delivery {

    /** A mail server answers for it now. */
    record Sent() implements Delivery {}

    /** There is no mail server. */
    record Captured() implements Delivery {}

    /** The mail server does not want this one; others may pass. */
    record Refused(String problem) implements Delivery {}

    /** There is no talking to the mail server. */
    record Unreachable(String problem) implements Delivery {}
  }
}
