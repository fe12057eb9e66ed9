package dev.homeward.returncase;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;

/** Goods in place of money may be owed for a case now, or not any more: its lines tell how many. */
public record GoodsOwed(UUID eventId, SellerId seller, ReturnCaseId caseId, Instant at)
    implements CaseEvent {}
