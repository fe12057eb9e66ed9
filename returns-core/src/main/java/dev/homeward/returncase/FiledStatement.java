package dev.homeward.returncase;

import dev.homeward.audit.Actor;
import dev.homeward.order.OrderView;
import dev.homeward.policy.Ground;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SqlTime;
import dev.homeward.shared.TimeOrderedId;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything of a new case in one round trip to the database. The entity writes a case only
 * when it changes later: a row for each part, each waiting for the last, made filing half as fast.
 *
 * @param lines ids of the accepted lines, in their order
 */
record FiledStatement(
    ReturnCase filed, Filing.Accepted accepted, List<ReturnLineId> lines, Actor actor, Instant at) {

  private static final String CASE =
      """
      insert into return_case (id, version, seller_id, order_id, channel, number, origin, kind, request_state,
        dispute_state, currency, requested_at, closed_at, recorded_at, request_key, filed_by, order_number,
        customer_ref, shopper_name, email, locale, country, method, override_reason, ground, return_paid_by,
        return_fee_minor, refund_outbound, refund_days, refund_business_days, refund_clock, send_by, refund_by, due_at,
        units, kept)
      values (:case, :version, :seller, :order, :channel, :number, :origin, :kind, :state,
        :dispute, :currency, :requestedAt, :closedAt, :recordedAt, :requestKey, :filedBy, :orderNumber,
        :customerRef, :shopperName, :email, :locale, :country, :method, :overrideReason, :ground, :paidBy,
        :fee, :outbound, :refundDays, :refundBusinessDays, :clock, :sendBy, :refundBy, :dueAt,
        :units, :kept)
      """;

  // JSON, and not arrays: of those PostgreSQL knows the length, and plans anew for each.
  private static final String HISTORY =
      """
      insert into return_case_history (id, seller_id, case_id, from_state, to_state, actor, at, note)
      select h.id, :seller, :case, h."from", h."to", h.actor, :at, h.note
      from jsonb_to_recordset(:history::jsonb) as h (id uuid, "from" text, "to" text, actor text, note text)
      """;

  private static final String LINES =
      """
      insert into return_line (id, seller_id, case_id, position, order_line_id, variant_id, product_id, sku,
        title, merchandise, quantity, reason, comment, resolution, unit_price, refund_minor, matched_quantity,
        occurred_at, ground, restocking_percent, first_unit, kept, keep_minor)
      select n.id, :seller, :case, n.position, n."orderLine", n.variant, n.product, n.sku,
        n.title, n.merchandise, n.quantity, n.reason, n.comment, n.resolution, n.price, n.goods, n.quantity,
        :at, n.ground, n.restocking, n."firstUnit", n.kept, n."keepMinor"
      from jsonb_to_recordset(:lines::jsonb) as n (id uuid, position int, "orderLine" uuid, variant uuid,
        product uuid, sku text, title text, merchandise boolean, quantity int, reason text, comment text,
        resolution text, price numeric, goods bigint, ground text, restocking numeric, "firstUnit" int, kept int,
        "keepMinor" bigint)
      """;

  private static final String ATTRIBUTION =
      """
      insert into return_attribution (return_line_id, order_line_id, seller_id, quantity)
      select n.id, n."orderLine", :seller, n.quantity
      from jsonb_to_recordset(:lines::jsonb) as n (id uuid, "orderLine" uuid, quantity int)
      """;

  private static final String PHOTOS =
      """
      insert into return_photo (id, seller_id, case_id, return_line_id, blob, added_by, added_at)
      select n.id, :seller, :case, n.line, n.blob, :actor, :at
      from jsonb_to_recordset(:photos::jsonb) as n (id uuid, line uuid, blob text)
      """;

  private static final String DECISION =
      "insert into return_decision (case_id, seller_id, rules) values (:case, :seller, :rules::jsonb)";

  private static final String WITHOUT_PHOTOS =
      String.join(";", CASE, HISTORY, LINES, ATTRIBUTION, DECISION);

  private static final String WITH_PHOTOS = String.join(";", WITHOUT_PHOTOS, PHOTOS);

  private record Step(
      UUID id, @Nullable RequestState from, RequestState to, String actor, @Nullable String note) {}

  private record Line(
      UUID id,
      int position,
      UUID orderLine,
      UUID variant,
      UUID product,
      String sku,
      String title,
      boolean merchandise,
      int quantity,
      @Nullable String reason,
      @Nullable String comment,
      Resolution resolution,
      BigDecimal price,
      long goods,
      Ground ground,
      BigDecimal restocking,
      int firstUnit,
      int kept,
      @Nullable Long keepMinor) {}

  private record Photo(UUID id, UUID line, String blob) {}

  JdbcClient.StatementSpec of(JdbcClient jdbc, JsonMapper json) {
    List<Photo> photos = photos();
    CaseHeader header = filed.header();
    JdbcClient.StatementSpec statement = jdbc.sql(photos.isEmpty() ? WITHOUT_PHOTOS : WITH_PHOTOS);
    aboutCase(statement, header);
    aboutFiling(statement, header);
    if (!photos.isEmpty()) {
      statement.param("photos", json.writeValueAsString(photos)).param("actor", actor.name());
    }
    return statement
        .param("history", json.writeValueAsString(steps()))
        .param("lines", json.writeValueAsString(rows()))
        .param("rules", json.writeValueAsString(accepted.rules()));
  }

  private void aboutCase(JdbcClient.StatementSpec statement, CaseHeader header) {
    ReturnCaseView view = header.view();
    statement
        .param("case", view.id().value())
        .param("version", header.version())
        .param("seller", view.seller().value())
        .param("order", Objects.requireNonNull(view.order()).value())
        .param("channel", view.channel())
        .param("number", view.number())
        .param("origin", view.origin().name())
        .param("kind", view.kind().name())
        .param("state", view.requestState().name())
        .param("dispute", view.disputeState().name())
        .param("currency", view.currency().getCurrencyCode())
        .param("requestedAt", Timestamp.from(view.requestedAt()))
        .param("closedAt", SqlTime.timestamp(view.closedAt()), Types.TIMESTAMP)
        .param("recordedAt", Timestamp.from(view.recordedAt()))
        .param("at", Timestamp.from(at))
        .param("refundBy", SqlTime.timestamp(header.refundBy()), Types.TIMESTAMP)
        .param("dueAt", SqlTime.timestamp(header.dueAt()), Types.TIMESTAMP)
        .param("units", header.counts().units())
        .param("kept", header.counts().kept());
  }

  private static void aboutFiling(JdbcClient.StatementSpec statement, CaseHeader header) {
    CaseContact contact = header.contact();
    CaseTerms terms = Objects.requireNonNull(header.terms());
    statement
        .param("requestKey", header.requestKey())
        .param("filedBy", Objects.requireNonNull(header.filedBy()).name())
        .param("orderNumber", header.orderNumber())
        .param("customerRef", contact.customerRef(), Types.VARCHAR)
        .param("shopperName", contact.shopperName(), Types.VARCHAR)
        .param("email", contact.email(), Types.VARCHAR)
        .param("locale", contact.locale(), Types.VARCHAR)
        .param("country", contact.country(), Types.VARCHAR)
        .param("method", contact.method(), Types.VARCHAR)
        .param("overrideReason", contact.overrideReason(), Types.VARCHAR)
        .param("ground", terms.ground().name())
        .param("paidBy", terms.returnPaidBy().name())
        .param("fee", terms.returnFee().minor())
        .param("outbound", terms.refundOutbound().name())
        .param("refundDays", terms.refundDays())
        .param("refundBusinessDays", terms.refundBusinessDays())
        .param("clock", terms.refundClock().name())
        .param("sendBy", Date.valueOf(terms.sendBy()));
  }

  private List<Step> steps() {
    return filed.history().stream()
        .map(s -> new Step(TimeOrderedId.next(), s.from(), s.to(), s.actor(), s.note()))
        .toList();
  }

  private List<Line> rows() {
    return IntStream.range(0, lines.size())
        .mapToObj(position -> row(position, accepted.lines().get(position)))
        .toList();
  }

  private Line row(int position, Filing.Line accepted) {
    OrderView.Line line = accepted.line();
    RequestedLine wish = accepted.wish();
    Money keep = accepted.keepAmount();
    return new Line(
        lines.get(position).value(),
        position,
        line.id().value(),
        line.variant().value(),
        line.product().value(),
        line.sku(),
        line.title(),
        line.merchandise(),
        wish.quantity(),
        wish.reason(),
        wish.comment(),
        wish.resolution(),
        line.unitPrice(),
        accepted.estimate().goods().minor(),
        accepted.terms().ground(),
        accepted.terms().restockingPercent(),
        accepted.firstUnit(),
        accepted.kept(),
        keep == null ? null : keep.minor());
  }

  private List<Photo> photos() {
    List<Photo> photos = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (String blob : accepted.lines().get(i).wish().photos()) {
        photos.add(new Photo(TimeOrderedId.next(), lines.get(i).value(), blob));
      }
    }
    return photos;
  }
}
