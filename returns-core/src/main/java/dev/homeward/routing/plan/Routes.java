package dev.homeward.routing.plan;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides where the goods of cases go, and takes down where people decide otherwise. */
@Service
@Transactional
public class Routes {

  private static final int LONGEST = 1000;

  private final FactsOfCase facts;
  private final Overrides overrides;
  private final ReturnBook book;
  private final AuditTrail audit;
  private final Clock clock;

  Routes(FactsOfCase facts, Overrides overrides, ReturnBook book, AuditTrail audit, Clock clock) {
    this.facts = facts;
    this.overrides = overrides;
    this.book = book;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Compares the ways of all goods of a case that have not gone theirs; it changes nothing.
   *
   * @throws NotFound if there is no such case, or another seller's
   * @throws BusinessRuleViolation {@code route.no-order} for returns of the past, {@code
   *     route.no-country} where nobody knows where the shopper is, {@code exchange-rate.missing}
   */
  @Transactional(readOnly = true)
  public RoutePlan plan(SellerId seller, ReturnCaseId id) {
    Map<ReturnLineId, RoutePlan.Choice> chosen = overrides.of(seller, id);
    return facts.plan(book.get(seller, id), chosen);
  }

  /**
   * Has the goods of a line go another way than the arithmetic says; the same choice again changes
   * nothing.
   *
   * @param derogation of the law, for a way that it forbids; null for none
   * @throws NotFound if there is no such case or line, or another seller's
   * @throws BusinessRuleViolation {@code route.reason-needed}, {@code route.closed} where the way
   *     is closed and the derogation does not open it; and as {@link #plan}
   */
  public void choose(
      SellerId seller,
      ReturnCaseId id,
      ReturnLineId line,
      Route route,
      String reason,
      @Nullable String derogation,
      Actor actor) {
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST) {
      throw new BusinessRuleViolation("route.reason-needed");
    }
    RoutePlan.Choice before = overrides.of(seller, id).get(line);
    if (before != null
        && before.route() == route
        && before.reason().equals(why)
        && Objects.equals(before.derogation(), derogation)) {
      return;
    }
    RoutePlan.Choice wish =
        new RoutePlan.Choice(route, why, derogation, actor.name(), clock.instant());
    List<RoutePlan.Part> parts =
        facts.plan(book.get(seller, id), Map.of(line, wish)).parts().stream()
            .filter(part -> part.goods().line().equals(line))
            .toList();
    if (parts.isEmpty()) {
      throw new NotFound("return-line", line);
    }
    if (parts.stream().noneMatch(part -> part.option(route) instanceof RouteOption.Open)) {
      throw new BusinessRuleViolation("route.closed");
    }
    overrides.add(seller, id, line, route, why, derogation, actor, clock.instant());
    record(
        seller,
        id,
        actor,
        before == null ? Map.of() : Map.of("route", before.route().name()),
        Map.of(
            "route",
            route.name(),
            "reason",
            why,
            "derogation",
            derogation == null ? "" : derogation,
            "arithmetic",
            String.valueOf(parts.getFirst().best())));
  }

  /** Has the arithmetic count again for a line. */
  public void follow(SellerId seller, ReturnCaseId id, ReturnLineId line, Actor actor) {
    book.get(seller, id);
    RoutePlan.Choice before = overrides.of(seller, id).get(line);
    if (before != null) {
      overrides.add(seller, id, line, null, "-", null, actor, clock.instant());
      record(seller, id, actor, Map.of("route", before.route().name()), Map.of());
    }
  }

  private void record(
      SellerId seller, ReturnCaseId id, Actor actor, Map<String, ?> before, Map<String, ?> after) {
    Subject subject = Subject.of("return", id, id.toString(), seller);
    audit.record(actor, "return.route-chosen", subject, before, after);
  }
}
