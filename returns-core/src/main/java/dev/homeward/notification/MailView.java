package dev.homeward.notification;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as staff see it.
 *
 * @param seller null where nobody knows yet whose affair it is
 * @param caseId null for the receipt of a statement
 * @param caseNumber the reference that people read
 * @param problem what the mail server said last; null if nothing is wrong
 * @param settledAt when it left, or was given up; null while it waits
 */
public record MailView(
    UUID id,
    @Nullable SellerId seller,
    @Nullable ReturnCaseId caseId,
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
