package dev.homeward.returncase;

import dev.homeward.audit.Actor;
import dev.homeward.policy.Payer;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Approves many cases at once, each by itself: one that has changed since holds up no other. */
@Service
public class BulkApproval {

  private final ReturnQueue queue;
  private final ReturnDecisions decisions;
  private final SellersSay say;
  private final JdbcClient jdbc;

  BulkApproval(ReturnQueue queue, ReturnDecisions decisions, SellersSay say, JdbcClient jdbc) {
    this.queue = queue;
    this.decisions = decisions;
    this.say = say;
    this.jdbc = jdbc;
  }

  /** A case in the version that somebody saw. */
  public record Seen(ReturnCaseId id, long version) {}

  /**
   * What approving one case would do.
   *
   * @param ready whether it still is as it was seen, and can be approved
   * @param returnFee kept back for the way back, where the shopper pays
   * @param method how the goods travel, as the shopper chose
   */
  public record Effect(
      QueueRow row,
      boolean ready,
      @Nullable Payer returnPaidBy,
      Money returnFee,
      @Nullable String method) {}

  /** What became of the cases: how many were approved, and which were not. */
  public record Outcome(int approved, List<ReturnCaseId> left) {}

  /** Who changed a case last, and when. */
  public record Changed(QueueRow row, String by, Instant at) {}

  /** Says what approving would do, in two statements however many cases there are. */
  public List<Effect> preview(SellerId seller, List<Seen> seen) {
    Map<ReturnCaseId, Long> versions = new HashMap<>();
    seen.forEach(each -> versions.put(each.id(), each.version()));
    List<ReturnCaseId> ids = List.copyOf(versions.keySet());
    Map<ReturnCaseId, Way> ways = ways(seller, ids);
    return queue.some(seller, ids).stream()
        .map(row -> {
          Way way = ways.getOrDefault(row.id(), Way.none(row.value().currency()));
          boolean same = Long.valueOf(row.version()).equals(versions.get(row.id()));
          return new Effect(
              row, same && row.stage() == Stage.NEW, way.paidBy(), way.fee(), way.method());
        })
        .toList();
  }

  private record Way(@Nullable Payer paidBy, Money fee, @Nullable String method) {

    static Way none(Currency currency) {
      return new Way(null, Money.zero(currency), null);
    }
  }

  private Map<ReturnCaseId, Way> ways(SellerId seller, List<ReturnCaseId> ids) {
    Map<ReturnCaseId, Way> ways = new HashMap<>();
    jdbc.sql(
            """
            select id, return_paid_by, return_fee_minor, currency, method
            from return_case where seller_id = ? and id = any (?)
            """)
        .param(seller.value())
        .param(uuids(ids))
        .query(row -> {
          String payer = row.getString(2);
          ways.put(
              new ReturnCaseId(row.getObject(1, UUID.class)),
              new Way(
                  payer == null ? null : Payer.valueOf(payer),
                  new Money(row.getLong(3), Currency.getInstance(row.getString(4))),
                  row.getString(5)));
        });
    return ways;
  }

  /**
   * Approves what is still as it was seen; the rest is named.
   *
   * @throws BusinessRuleViolation {@code return.platform-decides}
   */
  public Outcome approve(SellerId seller, List<Seen> seen, Actor actor) {
    say.require(seller);
    int approved = 0;
    List<ReturnCaseId> left = new ArrayList<>();
    for (Seen each : seen) {
      try {
        decisions.approve(seller, each.id(), each.version(), actor);
        approved++;
      } catch (OptimisticLockingFailureException | BusinessRuleViolation changed) {
        left.add(each.id());
      }
    }
    return new Outcome(approved, left);
  }

  /** Tells who changed cases last; those of other sellers are left out. */
  public List<Changed> lastChanges(SellerId seller, List<ReturnCaseId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<ReturnCaseId, Step> steps = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (case_id) case_id, actor, at from return_case_history
            where seller_id = ? and case_id = any (?) order by case_id, at desc, id desc
            """)
        .param(seller.value())
        .param(uuids(ids))
        .query(row -> {
          steps.put(
              new ReturnCaseId(row.getObject(1, UUID.class)),
              new Step(row.getString(2), row.getTimestamp(3).toInstant()));
        });
    return queue.some(seller, ids).stream()
        .filter(row -> steps.containsKey(row.id()))
        .map(row -> changed(row, steps.get(row.id())))
        .toList();
  }

  private record Step(String actor, Instant at) {}

  private static Changed changed(QueueRow row, @Nullable Step step) {
    return step == null
        ? new Changed(row, "", row.requestedAt())
        : new Changed(row, step.actor(), step.at());
  }

  private static UUID[] uuids(List<ReturnCaseId> ids) {
    return ids.stream().map(ReturnCaseId::value).toArray(UUID[]::new);
  }
}
