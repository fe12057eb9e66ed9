package dev.homeward.analytics.watch;

import java.util.Set;

/** Where people are with an alert. */
public enum AlertState {
  OPEN,
  TASK,
  DISMISSED,
  CLOSED;

  /** Returns what may follow. */
  public Set<AlertState> successors() {
    return switch (this) {
      case OPEN -> Set.of(TASK, DISMISSED, CLOSED);
      case TASK -> Set.of(OPEN, DISMISSED, CLOSED);
      case DISMISSED -> Set.of(OPEN, CLOSED);
      case CLOSED -> Set.of();
    };
  }
}
