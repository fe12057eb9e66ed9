package dev.homeward.notification;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as staff see it.
 *
 * @param problem what the mail server said last; null if nothing is wrong
 * @param settledAt when it left, or was given up; null while it waits
 */
public record MailView(
    UUID id,
    SellerId seller,
    ReturnCaseId caseId,
    String caseNumber,
    NewsKind kind,
    String recipient,
    String locale,
    String subject,
    MailState state,
    int attempts,
    @Nullable String problem,
    Instant createdAt,
    @Nullable Instant settledAt) {}
