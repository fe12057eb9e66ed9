package dev.homeward.shipping.label.sandbox;

import dev.homeward.database.DatabaseMode;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;

/**
 * Whether the pretended carrier sells labels: as it is set, else only beside made-up data, for
 * nobody must send a real parcel with its labels. There its parcels arrive within minutes, so that
 * they can be watched; elsewhere they take as long as their service says, unless it is set.
 */
@Component
class SandboxSettings {

  private static final Duration WATCHED = Duration.ofMinutes(12);

  private final boolean enabled;
  private final Optional<Duration> journey;

  SandboxSettings(
      DatabaseMode database,
      @Value("${homeward.sandbox-carrier.enabled:}") String set,
      @Value("${homeward.sandbox-carrier.journey:}") String lasts,
      @Value("${homeward.demo:true}") boolean demo) {
    boolean madeUp = database.embedded() && demo;
    this.enabled = set.isBlank() ? madeUp : Boolean.parseBoolean(set);
    this.journey =
        lasts.isBlank()
            ? Optional.of(WATCHED).filter(_ -> madeUp)
            : Optional.of(DurationStyle.detectAndParse(lasts));
  }

  /** Returns how long every parcel travels; empty where its service says. */
  Optional<Duration> journey() {
    return journey;
  }

  boolean enabled() {
    return enabled;
  }
}
