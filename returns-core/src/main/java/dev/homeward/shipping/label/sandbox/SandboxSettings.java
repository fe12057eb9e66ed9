package dev.homeward.shipping.label.sandbox;

import dev.homeward.database.DatabaseMode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether the pretended carrier sells labels: as it is set, else only beside made-up data, for
 * nobody must send a real parcel with its labels.
 */
@Component
class SandboxSettings {

  private final boolean enabled;

  SandboxSettings(
      DatabaseMode database,
      @Value("${homeward.sandbox-carrier.enabled:}") String set,
      @Value("${homeward.demo:true}") boolean demo) {
    this.enabled = set.isBlank() ? database.embedded() && demo : Boolean.parseBoolean(set);
  }

  boolean enabled() {
    return enabled;
  }
}
