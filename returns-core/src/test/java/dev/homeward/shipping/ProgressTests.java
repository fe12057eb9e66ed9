package dev.homeward.shipping;

import static dev.homeward.shipping.CanonicalEvent.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTests {

  private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

  @Test
  void followsAParcelHome() {
    assertThat(after().state()).isEqualTo(ParcelState.LABEL_CREATED);
    assertThat(after(LABEL_CREATED).handedOverAt()).isNull();
    assertThat(after(LABEL_CREATED, HANDED_OVER).state()).isEqualTo(ParcelState.HANDED_OVER);
    assertThat(after(HANDED_OVER, DEPARTED_FACILITY).state()).isEqualTo(ParcelState.IN_TRANSIT);
    assertThat(after(HANDED_OVER, CUSTOMS_ACTION_REQUIRED).state())
        .isEqualTo(ParcelState.CUSTOMS_HELD);
    assertThat(after(HANDED_OVER, DELIVERED).state()).isEqualTo(ParcelState.AT_HUB);
    assertThat(Progress.of(seen(HANDED_OVER, DELIVERED), false).state())
        .isEqualTo(ParcelState.DELIVERED);
  }

  @Test
  void isTheSameInWhateverOrderItIsTold() {
    List<Progress.Seen> told =
        new ArrayList<>(
            seen(
                LABEL_CREATED,
                HANDED_OVER,
                EXPORT_CUSTOMS_IN,
                ARRIVED_DEST_COUNTRY,
                CUSTOMS_ACTION_REQUIRED,
                IMPORT_RELEASED,
                OUT_FOR_DELIVERY,
                DELIVERED));
    Progress inOrder = Progress.of(told, true);
    Random random = new Random(6);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(told, random);
      assertThat(Progress.of(told, true)).isEqualTo(inOrder);
    }
    assertThat(inOrder.arrivedAt()).isEqualTo(START.plus(7, ChronoUnit.HOURS));
    assertThat(inOrder.heldSince()).isNull();
  }

  @Test
  void startsWithTheFirstThatProvesSendingIfTheHandOverWasNeverScanned() {
    assertThat(after(LABEL_CREATED, ARRIVED_FACILITY).handedOverAt())
        .isEqualTo(START.plus(1, ChronoUnit.HOURS));
    assertThat(after(LABEL_CREATED, DELAYED, NO_UPDATES).handedOverAt()).isNull();
  }

  @Test
  void isLetGoByCustomsOnceItMovesAndNotByANote() {
    assertThat(after(HANDED_OVER, CUSTOMS_ACTION_REQUIRED, DELAYED, NO_UPDATES).state())
        .isEqualTo(ParcelState.CUSTOMS_HELD);
    assertThat(after(HANDED_OVER, CUSTOMS_ACTION_REQUIRED, IMPORT_RELEASED).state())
        .isEqualTo(ParcelState.IN_TRANSIT);
  }

  @Test
  void comesBackToItsSenderWhereADeliveryFollowsTheTurn() {
    assertThat(after(HANDED_OVER, RETURNING_TO_SENDER, DEPARTED_FACILITY).state())
        .isEqualTo(ParcelState.IN_TRANSIT);
    assertThat(after(HANDED_OVER, RETURNING_TO_SENDER, DEPARTED_FACILITY).trouble())
        .isEqualTo(RETURNING_TO_SENDER);
    Progress back = after(HANDED_OVER, RETURNING_TO_SENDER, DELIVERED);
    assertThat(back.state()).isEqualTo(ParcelState.RETURNED_TO_SENDER);
    assertThat(back.arrivedAt()).isNull();
  }

  @Test
  void staysDeliveredWhateverIsScannedAfterwards() {
    assertThat(after(HANDED_OVER, DELIVERED, ARRIVED_FACILITY, UNKNOWN).state())
        .isEqualTo(ParcelState.AT_HUB);
    assertThat(after(HANDED_OVER, DELIVERED, RETURNING_TO_SENDER).state())
        .isEqualTo(ParcelState.IN_TRANSIT);
  }

  @Test
  void isFoundAgain() {
    assertThat(after(HANDED_OVER, LOST).state()).isEqualTo(ParcelState.LOST);
    assertThat(after(HANDED_OVER, DESTROYED).trouble()).isEqualTo(DESTROYED);
    assertThat(after(HANDED_OVER, LOST, ARRIVED_FACILITY).state())
        .isEqualTo(ParcelState.IN_TRANSIT);
  }

  @Test
  void losesItsLabelOnlyBeforeItIsSent() {
    assertThat(after(LABEL_VOIDED).state()).isEqualTo(ParcelState.NO_LABEL);
    assertThat(after(HANDED_OVER, LABEL_VOIDED).state()).isEqualTo(ParcelState.HANDED_OVER);
  }

  @Test
  void remembersDamageUntilTheEnd() {
    assertThat(after(HANDED_OVER, DAMAGED, DELIVERED).trouble()).isEqualTo(DAMAGED);
    assertThat(after(HANDED_OVER, ATTEMPT_FAILED).trouble()).isEqualTo(ATTEMPT_FAILED);
    assertThat(after(HANDED_OVER, ATTEMPT_FAILED, DELIVERED).trouble()).isNull();
  }

  private static Progress after(CanonicalEvent... events) {
    return Progress.of(seen(events), true);
  }

  private static List<Progress.Seen> seen(CanonicalEvent... events) {
    List<Progress.Seen> seen = new ArrayList<>();
    @Nullable Instant none = null;
    for (CanonicalEvent event : events) {
      Instant at = START.plus(seen.size(), ChronoUnit.HOURS);
      seen.add(new Progress.Seen(event, at, at, null, false, none));
    }
    return seen;
  }
}
