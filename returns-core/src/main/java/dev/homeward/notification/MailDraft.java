package dev.homeward.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;

/**
 * A mail that is to be sent.
 *
 * @param caseNumber the reference that people read
 * @param sender the name beside the address that it comes from
 * @param recipient address
 * @param locale tag of the language it is in
 * @param attachment a document that goes with it; null for none
 */
public record MailDraft(
    String caseNumber,
    String sender,
    String recipient,
    String locale,
    String subject,
    String text,
    String html,
    @Nullable Attachment attachment) {

  /** A document in PDF. */
  public record Attachment(String name, ByteArrayResource pdf) {}

  public MailDraft(
      String caseNumber,
      String sender,
      String recipient,
      String locale,
      String subject,
      String text,
      String html) {
    this(caseNumber, sender, recipient, locale, subject, text, html, null);
  }
}
