package dev.homeward.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Entries, latest first.
 *
 * @param next where the following page begins; null on the last one
 */
public record AuditPage(List<AuditEntry> entries, @Nullable UUID next) {}
