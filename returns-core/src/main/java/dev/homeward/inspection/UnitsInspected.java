package dev.homeward.inspection;

import dev.homeward.returncase.CaseEvent;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;

/** The warehouse judged goods of a case. */
public record UnitsInspected(UUID eventId, SellerId seller, ReturnCaseId caseId, Instant at)
    implements CaseEvent {}
