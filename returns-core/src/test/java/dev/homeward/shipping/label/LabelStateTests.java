package dev.homeward.shipping.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelStateTests {

  @Test
  void goesOnlyWhereALabelCanGo() {
    List<String> steps = new ArrayList<>();
    for (LabelState from : LabelState.values()) {
      for (LabelState to : LabelState.values()) {
        if (from.mayBecome(to)) {
          steps.add(from + ">" + to);
        }
      }
    }

    assertThat(steps)
        .containsExactlyInAnyOrder(
            "QUOTED>BUYING",
            "QUOTED>FAILED",
            "BUYING>BOUGHT",
            "BUYING>FAILED",
            "BUYING>UNKNOWN",
            "UNKNOWN>BOUGHT",
            "UNKNOWN>FAILED",
            "BOUGHT>USED",
            "BOUGHT>VOIDING",
            "VOIDING>VOIDED",
            "VOIDING>REFUNDED",
            "VOIDING>BOUGHT",
            "VOIDING>USED",
            "VOIDED>REFUNDED",
            "VOIDED>USED",
            "REFUNDED>USED");
  }
}
