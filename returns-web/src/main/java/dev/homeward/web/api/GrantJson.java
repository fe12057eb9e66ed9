package dev.homeward.web.api;

import dev.homeward.refund.Breakdown;
import dev.homeward.refund.Destination;
import dev.homeward.refund.ExecutionState;
import dev.homeward.refund.ExecutionView;
import dev.homeward.refund.GrantKind;
import dev.homeward.refund.GrantState;
import dev.homeward.refund.GrantView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money that is owed and why, and how it moves. */
record GrantJson(
    UUID id,
    GrantKind kind,
    Destination destination,
    GrantState state,
    MoneyJson total,
    BreakdownJson breakdown,
    @Nullable String note,
    String grantedBy,
    Instant grantedAt,
    @Nullable String approvedBy,
    List<ExecutionJson> executions) {

  /** One movement of money. */
  record ExecutionJson(
      UUID id,
      String method,
      MoneyJson amount,
      ExecutionState state,
      @Nullable String failure,
      Instant requestedAt,
      Instant changedAt) {}

  /** What an amount is made of; restocking, deduction and return fee are kept back. */
  record BreakdownJson(
      MoneyJson goods,
      MoneyJson tax,
      MoneyJson outbound,
      MoneyJson restocking,
      MoneyJson deduction,
      MoneyJson returnFee) {

    static BreakdownJson of(Breakdown breakdown) {
      return new BreakdownJson(
          MoneyJson.of(breakdown.goods()),
          MoneyJson.of(breakdown.tax()),
          MoneyJson.of(breakdown.outbound()),
          MoneyJson.of(breakdown.restocking()),
          MoneyJson.of(breakdown.deduction()),
          MoneyJson.of(breakdown.returnFee()));
    }
  }

  static GrantJson of(GrantView grant) {
    return new GrantJson(
        grant.id().value(),
        grant.kind(),
        grant.destination(),
        grant.state(),
        MoneyJson.of(grant.total()),
        BreakdownJson.of(grant.breakdown()),
        grant.note(),
        grant.grantedBy(),
        grant.grantedAt(),
        grant.approvedBy(),
        grant.executions().stream().map(GrantJson::execution).toList());
  }

  private static ExecutionJson execution(ExecutionView execution) {
    return new ExecutionJson(
        execution.id().value(),
        execution.method(),
        MoneyJson.of(execution.amount()),
        execution.state(),
        execution.failure(),
        execution.requestedAt(),
        execution.changedAt());
  }
}
