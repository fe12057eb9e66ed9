package dev.homeward.database;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot run; the message says why and the action what to do about it. */
class DatabaseUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  DatabaseUnavailable(String problem, String action) {
    this(problem, action, null);
  }

  DatabaseUnavailable(String problem, String action, @Nullable Throwable cause) {
    super(problem, cause);
    this.action = action;
  }

  String action() {
    return action;
  }
}
