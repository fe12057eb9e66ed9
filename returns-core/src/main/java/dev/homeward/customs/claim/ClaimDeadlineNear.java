package dev.homeward.customs.claim;

import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.LocalDate;
import java.util.UUID;

/** Money will be lost unless somebody hands in a claim. */
public record ClaimDeadlineNear(
    UUID id,
    SellerId seller,
    ReturnCaseId caseId,
    ClaimId claim,
    String caseNumber,
    Money asked,
    LocalDate deadline,
    int daysLeft) {}
