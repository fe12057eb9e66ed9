package dev.homeward.remedy;

import dev.homeward.returncase.CaseEvent;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;

/** Part of the price was offered for keeping goods, or the offer was decided on. */
public record KeepOfferMoved(
    UUID eventId,
    SellerId seller,
    ReturnCaseId caseId,
    Instant at,
    KeepOfferId offer,
    KeepOfferState to,
    Money amount)
    implements CaseEvent {}
