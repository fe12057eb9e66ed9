package dev.homeward.customs.claim;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A claim for duties or taxes. It is opened as a draft, made ready when its papers are complete,
 * and submitted by its last day; customs accept or refuse it, and pay. Until it is decided it can
 * be withdrawn, and before it is submitted it lapses with its last day.
 */
@Entity
@Table(name = "customs_claim")
class Claim {

  @Id private UUID id;

  @Version private @Nullable Long version;

  private UUID sellerId;
  private UUID caseId;
  private String caseNumber;
  private UUID orderId;
  private String entryNumber;
  private String rule;
  private String place;

  @Enumerated(EnumType.STRING)
  private ClaimState state;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String currency;

  private long askedMinor;
  private @Nullable Long grantedMinor;
  private long paidMinor;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String feeCurrency;

  private long feeMinor;
  private @Nullable LocalDate deadline;
  private @Nullable String reference;
  private @Nullable String note;
  private @Nullable String exportProof;
  private Instant openedAt;
  private @Nullable Instant submittedAt;
  private @Nullable Instant decidedAt;
  private @Nullable Instant endedAt;
  private @Nullable Integer remindedDays;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Claim() {}

  /** What a claim is about. */
  record About(
      SellerId seller,
      ReturnCaseId caseId,
      String caseNumber,
      OrderId order,
      String entryNumber,
      String rule,
      String place) {}

  Claim(About about, Money asked, Money fee, @Nullable LocalDate deadline, Instant at) {
    if (asked.minor() <= 0) {
      throw new BusinessRuleViolation("customs.claim.nothing-to-claim");
    }
    this.id = ClaimId.next().value();
    this.sellerId = about.seller().value();
    this.caseId = about.caseId().value();
    this.caseNumber = about.caseNumber();
    this.orderId = about.order().value();
    this.entryNumber = about.entryNumber();
    this.rule = about.rule();
    this.place = about.place();
    this.state = ClaimState.DRAFT;
    this.currency = asked.currency().getCurrencyCode();
    this.askedMinor = asked.minor();
    this.feeCurrency = fee.currency().getCurrencyCode();
    this.feeMinor = fee.minor();
    this.deadline = deadline;
    this.openedAt = at;
  }

  void ready(@Nullable String proof) {
    transitionTo(ClaimState.READY);
    this.exportProof = proof;
  }

  /**
   * @param today where its customs are
   */
  void submit(String given, LocalDate today, Instant at) {
    if (deadline != null && today.isAfter(deadline)) {
      throw new BusinessRuleViolation("customs.claim.too-late", deadline);
    }
    transitionTo(ClaimState.SUBMITTED);
    this.reference = given;
    this.submittedAt = at;
  }

  void accept(Money amount, Instant at) {
    boolean possible =
        amount.currency().getCurrencyCode().equals(currency)
            && amount.minor() > 0
            && amount.minor() <= askedMinor;
    if (!possible) {
      throw new BusinessRuleViolation("customs.claim.granted-out-of-range", view().asked());
    }
    transitionTo(ClaimState.ACCEPTED);
    this.grantedMinor = amount.minor();
    this.decidedAt = at;
  }

  void refuse(String why, Instant at) {
    transitionTo(ClaimState.REFUSED);
    this.note = why;
    this.decidedAt = at;
    this.endedAt = at;
  }

  /** Books money; the claim is over when all that was granted has come. */
  void receive(Money amount, Instant at) {
    Long granted = grantedMinor;
    if (granted == null || state != ClaimState.ACCEPTED) {
      throw new BusinessRuleViolation("customs.claim.wrong-state", state);
    }
    boolean possible =
        amount.currency().getCurrencyCode().equals(currency)
            && amount.minor() > 0
            && paidMinor + amount.minor() <= granted;
    if (!possible) {
      throw new BusinessRuleViolation(
          "customs.claim.paid-out-of-range",
          new Money(granted - paidMinor, Currency.getInstance(currency)));
    }
    this.paidMinor += amount.minor();
    if (paidMinor == granted) {
      transitionTo(ClaimState.PAID);
      this.endedAt = at;
    }
  }

  void withdraw(@Nullable String why, Instant at) {
    transitionTo(ClaimState.WITHDRAWN);
    this.note = why;
    this.endedAt = at;
  }

  void lapse(Instant at) {
    transitionTo(ClaimState.LAPSED);
    this.endedAt = at;
  }

  void reminded(int daysLeft) {
    this.remindedDays = daysLeft;
  }

  /** Says whether somebody was reminded when as few days were left. */
  boolean remindedAt(int daysLeft) {
    return remindedDays != null && remindedDays <= daysLeft;
  }

  ClaimState state() {
    return state;
  }

  private void transitionTo(ClaimState next) {
    if (!state.successors().contains(next)) {
      throw new BusinessRuleViolation("customs.claim.wrong-state", state);
    }
    this.state = next;
  }

  ClaimView view() {
    Currency money = Currency.getInstance(currency);
    return new ClaimView(
        new ClaimId(id),
        new SellerId(sellerId),
        new ReturnCaseId(caseId),
        caseNumber,
        new OrderId(orderId),
        entryNumber,
        rule,
        place,
        state,
        new Money(askedMinor, money),
        grantedMinor == null ? null : new Money(grantedMinor, money),
        new Money(paidMinor, money),
        new Money(feeMinor, Currency.getInstance(feeCurrency)),
        deadline,
        reference,
        note,
        exportProof,
        openedAt,
        submittedAt,
        decidedAt,
        endedAt);
  }
}
