package dev.homeward.returncase;

import dev.homeward.policy.Ground;
import dev.homeward.policy.LegalPlace;
import dev.homeward.policy.Payer;
import dev.homeward.policy.RefundClock;
import dev.homeward.policy.RefundOutbound;
import dev.homeward.shared.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of {@link CaseTerms}; returns of the past have none. */
@Embeddable
class FiledTerms {

  @Enumerated(EnumType.STRING)
  private @Nullable Ground ground;

  @Enumerated(EnumType.STRING)
  private @Nullable Payer returnPaidBy;

  private long returnFeeMinor;

  @Enumerated(EnumType.STRING)
  private @Nullable RefundOutbound refundOutbound;

  private @Nullable Integer refundDays;

  private boolean refundBusinessDays;

  @Enumerated(EnumType.STRING)
  private @Nullable RefundClock refundClock;

  private @Nullable LocalDate sendBy;

  private @Nullable Instant refundBy;

  @SuppressWarnings("UnusedVariable") // What is under way does not expire: that job reads it.
  private @Nullable Instant sentAt;

  /** For JPA. */
  protected FiledTerms() {}

  /**
   * @param place where the shopper is, whose business days count
   */
  FiledTerms(CaseTerms terms, Instant statedAt, LegalPlace place) {
    ground = terms.ground();
    returnPaidBy = terms.returnPaidBy();
    returnFeeMinor = terms.returnFee().minor();
    refundOutbound = terms.refundOutbound();
    refundDays = terms.refundDays();
    refundBusinessDays = terms.refundBusinessDays();
    refundClock = terms.refundClock();
    sendBy = terms.sendBy();
    refundBy = refundClock == RefundClock.STATEMENT ? lastInstant(statedAt, place) : null;
  }

  /** Starts the time for paying with the first arrival, where it is not running yet. */
  Instant refundBy(Instant arrivedAt, LegalPlace place) {
    if (refundBy == null) {
      refundBy = lastInstant(arrivedAt, place);
    }
    return refundBy;
  }

  /** Starts the time for paying with the proof of sending, where the terms say so. */
  @Nullable Instant refundBySending(Instant sent, LegalPlace place) {
    sentAt = sent;
    boolean starts =
        refundClock == RefundClock.PROOF_OF_SENDING || refundClock == RefundClock.EARLIER_OF;
    if (starts && refundBy == null) {
      refundBy = lastInstant(sent, place);
    }
    return refundBy;
  }

  private Instant lastInstant(Instant start, LegalPlace place) {
    int days = Objects.requireNonNull(refundDays);
    if (!refundBusinessDays) {
      return start.plus(days, ChronoUnit.DAYS);
    }
    ZonedDateTime there = start.atZone(place.zone());
    return there.with(place.days().after(there.toLocalDate(), days)).toInstant();
  }

  Instant endOfSending() {
    return Objects.requireNonNull(sendBy).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Nullable Instant refundBy() {
    return refundBy;
  }

  @Nullable CaseTerms in(Currency currency) {
    return ground == null
        ? null
        : new CaseTerms(
            ground,
            Objects.requireNonNull(returnPaidBy),
            new Money(returnFeeMinor, currency),
            Objects.requireNonNull(refundOutbound),
            Objects.requireNonNull(refundDays),
            refundBusinessDays,
            Objects.requireNonNull(refundClock),
            Objects.requireNonNull(sendBy));
  }
}
