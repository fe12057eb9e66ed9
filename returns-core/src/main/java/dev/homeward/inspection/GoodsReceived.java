package dev.homeward.inspection;

import dev.homeward.returncase.CaseEvent;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;

/** Goods of a case arrived. */
public record GoodsReceived(UUID eventId, SellerId seller, ReturnCaseId caseId, Instant at)
    implements CaseEvent {}
