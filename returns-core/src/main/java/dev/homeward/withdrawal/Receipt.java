package dev.homeward.withdrawal;

import org.springframework.core.io.ByteArrayResource;

/**
 * The acknowledgement of a statement: a mail, and the same as a document.
 *
 * @param sender the name that the mail comes from
 */
public record Receipt(
    String sender, String subject, String text, String html, ByteArrayResource pdf) {}
