package dev.homeward.shipping.label.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.shared.CountryCode;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.label.sandbox.SandboxJourney.Fate;
import dev.homeward.shipping.label.sandbox.SandboxJourney.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SandboxJourneyTests {

  private static final Instant SOLD = Instant.parse("2026-03-01T10:00:00Z");
  private static final Duration WAY = Duration.ofMinutes(100);
  private static final Place BERLIN = new Place(new CountryCode("DE"), "Berlin");
  private static final Place FRANKFURT = new Place(new CountryCode("DE"), "Frankfurt");
  private static final Place SHENZHEN = new Place(new CountryCode("CN"), "Shenzhen");

  @Test
  void hasNotBegunBeforeTheShopperWasAtTheCounter() {
    SandboxJourney way = way(FRANKFURT, Fate.GOOD, null);

    assertThat(way.begunBy(after(7))).isFalse();
    assertThat(way.seenBy(after(7))).isEmpty();
    assertThat(way.begunBy(after(8))).isTrue();
    assertThat(codes(way, 8)).containsExactly("SB10");
  }

  @Test
  void leadsThroughASortingCentreAndADepotToTheDoor() {
    assertThat(codes(way(FRANKFURT, Fate.GOOD, null), 100))
        .containsExactly("SB10", "SB20", "SB25", "SB70", "SB80", "SB90");
  }

  @Test
  void passesCustomsTwiceOnItsWayAbroadAndIsNotHeldWithoutReason() {
    SandboxJourney way = way(SHENZHEN, Fate.GOOD, null);

    assertThat(codes(way, 100))
        .containsExactly(
            "SB10", "SB20", "SB40", "SB41", "SB25", "SB50", "SB60", "SB69", "SB70", "SB80", "SB90");
    assertThat(way.seenBy(after(100)))
        .extracting(Scan::country)
        .containsSubsequence(BERLIN.country(), SHENZHEN.country());
    assertThat(way.seenBy(after(100)).getLast().place()).isEqualTo("Shenzhen");
  }

  @Test
  void isHeldAtCustomsAndGoesOn() {
    assertThat(codes(way(SHENZHEN, Fate.HELD, null), 100)).contains("SB65", "SB69", "SB90");
  }

  @Test
  void isNotSeenAgainWhereItVanishes() {
    assertThat(codes(way(SHENZHEN, Fate.VANISH, null), 100))
        .contains("SB99")
        .doesNotContain("SB70", "SB80", "SB90");
  }

  @Test
  void doesNotBeginOnceTheLabelWasGivenBackUnlessItIsSentAllTheSame() {
    assertThat(codes(way(FRANKFURT, Fate.GOOD, after(3)), 100)).isEmpty();
    assertThat(codes(way(FRANKFURT, Fate.REUSE, after(3)), 100)).contains("SB10", "SB90");
  }

  @Test
  void promisesADayOnlyWhereAllGoesWell() {
    assertThat(way(FRANKFURT, Fate.GOOD, null).seenBy(after(8)).getFirst().estimate())
        .isEqualTo(after(100));
    assertThat(way(FRANKFURT, Fate.VANISH, null).seenBy(after(8)).getFirst().estimate()).isNull();
  }

  private static Instant after(int minutes) {
    return SOLD.plus(Duration.ofMinutes(minutes));
  }

  private static SandboxJourney way(Place to, Fate fate, @Nullable Instant over) {
    return new SandboxJourney("HZ100000015DE", BERLIN, to, fate, SOLD, WAY, over);
  }

  private static List<String> codes(SandboxJourney way, int minutes) {
    return way.seenBy(after(minutes)).stream().map(scan -> scan.codes().getFirst().code()).toList();
  }
}
