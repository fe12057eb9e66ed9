package dev.homeward.refund.trigger;

import dev.homeward.audit.Actor;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.refund.Destination;
import dev.homeward.refund.RefundQuote;
import dev.homeward.refund.RefundWish;
import dev.homeward.refund.Refunds;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelProgressed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Releases refunds when their moment has come, unless a guard objects. The key of a grant follows
 * from case and moment, so that an event that is heard twice pays once.
 */
@Service
class RefundRelease {

  private final ReturnBook book;
  private final Orders orders;
  private final Refunds refunds;
  private final Rules rules;
  private final Clock clock;

  RefundRelease(ReturnBook book, Orders orders, Refunds refunds, Rules rules, Clock clock) {
    this.book = book;
    this.orders = orders;
    this.refunds = refunds;
    this.rules = rules;
    this.clock = clock;
  }

  /** Returns those steps of returns' parcels that some market of their seller waits for. */
  List<ParcelProgressed> waitedFor(List<ParcelProgressed> steps) {
    Map<SellerId, Set<RefundMoment>> moments =
        rules.triggers.moments(steps.stream().map(ParcelProgressed::seller).distinct().toList());
    return steps.stream()
        .filter(step -> step.direction() == ParcelDirection.RETURN)
        .filter(step -> {
          Set<RefundMoment> waited = moments.getOrDefault(step.seller(), Set.of());
          return (step.handedOver() && waited.contains(RefundMoment.FIRST_SCAN))
              || (step.arrived() && waited.contains(RefundMoment.HUB));
        })
        .toList();
  }

  /**
   * Pays for all that a case announced, if this is what its seller waits for.
   *
   * @param weighed by the carrier, in grams; null where nobody weighed the parcel
   */
  void ahead(SellerId seller, ReturnCaseId id, RefundMoment moment, @Nullable Integer weighed) {
    ReturnCaseDetails details = book.get(seller, id);
    RefundTrigger trigger = triggerOf(details);
    OrderId order = details.view().order();
    if (trigger.moment() != moment
        || order == null
        || !details.view().requestState().inForce()
        || details.header().terms() == null) {
      return;
    }
    for (Destination destination : Destination.values()) {
      RefundWish wish = new RefundWish(destination, false, null);
      RefundQuote quote = refunds.expected(seller, id, wish);
      if (!quote.lines().isEmpty()) {
        Integer expected = weight(details, orders.get(Optional.of(seller), order));
        List<RefundGuard.Objection> objections =
            rules.objections(
                new RefundGuard.Question(
                    details, trigger, moment, quote.payable(), weighed, expected));
        if (objections.isEmpty()) {
          pay(
              seller,
              id,
              moment,
              () -> refunds.ahead(seller, id, key(id, destination), wish, Actor.SYSTEM));
        } else {
          objections.forEach(each -> rules.hold(seller, id, moment, each, clock.instant()));
        }
      }
    }
  }

  /**
   * Pays for what the warehouse accepted, if this is what the seller waits for.
   *
   * @param judgement names the call in which it did
   */
  void accepted(SellerId seller, ReturnCaseId id, UUID judgement) {
    ReturnCaseDetails details = book.get(seller, id);
    if (triggerOf(details).moment() != RefundMoment.INSPECTION
        || details.header().terms() == null) {
      return;
    }
    for (Destination destination : Destination.values()) {
      RefundWish wish = new RefundWish(destination, false, null);
      if (!refunds.quote(seller, id, wish).lines().isEmpty()) {
        UUID key = uuid(judgement + "/" + destination);
        pay(
            seller,
            id,
            RefundMoment.INSPECTION,
            () -> refunds.grant(seller, id, key, wish, Actor.SYSTEM));
      }
    }
  }

  /** What cannot be paid is left to a person as well. */
  private void pay(SellerId seller, ReturnCaseId id, RefundMoment moment, Runnable grant) {
    try {
      grant.run();
    } catch (BusinessRuleViolation refusal) {
      var objection = new RefundGuard.Objection(refusal.code(), null);
      rules.hold(seller, id, moment, objection, clock.instant());
    }
  }

  private RefundTrigger triggerOf(ReturnCaseDetails details) {
    String country = details.header().contact().country();
    return rules.triggers.of(
        details.view().seller(), country == null ? null : new CountryCode(country));
  }

  /** Grams of all that is to come; null where the catalogue does not know an article's. */
  private static @Nullable Integer weight(ReturnCaseDetails details, OrderView order) {
    int grams = 0;
    for (CaseLine line : details.lines()) {
      Optional<Integer> each =
          order.lines().stream()
              .filter(sold -> sold.id().equals(line.orderLine()))
              .findFirst()
              .map(OrderView.Line::weightGrams);
      if (each.isEmpty()) {
        return null;
      }
      grams += each.get() * (line.missing() + line.received());
    }
    return grams == 0 ? null : grams;
  }

  private static UUID key(ReturnCaseId id, Destination destination) {
    return uuid(id + "/ahead/" + destination);
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** What a seller set, and who objects. */
  @Service
  static class Rules {

    private final RefundTriggers triggers;
    private final RefundHolds holds;
    private final List<RefundGuard> guards;

    Rules(RefundTriggers triggers, RefundHolds holds, List<RefundGuard> guards) {
      this.triggers = triggers;
      this.holds = holds;
      this.guards = List.copyOf(guards);
    }

    private List<RefundGuard.Objection> objections(RefundGuard.Question question) {
      List<RefundGuard.Objection> all = new ArrayList<>();
      guards.forEach(guard -> guard.objects(question).ifPresent(all::add));
      return all;
    }

    private void hold(
        SellerId seller,
        ReturnCaseId id,
        RefundMoment moment,
        RefundGuard.Objection objection,
        java.time.Instant at) {
      holds.hold(seller, id, moment, objection, at);
    }
  }
}
