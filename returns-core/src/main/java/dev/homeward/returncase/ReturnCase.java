package dev.homeward.returncase;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One return: the units of an order that a shopper wants to send back, and what is decided about
 * it.
 *
 * <p>A request under the seller's policy, or for a defect, is drafted, requested, perhaps reviewed
 * by a person, and approved or declined. The shopper may cancel it until the goods are received; it
 * expires when they do not come. Approved, it closes when all that is owed is settled. A statutory
 * withdrawal is declared instead: it is in force at once and only closes.
 *
 * <p>This is one of five axes. Where the parcels are, what the warehouse found in them, what money
 * moved, and whether there is a dispute, are each told by their own facts, never by this state.
 * Returns of the past arrive closed.
 */
@Entity
class ReturnCase {

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

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String currency;

  private Instant requestedAt;

  private @Nullable Instant closedAt;

  private Instant recordedAt;

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "case_id", nullable = false, updatable = false)
  @OrderBy("at, id")
  private List<ReturnCaseHistory> history = new ArrayList<>();

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ReturnCase() {}

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
    history.add(new ReturnCaseHistory(sellerId, null, first, actor, at));
  }

  /** Begins a request that the shopper has yet to send. */
  static ReturnCase draft(NewReturn request, String actor, Instant at) {
    if (request.kind() == ReturnKind.WITHDRAWAL) {
      throw new BusinessRuleViolation("return.withdrawal-is-declared");
    }
    return new ReturnCase(request, RequestState.DRAFT, actor, at);
  }

  /** Takes down a statutory withdrawal, which is in force by being declared. */
  static ReturnCase declareWithdrawal(NewReturn request, String actor, Instant at) {
    if (request.kind() != ReturnKind.WITHDRAWAL) {
      throw new BusinessRuleViolation("return.not-a-withdrawal");
    }
    return new ReturnCase(request, RequestState.DECLARED, actor, at);
  }

  void request(String actor, Instant at) {
    transitionTo(RequestState.REQUESTED, actor, at);
    requestedAt = at;
  }

  void review(String actor, Instant at) {
    transitionTo(RequestState.UNDER_REVIEW, actor, at);
  }

  void approve(String actor, Instant at) {
    transitionTo(RequestState.APPROVED, actor, at);
  }

  void decline(String actor, Instant at) {
    transitionTo(RequestState.DECLINED, actor, at);
  }

  void cancel(String actor, Instant at) {
    transitionTo(RequestState.CANCELLED, actor, at);
  }

  void expire(String actor, Instant at) {
    transitionTo(RequestState.EXPIRED, actor, at);
  }

  void close(String actor, Instant at) {
    transitionTo(RequestState.CLOSED, actor, at);
  }

  private void transitionTo(RequestState next, String actor, Instant at) {
    if (!requestState.mayBecome(next)) {
      throw new IllegalTransition(requestState, next);
    }
    history.add(new ReturnCaseHistory(sellerId, requestState, next, actor, at));
    requestState = next;
    if (next.successors().isEmpty()) {
      closedAt = at;
    }
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

  List<ReturnCaseHistory.Step> history() {
    return history.stream().map(ReturnCaseHistory::step).toList();
  }
}
