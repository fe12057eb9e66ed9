package dev.homeward.shipping.label.sandbox;

import dev.homeward.shipping.source.TrackingSource;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Tells where parcels of the pretended carrier are, as a carrier does that has to be asked. */
@Component
class SandboxTracker implements TrackingSource {

  static final String NAME = "sandbox";

  /** So that every step of a way is seen soon after it is taken. */
  private static final int ASKED_PER_WAY = 24;

  private final SandboxLabels labels;
  private final SandboxSettings settings;
  private final Clock clock;

  SandboxTracker(SandboxLabels labels, SandboxSettings settings, Clock clock) {
    this.labels = labels;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean knows(String carrier) {
    return settings.enabled() && carrier.equals(SandboxCarrier.CARRIER);
  }

  @Override
  public Duration every() {
    Duration usual = TrackingSource.super.every();
    return settings.journey().map(way -> way.dividedBy(ASKED_PER_WAY)).orElse(usual);
  }

  @Override
  public Answer ask(String carrier, String trackingNumber) {
    return labels
        .journey(trackingNumber)
        .<Answer>map(way -> new Answer.Told(way.seenBy(clock.instant())))
        .orElse(new Answer.NotKnown());
  }
}
