package dev.homeward.analytics.rates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WilsonTests {

  @Test
  void t1AgreesWithWorkedExamples() {
    assertThat(Wilson.of(1, 10)).get().hasToString("Wilson[low=0.0179, high=0.4042]");
    assertThat(Wilson.of(30, 300)).get().hasToString("Wilson[low=0.0709, high=0.1392]");
    assertThat(Wilson.of(0, 10)).get().hasToString("Wilson[low=0.0000, high=0.2775]");
  }

  @Test
  void saysNothingWhereThereIsNothingToSay() {
    assertThat(Wilson.of(0, 0)).isEmpty();
    assertThat(Wilson.of(3, 2)).isEmpty();
  }
}
