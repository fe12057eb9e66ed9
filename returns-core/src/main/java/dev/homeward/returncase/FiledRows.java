package dev.homeward.returncase;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.order.OrderView;
import dev.homeward.policy.AppliedRule;
import dev.homeward.policy.Statutes;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReadableCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Puts a filed return on record, and finds what was. */
@Repository
class FiledRows {

  private static final int SIGNS_OF_NUMBER = 8;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final AuditTrail audit;
  private final CaseEvents events;
  private final Statutes statutes;

  FiledRows(
      JdbcClient jdbc, JsonMapper json, AuditTrail audit, CaseEvents events, Statutes statutes) {
    this.statutes = statutes;
    this.jdbc = jdbc;
    this.json = json;
    this.audit = audit;
    this.events = events;
  }

  Optional<FiledReturn> find(SellerId seller, UUID key) {
    return jdbc.sql("select id, number from return_case where seller_id = ? and request_key = ?")
        .param(seller.value())
        .param(key)
        .query((row, _) ->
            new FiledReturn(new ReturnCaseId(row.getObject(1, UUID.class)), row.getString(2), null))
        .optional();
  }

  FiledReturn write(
      ReturnRequest request, OrderView order, Filing.Accepted accepted, Actor actor, Instant at) {
    ReturnCase filed = begin(beginning(request, order, accepted), accepted, actor.name(), at);
    ReturnCaseView view = filed.view();
    List<ReturnLineId> lines =
        Stream.generate(TimeOrderedId::next)
            .limit(accepted.lines().size())
            .map(ReturnLineId::new)
            .toList();
    new FiledStatement(filed, accepted, lines, actor, at).of(jdbc, json).update();
    audit.record(
        actor,
        "return.filed",
        Subject.of("return", view.id(), view.number(), view.seller()),
        Map.of(),
        Map.of("request", view.requestState().name(), "kind", view.kind().name()));
    events.step(view, at);
    if (view.requestState().inForce() && units(accepted, line -> owesGoods(line.wish())) > 0) {
      events.goodsOwed(view, at);
    }
    return new FiledReturn(
        view.id(), view.number(), FiledDetails.of(filed, accepted, lines, actor, at));
  }

  /** Where the law or the policy leaves nothing to decide, nobody is asked to. */
  private ReturnCase begin(
      NewReturn beginning, Filing.Accepted accepted, String actor, Instant at) {
    if (beginning.kind() == ReturnKind.WITHDRAWAL) {
      return ReturnCase.declareWithdrawal(beginning, actor, at, events.now());
    }
    ReturnCase filed = ReturnCase.draft(beginning, actor, at);
    filed.request(actor, at);
    if (!accepted.needsApproval()) {
      filed.approve("rule:policy", at, deciding(accepted));
    }
    return filed;
  }

  /** The sentences of the seller's policy that let it in; null where there were none. */
  private static @Nullable String deciding(Filing.Accepted accepted) {
    String clauses =
        accepted.rules().stream()
            .filter(rule -> rule.source() == AppliedRule.Source.SELLER_POLICY)
            .filter(rule -> rule.verdict() == AppliedRule.Verdict.GRANTS)
            .map(AppliedRule::clause)
            .distinct()
            .collect(Collectors.joining("; "));
    return clauses.isEmpty() ? null : clauses;
  }

  /** A withdrawal asks for nothing but what it is about: it goes the way that is recommended. */
  private static @Nullable String method(ReturnRequest request, Filing.Accepted accepted) {
    return request.method() == null
            && request.kind() == ReturnKind.WITHDRAWAL
            && !accepted.ways().isEmpty()
        ? accepted.ways().getFirst().handle()
        : request.method();
  }

  private NewReturn beginning(ReturnRequest request, OrderView order, Filing.Accepted accepted) {
    CountryCode country = order.destination().country();
    CaseContact contact =
        new CaseContact(
            order.shopper().customerRef(),
            order.shopper().name(),
            Objects.requireNonNullElse(request.email(), order.shopper().email()),
            Objects.requireNonNullElse(request.locale(), order.shopper().locale()),
            country == null ? null : country.value(),
            method(request, accepted),
            request.overrideReason());
    return new NewReturn(
        request.seller(),
        request.order(),
        order.channel(),
        order.number(),
        ReadableCode.next("R-", SIGNS_OF_NUMBER),
        request.kind(),
        order.currency(),
        request.key(),
        request.filedBy(),
        contact,
        accepted.terms(),
        statutes.placeOf(order.destination()),
        units(accepted, _ -> true),
        accepted.lines().stream().mapToInt(Filing.Line::kept).sum());
  }

  private static boolean owesGoods(RequestedLine wish) {
    return wish.resolution() == Resolution.EXCHANGE || wish.resolution() == Resolution.REPAIR;
  }

  private static int units(Filing.Accepted accepted, Predicate<Filing.Line> counted) {
    return accepted.lines().stream().filter(counted).mapToInt(line -> line.wish().quantity()).sum();
  }
}
