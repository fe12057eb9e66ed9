package dev.homeward.oversight;

import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A violation on record.
 *
 * @param facts what happened, as the seller reads it too
 * @param decision who confirmed or dismissed it, and when; null while nobody did
 * @param revokedAt when an appeal against it was upheld; null otherwise
 */
public record Violation(
    UUID id,
    SellerId seller,
    ViolationKind kind,
    Severity severity,
    String facts,
    LocalDate occurredOn,
    ViolationState state,
    Signature recorded,
    @Nullable Signature decision,
    @Nullable Instant revokedAt) {}
