package dev.homeward.analytics.credit;

import static dev.homeward.analytics.credit.CreditDimension.FAULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.homeward.analytics.credit.expected.MaturityFunction;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CreditParametersTests {

  private static final CreditParameters DEFAULT = CreditParameters.DEFAULT;

  @Test
  void areTheSameAfterTheyWereKeptAsJson() {
    JsonMapper json = JsonMapper.builder().build();
    String kept = json.writeValueAsString(DEFAULT);
    assertThat(json.readValue(kept, CreditParameters.class)).isEqualTo(DEFAULT);
    CreditScore score = ScoresTests.bad();
    assertThat(json.readValue(json.writeValueAsString(score), CreditScore.class)).isEqualTo(score);
    String curve = json.writeValueAsString(MaturityFunction.START_UP);
    assertThat(json.readValue(curve, MaturityFunction.class)).isEqualTo(MaturityFunction.START_UP);
  }

  @Test
  void halveALineByItsHalfLife() {
    assertThat(DEFAULT.decay(0)).isEqualTo(1);
    assertThat(DEFAULT.decay(180)).isEqualTo(.5);
    assertThat(DEFAULT.decay(90)).isCloseTo(.7071, within(.00005));
  }

  @Test
  void refuseWhatMakesNoSense() {
    assertThatIllegalArgumentException().isThrownBy(() -> with(0, 50, DEFAULT.weights()));
    assertThatIllegalArgumentException().isThrownBy(() -> with(180, -1, DEFAULT.weights()));
    assertThatIllegalArgumentException().isThrownBy(() -> with(180, 50, Map.of(FAULT, 1d)));
    assertThatIllegalArgumentException().isThrownBy(() -> new ViolationPoints(10, 80, 30, 10, 180));
    BandLimits bands = BandLimits.DEFAULT;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BandLimits(bands.b(), bands.a(), bands.d(), bands.e(), 1.5, .5, .95));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BandLimits(bands.a(), bands.b(), bands.d(), bands.e(), 1.5, .5, 1.2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Exposure(Double.NaN, 1, 0, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Exposure(1, -1, 0, 0, 0, 0));
  }

  private static CreditParameters with(
      double halfLife, double kappa, Map<CreditDimension, Double> weights) {
    return new CreditParameters(
        halfLife,
        365,
        kappa,
        .2,
        1.2816,
        weights,
        DEFAULT.alpha(),
        600,
        100,
        DEFAULT.violations(),
        DEFAULT.bands(),
        10,
        2,
        1,
        3);
  }
}
