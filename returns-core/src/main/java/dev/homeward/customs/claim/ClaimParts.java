package dev.homeward.customs.claim;

import dev.homeward.customs.Candidate;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that belong to claims: units, money and steps. */
@Repository
class ClaimParts {

  private final JdbcClient jdbc;

  ClaimParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void addLines(SellerId seller, ClaimId claim, List<Candidate.Units> units) {
    for (Candidate.Units each : units) {
      jdbc.sql(
              """
              insert into customs_claim_line (claim_id, seller_id, return_line_id, order_line_id, units)
              values (?, ?, ?, ?, ?)
              """)
          .param(claim.value())
          .param(seller.value())
          .param(each.line().value())
          .param(each.orderLine().value())
          .param(each.units())
          .update();
    }
  }

  List<ClaimDetails.Line> lines(SellerId seller, ClaimId claim) {
    return jdbc.sql(
            """
            select return_line_id, order_line_id, units from customs_claim_line
            where claim_id = ? and seller_id = ? order by return_line_id
            """)
        .param(claim.value())
        .param(seller.value())
        .query((row, _) ->
            new ClaimDetails.Line(
                new ReturnLineId(row.getObject(1, UUID.class)),
                new OrderLineId(row.getObject(2, UUID.class)),
                row.getInt(3)))
        .list();
  }

  void addStep(
      SellerId seller,
      ClaimId claim,
      ClaimState state,
      Instant at,
      String actor,
      @Nullable String note) {
    jdbc.sql(
            """
            insert into claim_step (claim_id, seller_id, position, state, at, actor, note)
            values (:claim, :seller,
                (select count(*) from claim_step where claim_id = :claim and seller_id = :seller),
                :state, :at, :actor, :note)
            """)
        .param("claim", claim.value())
        .param("seller", seller.value())
        .param("state", state.name())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .param("actor", actor)
        .param("note", note)
        .update();
  }

  List<ClaimDetails.Step> steps(SellerId seller, ClaimId claim) {
    return jdbc.sql(
            """
            select state, at, actor, note from claim_step
            where claim_id = ? and seller_id = ? order by position
            """)
        .param(claim.value())
        .param(seller.value())
        .query((row, _) ->
            new ClaimDetails.Step(
                ClaimState.valueOf(row.getString(1)),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4)))
        .list();
  }

  /** Returns whether the payment of this key is new. */
  boolean addPayment(
      SellerId seller, ClaimId claim, UUID key, Money amount, LocalDate on, Instant at) {
    return jdbc.sql(
                """
                insert into claim_payment (id, seller_id, claim_id, request_key, amount_minor, received_on, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (seller_id, claim_id, request_key) do nothing
                """)
            .param(TimeOrderedId.next())
            .param(seller.value())
            .param(claim.value())
            .param(key)
            .param(amount.minor())
            .param(on)
            .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<ClaimDetails.Payment> payments(SellerId seller, ClaimId claim, Currency currency) {
    return jdbc.sql(
            """
            select amount_minor, received_on from claim_payment
            where claim_id = ? and seller_id = ? order by received_on, id
            """)
        .param(claim.value())
        .param(seller.value())
        .query((row, _) ->
            new ClaimDetails.Payment(
                new Money(row.getLong(1), currency), row.getObject(2, LocalDate.class)))
        .list();
  }
}
