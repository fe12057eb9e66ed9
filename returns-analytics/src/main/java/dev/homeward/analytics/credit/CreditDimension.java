package dev.homeward.analytics.credit;

/** What a seller is judged by; each dimension compares what happened with what was expected. */
public enum CreditDimension {
  /** Returns that are the seller's fault; the unit is a delivered order line. */
  FAULT,
  /** Returns without fault, such as a change of mind; the unit is a delivered order line. */
  OTHER,
  /** Escalations and chargebacks that the seller lost; the unit is a delivered order line. */
  DISPUTES,
  /** Late answers, late refunds and wrong refusals; the unit is a requested return. */
  SERVICE,
  /** Cancellations by the seller and late dispatch; the unit is an order. */
  FULFILMENT;

  /** Says whether outcomes of this dimension appear only as a line ages. */
  public boolean matures() {
    return this == FAULT || this == OTHER;
  }
}
