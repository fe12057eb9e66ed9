package dev.homeward.refund;

import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A grant and the movements of its money, oldest first. */
public record GrantView(
    GrantId id,
    SellerId seller,
    OrderId order,
    @Nullable ReturnCaseId caseId,
    GrantKind kind,
    Destination destination,
    GrantState state,
    Breakdown breakdown,
    Money total,
    @Nullable String note,
    String grantedBy,
    Instant grantedAt,
    @Nullable String approvedBy,
    List<ExecutionView> executions) {}
