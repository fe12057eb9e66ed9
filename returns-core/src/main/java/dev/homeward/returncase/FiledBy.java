package dev.homeward.returncase;

/** Through which door a return came. */
public enum FiledBy {
  SHOPPER,
  /** For a shopper who called or wrote; may go beyond the policy, with a recorded reason. */
  STAFF,
  API
}
