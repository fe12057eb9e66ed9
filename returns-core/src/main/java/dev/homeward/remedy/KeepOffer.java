package dev.homeward.remedy;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An offer to keep the units of a return line against part of the price. The seller makes it for a
 * week, and may take it back; the shopper accepts or declines it, once.
 */
@Entity
class KeepOffer {

  private static final Duration OPEN = Duration.ofDays(7);

  @Id private UUID id;

  @Version private @Nullable Long version;

  private UUID sellerId;

  private UUID caseId;

  private UUID returnLineId;

  @Enumerated(EnumType.STRING)
  private KeepOfferState state;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String currency;

  private long amountMinor;

  private @Nullable String note;

  private Instant offeredAt;

  private Instant expiresAt;

  private @Nullable Instant decidedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected KeepOffer() {}

  KeepOffer(
      SellerId seller,
      ReturnCaseId caseId,
      ReturnLineId line,
      Money amount,
      @Nullable String note,
      Instant at) {
    this.id = KeepOfferId.next().value();
    this.sellerId = seller.value();
    this.caseId = caseId.value();
    this.returnLineId = line.value();
    this.state = KeepOfferState.OFFERED;
    this.currency = amount.currency().getCurrencyCode();
    this.amountMinor = amount.minor();
    this.note = note == null || note.isBlank() ? null : note.strip();
    this.offeredAt = at;
    this.expiresAt = at.plus(OPEN);
  }

  /**
   * @throws BusinessRuleViolation {@code keep.offer-expired}
   */
  void accept(Instant at) {
    if (!at.isBefore(expiresAt)) {
      throw new BusinessRuleViolation("keep.offer-expired");
    }
    transitionTo(KeepOfferState.ACCEPTED, at);
  }

  void decline(Instant at) {
    transitionTo(KeepOfferState.DECLINED, at);
  }

  void withdraw(Instant at) {
    transitionTo(KeepOfferState.WITHDRAWN, at);
  }

  private void transitionTo(KeepOfferState next, Instant at) {
    if (!state.successors().contains(next)) {
      throw new BusinessRuleViolation("keep.offer.wrong-state", state, next);
    }
    state = next;
    decidedAt = at;
  }

  KeepOfferView view() {
    return new KeepOfferView(
        new KeepOfferId(id),
        new SellerId(sellerId),
        new ReturnCaseId(caseId),
        new ReturnLineId(returnLineId),
        state,
        new Money(amountMinor, Currency.getInstance(currency)),
        note,
        offeredAt,
        expiresAt,
        decidedAt);
  }
}
