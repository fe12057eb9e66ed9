package dev.homeward.analytics.watch;

/** What raised an alert. */
public enum AlertTest {
  /** More comes back than of the same goods before. */
  CHANGE,
  /** More comes back than of comparable goods of others. */
  LEVEL
}
