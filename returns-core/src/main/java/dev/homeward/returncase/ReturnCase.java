package dev.homeward.returncase;

import dev.homeward.policy.LegalPlace;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One return: the units of an order that a shopper wants to send back, and what is decided about
 * it. A request is drafted, requested, perhaps reviewed, and approved or declined; the shopper may
 * cancel it until goods are received, and it expires when none come. A statutory withdrawal is
 * declared instead: it is in force at once and only closes.
 *
 * <p>This is one of five axes; parcels, warehouse, money and disputes are told by their own facts,
 * and the case only counts how far its units are.
 */
@Entity
class ReturnCase {

  private static final Duration TIME_TO_DECIDE = Duration.ofDays(2);

  @Id private UUID id;
  @Version private @Nullable Long version;
  private UUID sellerId;
  private @Nullable UUID orderId;
  private String channel;
  private String number;

  @Enumerated(EnumType.STRING)
  private ReturnOrigin origin;

  @Enumerated(EnumType.STRING)
  private ReturnKind kind;

  @Enumerated(EnumType.STRING)
  private RequestState requestState;

  @Enumerated(EnumType.STRING)
  private DisputeState disputeState;

  @SuppressWarnings("UnusedVariable") // The analytics read it in the table.
  private @Nullable Instant disputeAt;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String currency;

  private Instant requestedAt;
  private @Nullable Instant closedAt;
  private Instant recordedAt;

  @Embedded private @Nullable FilingMark filing;
  @Embedded private @Nullable CaseContact contact;
  @Embedded private FiledTerms terms;

  private @Nullable Instant dueAt;

  @Embedded private @Nullable DeclineMark declined;

  @Embedded private UnitProgress progress;

