package dev.homeward.shipping.label;

/** Which service a seller wants bought. */
public enum LabelChoice {
  CHEAPEST,
  FASTEST,
  /** None, until somebody has compared. */
  BY_HAND
}
