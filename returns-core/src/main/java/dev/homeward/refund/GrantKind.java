package dev.homeward.refund;

/** Why money is owed. */
public enum GrantKind {
  RETURN,
  /** Without goods: a favour, or shipping that went wrong. */
  GOODWILL
}