  @Enumerated(EnumType.STRING)
  @Column(insertable = false, updatable = false)
  private @Nullable Stage stage;

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "case_id", nullable = false, updatable = false)
  @OrderBy("at, id")
  private List<ReturnCaseHistory> history = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected ReturnCase() {} // for JPA

  private ReturnCase(NewReturn request, RequestState first, String actor, Instant at) {
    this.id = ReturnCaseId.next().value();
    this.sellerId = request.seller().value();
    this.orderId = request.order().value();
    this.channel = request.channel();
    this.number = request.number();
    this.origin = ReturnOrigin.FILED;
    this.kind = request.kind();
    this.requestState = first;
    this.disputeState = DisputeState.NONE;
    this.currency = request.currency().getCurrencyCode();
    this.requestedAt = at;
    this.recordedAt = at;
    this.filing = new FilingMark(request.key(), request.filedBy(), request.orderNumber());
    this.contact = request.contact();
    this.terms = new FiledTerms(request.terms(), at, request.place());
    this.progress = new UnitProgress(request.units(), request.kept());
    this.dueAt = at.plus(TIME_TO_DECIDE);
    String why = request.contact().overrideReason();
    history.add(new ReturnCaseHistory(sellerId, null, first, actor, at, why));
  }

  static ReturnCase draft(NewReturn request, String actor, Instant at) {
    if (request.kind() == ReturnKind.WITHDRAWAL) {
      throw new BusinessRuleViolation("return.withdrawal-is-declared");
    }
    return new ReturnCase(request, RequestState.DRAFT, actor, at);
  }

  static ReturnCase declareWithdrawal(NewReturn request, String actor, Instant at, Instant now) {
    if (request.kind() != ReturnKind.WITHDRAWAL) {
      throw new BusinessRuleViolation("return.not-a-withdrawal");
    }
    ReturnCase declared = new ReturnCase(request, RequestState.DECLARED, actor, at);
    declared.recordedAt = now; // It may have been declared before we could file it.
    declared.dueAt = declared.terms.endOfSending();
    return declared;
  }

  void request(String actor, Instant at) {
    transitionTo(RequestState.REQUESTED, actor, at, null);
    requestedAt = at;
  }

  void review(String actor, Instant at) {
    transitionTo(RequestState.UNDER_REVIEW, actor, at, null);
  }

  void approve(String actor, Instant at, @Nullable String note) {
    transitionTo(RequestState.APPROVED, actor, at, note);
    dueAt = terms.endOfSending();
  }

  void decline(Decline why, String actor, Instant at) {
    transitionTo(RequestState.DECLINED, actor, at, why.text());
    declined = new DeclineMark(why);
  }

  /**
   * @throws BusinessRuleViolation {@code return.already-received} once goods have arrived: what is
   *     missing is then closed short
   */
  void cancel(String actor, Instant at) {
    requireNothingDone();
    transitionTo(RequestState.CANCELLED, actor, at, null);
  }

  void expire(String actor, Instant at) {
    requireNothingDone();
    transitionTo(RequestState.EXPIRED, actor, at, null);
  }

  private void requireNothingDone() {
    if (counts().received() > 0 || counts().settled() > 0) {
      throw new BusinessRuleViolation("return.already-received");
    }
  }

  void close(String actor, Instant at) {
    transitionTo(RequestState.CLOSED, actor, at, null);
  }

  void dispute(DisputeState next, Instant at) {
    if (!disputeState.mayBecome(next)) {
      throw new BusinessRuleViolation("return.dispute-not-possible", disputeState, next);
    }
    disputeState = next;
    disputeAt = at;
  }

  /** Books arrivals; the time for paying starts with the first, if it had not. */
  void receive(int arrived, Instant at, LegalPlace shopper) {
    requireInForce();
    progress.receive(arrived);
    dueAt = terms.refundBy(at, shopper);
  }

  /** A carrier has the goods: where that starts the time for paying, it runs from then on. */
  void sent(Instant at, LegalPlace shopper) {
    requireInForce();
    Instant refundBy = terms.refundBySending(at, shopper);
    dueAt = refundBy == null ? dueAt : refundBy;
  }

  void judge(int accepted, int rejected, Instant at) {
    requireInForce();
    progress.judge(accepted, rejected);
    closeWhenComplete(at);
  }

  /** Of the units done, those without goods were to come and stay where they are. */
  void settle(int done, int withoutGoods, Instant at) {
    requireInForce();
    progress.keep(withoutGoods);
    progress.settle(done);
    closeWhenComplete(at);
  }

  /** Books that goods went to the shopper for units that were judged, in place of money. */
  void settleInGoods(int done, Instant at) {
    requireInForce();
    progress.settleUnpaid(done);
    closeWhenComplete(at);
  }

  void keep(int units) {
    requireInForce();
    progress.keep(units);
  }

  void requireInForce() {
    if (!requestState.inForce()) {
      throw new BusinessRuleViolation("return.not-in-force", requestState);
    }
  }

  void release(int missing, Instant at) {
    requireInForce();
    progress.release(missing);
    closeWhenComplete(at);
  }

  private void closeWhenComplete(Instant at) {
    if (counts().complete()) {
      close("rule:all-settled", at);
    }
  }

  private void transitionTo(RequestState next, String actor, Instant at, @Nullable String note) {
    if (!requestState.mayBecome(next)) {
      throw new IllegalTransition(requestState, next);
    }
    history.add(new ReturnCaseHistory(sellerId, requestState, next, actor, at, note));
    requestState = next;
    if (next.successors().isEmpty()) {
      closedAt = at;
      dueAt = null;
    }
  }

  UnitCounts counts() {
    return progress.counts();
  }

  ReturnCaseView view() {
    return new ReturnCaseView(
        new ReturnCaseId(id),
        new SellerId(sellerId),
        orderId == null ? null : new OrderId(orderId),
        channel,
        number,
        origin,
        kind,
        requestState,
        disputeState,
        Currency.getInstance(currency),
        requestedAt,
        closedAt,
        recordedAt);
  }

  List<CaseHistoryStep> history() {
    return history.stream().map(ReturnCaseHistory::step).toList();
  }

  CaseHeader header() {
    return new CaseHeader(
        view(),
        version == null ? 0 : version,
        filing == null ? null : filing.requestKey(),
        filing == null ? null : filing.orderNumber(),
        filing == null ? null : filing.filedBy(),
        contact == null ? CaseContact.NONE : contact,
        terms.in(Currency.getInstance(currency)),
        counts(),
        Objects.requireNonNullElse(stage, Stage.NEW),
        terms.refundBy(),
        dueAt,
        declined == null ? null : declined.why());
  }
}
