package dev.homeward.notification;

import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are to hear of.
 *
 * @param amount that moved; null where no money did
 */
public record CaseNews(
    UUID eventId,
    SellerId seller,
    ReturnCaseId caseId,
    NewsKind kind,
    Instant at,
    @Nullable Money amount) {}
