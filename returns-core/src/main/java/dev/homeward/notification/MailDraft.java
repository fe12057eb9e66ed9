package dev.homeward.notification;

/**
 * A mail that is to be sent.
 *
 * @param caseNumber the reference that people read
 * @param sender the name beside the address that it comes from
 * @param recipient address
 * @param locale tag of the language it is in
 */
public record MailDraft(
    String caseNumber,
    String sender,
    String recipient,
    String locale,
    String subject,
    String text,
    String html) {}
