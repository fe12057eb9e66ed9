package dev.homeward.remedy;

import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer to keep the units of a return line against part of the price.
 *
 * @param note what the shopper reads with it
 * @param expiresAt from when it can no longer be accepted
 */
public record KeepOfferView(
    KeepOfferId id,
    SellerId seller,
    ReturnCaseId caseId,
    ReturnLineId line,
    KeepOfferState state,
    Money amount,
    @Nullable String note,
    Instant offeredAt,
    Instant expiresAt,
    @Nullable Instant decidedAt) {}
