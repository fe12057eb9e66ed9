package dev.homeward.web.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Whoever calls has to wait before trying again. */
public class TooManyAttempts extends AuthenticationException {

  private final Duration wait;

  TooManyAttempts(Duration wait) {
    super("too many attempts");
    // Rounded up, so that whoever obeys to the second is let in.
    this.wait = Duration.ofSeconds(Math.max(1, wait.plusMillis(999).toSeconds()));
  }

  /** Returns how long to wait, in whole seconds, at least one. */
  public Duration patience() {
    return wait;
  }
}
