package dev.homeward.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One line of the trail.
 *
 * @param before empty where the subject did not exist
 * @param after empty where it exists no more
 */
public record AuditEntry(
    UUID id,
    Instant recordedAt,
    Actor actor,
    String action,
    Subject subject,
    Map<String, Object> before,
    Map<String, Object> after) {}
