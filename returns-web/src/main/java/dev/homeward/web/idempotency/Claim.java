package dev.homeward.web.idempotency;

/** What a caller's key turns out to be. */
sealed interface Claim {

  /** Never seen, or forgotten: the call may run. */
  record Fresh() implements Claim {}

  /** The same call is running right now. */
  record Running() implements Claim {}

  /** The key was used for another call. */
  record Mismatch() implements Claim {}

  /** The same call was answered already. */
  record Answered(FirstAnswer answer) implements Claim {}
}
