package dev.homeward.returncase;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;

/** The shopper or the seller wrote a message about a case. */
public record MessagePosted(
    UUID eventId, SellerId seller, ReturnCaseId caseId, Instant at, Author author)
    implements CaseEvent {}
