package dev.homeward.shipping.label;

import dev.homeward.returncase.CaseEvent;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;

/** The label of a case was bought, used, voided, or was not to be had. */
public record LabelMoved(
    UUID eventId, SellerId seller, ReturnCaseId caseId, Instant at, LabelId label, LabelState to)
    implements CaseEvent {}
