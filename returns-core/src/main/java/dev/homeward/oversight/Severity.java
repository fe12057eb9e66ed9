package dev.homeward.oversight;

/** How grave a violation is; the rating's parameters say how many points it takes. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  /** Confirmed, it makes the grade E at once, and a restriction takes effect without delay. */
  CRITICAL
}
