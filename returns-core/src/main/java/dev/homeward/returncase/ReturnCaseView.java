package dev.homeward.returncase;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A case as others see it. */
public record ReturnCaseView(
    ReturnCaseId id,
    SellerId seller,
    @Nullable OrderId order,
    String channel,
    String number,
    ReturnOrigin origin,
    ReturnKind kind,
    RequestState requestState,
    DisputeState disputeState,
    Currency currency,
    Instant requestedAt,
    @Nullable Instant closedAt,
    Instant recordedAt) {}
