package dev.homeward.policy;

/** On which ground a unit may come back. */
public enum Ground {
  /** The law lets the shopper withdraw without giving a reason. */
  WITHDRAWAL,
  /** The law answers for goods that are not what was owed. */
  CONFORMITY,
  /** The seller's own policy, or the platform's where the seller has none. */
  POLICY
}
