package dev.homeward.returncase;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.order.OrderView;
import dev.homeward.policy.AppliedRule;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Puts a filed return on record: the case by its aggregate, its lines in one statement. */
@Repository
class FiledRows {

  /** Digits and capitals that nobody confuses, on paper or by telephone. */
  private static final char[] SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

  private static final int LENGTH = 8;

  private static final String LINES =
      """
      with line as (
        insert into return_line (id, seller_id, case_id, position, order_line_id, variant_id, product_id, sku,
          title, merchandise, quantity, reason, comment, resolution, unit_price, refund_minor, matched_quantity,
          occurred_at, ground, restocking_percent, first_unit, kept,
          keep_minor)
        select n.id, :seller, :case, n.position - 1, n.order_line, n.variant, n.product, n.sku,
          n.title, n.merchandise, n.quantity, n.reason, n.comment, n.resolution, n.price, n.goods, n.quantity,
          :at, n.ground, n.restocking, n.first_unit, case when n.resolution = 'KEEP_ITEM' then n.quantity else 0 end,
          case when n.resolution = 'KEEP_ITEM' and n.goods > 0 then n.goods end
        from unnest(:ids::uuid[], :orderLines::uuid[], :variants::uuid[], :products::uuid[], :skus::text[],
            :titles::text[], :merchandise::boolean[], :quantities::int[], :reasons::text[], :comments::text[],
            :resolutions::text[], :prices::numeric[], :goods::bigint[], :grounds::text[], :restockings::numeric[],
            :firstUnits::int[])
          with ordinality as n (id, order_line, variant, product, sku, title, merchandise, quantity, reason, comment,
            resolution, price, goods, ground, restocking, first_unit, position)
      ), attribution as (
        insert into return_attribution (return_line_id, order_line_id, seller_id, quantity)
        select n.id, n.order_line, :seller, n.quantity
        from unnest(:ids::uuid[], :orderLines::uuid[], :quantities::int[]) as n (id, order_line, quantity)
      ), photo as (
        insert into return_photo (id, seller_id, case_id, return_line_id, blob, added_by, added_at)
        select n.id, :seller, :case, n.line, n.blob, :actor, :at
        from unnest(:photoIds::uuid[], :photoLines::uuid[], :blobs::text[]) as n (id, line, blob)
      )
      insert into return_decision (case_id, seller_id, rules) values (:case, :seller, :rules::jsonb)
      """;

  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final AuditTrail audit;
  private final CaseEvents events;
  private final SecureRandom random = new SecureRandom();

  FiledRows(
      EntityManager entities,
      JdbcClient jdbc,
      JsonMapper json,
      AuditTrail audit,
      CaseEvents events) {
    this.entities = entities;
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
    // Past the repository, which would look for the version by a getter first, and fail at length.
    entities.persist(filed);
    entities.flush();
    ReturnCaseView view = filed.view();
    List<ReturnLineId> lines = writeLines(view, accepted, actor, at);
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

  private NewReturn beginning(ReturnRequest request, OrderView order, Filing.Accepted accepted) {
    CountryCode country = order.destination().country();
    CaseContact contact =
        new CaseContact(
            order.shopper().customerRef(),
            order.shopper().name(),
            Objects.requireNonNullElse(request.email(), order.shopper().email()),
            Objects.requireNonNullElse(request.locale(), order.shopper().locale()),
            country == null ? null : country.value(),
            request.method(),
            request.overrideReason());
    return new NewReturn(
        request.seller(),
        request.order(),
        order.channel(),
        order.number(),
        nextNumber(),
        request.kind(),
        order.currency(),
        request.key(),
        request.filedBy(),
        contact,
        accepted.terms(),
        units(accepted, _ -> true),
        units(accepted, line -> line.wish().resolution() == Resolution.KEEP_ITEM));
  }

  private static boolean owesGoods(RequestedLine wish) {
    return wish.resolution() == Resolution.EXCHANGE || wish.resolution() == Resolution.REPAIR;
  }

  private static int units(Filing.Accepted accepted, Predicate<Filing.Line> counted) {
    return accepted.lines().stream().filter(counted).mapToInt(line -> line.wish().quantity()).sum();
  }

  private String nextNumber() {
    StringBuilder number = new StringBuilder("R-");
    for (int i = 0; i < LENGTH; i++) {
      number.append(SIGNS[random.nextInt(SIGNS.length)]);
    }
    return number.toString();
  }

  private List<ReturnLineId> writeLines(
      ReturnCaseView view, Filing.Accepted accepted, Actor actor, Instant at) {
    List<Filing.Line> lines = accepted.lines();
    UUID[] ids = new UUID[lines.size()];
    List<UUID> photoLines = new ArrayList<>();
    List<String> blobs = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      ids[i] = TimeOrderedId.next();
      for (String blob : lines.get(i).wish().photos()) {
        photoLines.add(ids[i]);
        blobs.add(blob);
      }
    }
    jdbc.sql(LINES)
        .param("seller", view.seller().value())
        .param("case", view.id().value())
        .param("at", Timestamp.from(at))
        .param("actor", actor.name())
        .param("ids", ids)
        .param("orderLines", all(lines, l -> l.line().id().value(), UUID[]::new))
        .param("variants", all(lines, l -> l.line().variant().value(), UUID[]::new))
        .param("products", all(lines, l -> l.line().product().value(), UUID[]::new))
        .param("skus", all(lines, l -> l.line().sku(), String[]::new))
        .param("titles", all(lines, l -> l.line().title(), String[]::new))
        .param("merchandise", all(lines, l -> l.line().merchandise(), Boolean[]::new))
        .param("quantities", all(lines, l -> l.wish().quantity(), Integer[]::new))
        .param("reasons", all(lines, l -> l.wish().reason(), String[]::new))
        .param("comments", all(lines, l -> l.wish().comment(), String[]::new))
        .param("resolutions", all(lines, l -> l.wish().resolution().name(), String[]::new))
        .param("prices", all(lines, l -> l.line().unitPrice().toPlainString(), String[]::new))
        .param("goods", all(lines, l -> l.estimate().goods().minor(), Long[]::new))
        .param("grounds", all(lines, l -> l.terms().ground().name(), String[]::new))
        .param("restockings", all(lines, FiledRows::restocking, String[]::new))
        .param("firstUnits", all(lines, Filing.Line::firstUnit, Integer[]::new))
        .param("photoIds", photoLines.stream().map(_ -> TimeOrderedId.next()).toArray(UUID[]::new))
        .param("photoLines", photoLines.toArray(UUID[]::new))
        .param("blobs", blobs.toArray(String[]::new))
        .param("rules", json.writeValueAsString(accepted.rules()))
        .update();
    return Stream.of(ids).map(ReturnLineId::new).toList();
  }

  private static String restocking(Filing.Line line) {
    return line.terms().restockingPercent().toPlainString();
  }

  private static <T> T[] all(
      List<Filing.Line> lines,
      Function<Filing.Line, @Nullable Object> property,
      IntFunction<T[]> array) {
    return lines.stream().map(property).toArray(array);
  }
}
