package dev.homeward.inspection;

/** How goods look on arrival. */
public enum Condition {
  SEALED,
  OPENED,
  USED,
  DAMAGED
}
