package dev.homeward.returncase;

import jakarta.persistence.Embeddable;

/** The columns of {@link Decline}. */
@Embeddable
class DeclineMark {

  private String declineReason;

  private String declineText;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected DeclineMark() {}

  DeclineMark(Decline why) {
    declineReason = why.reason();
    declineText = why.text();
  }

  Decline why() {
    return new Decline(declineReason, declineText);
  }
}
