package dev.homeward.remedy;

import dev.homeward.returncase.CaseEvent;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;

/** Goods for a shopper were put aside, repaired, sent, delivered, or will not be sent after all. */
public record RemedyMoved(
    UUID eventId,
    SellerId seller,
    ReturnCaseId caseId,
    Instant at,
    RemedyId remedy,
    RemedyKind kind,
    RemedyState to,
    int quantity)
    implements CaseEvent {}
